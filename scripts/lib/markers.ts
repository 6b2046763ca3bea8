/** A document with `text` between the markers of `name`. Throws when they are not there, once each. */
export function betweenMarkers(document: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const parts = document.split(start);
  const rest = parts[1]?.split(end);
  if (parts.length !== 2 || rest?.length !== 2) throw new Error(`the document needs ${start} and ${end} once each`);
  return `${parts[0] ?? ''}${start}\n\n${text}\n\n${end}${rest[1] ?? ''}`;
}

/**
 * Columns of a printer of slips: ASCII takes one, whatever else its fonts have takes two, and signs that only join or colour
 * others none. So a line is as wide on paper as it is here, whatever the make.
 */
const unseen = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** How many columns a text takes. Pure. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += unseen.test(sign) ? 0 : sign >= ' ' && sign <= '~' ? 1 : 2;
  return columns;
}

/** A text in lines of at most so many columns; a word is broken where a line ends. Pure. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of text) {
    if (columnsOf(line) + columnsOf(sign) > columns) {
      lines.push(line);
      line = '';
    }
    line += sign;
  }
  return [...lines, line];
}

/** In the middle, without spaces after it. Pure. */
export const centred = (text: string, columns: number): string[] =>
  wrapped(text, columns).map((line) => `${' '.repeat(Math.floor((columns - columnsOf(line)) / 2))}${line}`);

/**
 * Two texts at both ends of a line; where they do not fit beside each other, the left one has lines of its own and the right
 * one, an amount, ends the last. What is wider than the paper follows in lines of its own. Pure.
 */
export function atEnds(left: string, right: string, columns: number): string[] {
  if (columnsOf(right) > columns) return [...wrapped(left, columns), ...wrapped(right, columns)];
  const room = columns - columnsOf(right) - 1;
  const lines = columnsOf(left) <= room ? [left] : wrapped(left, columns);
  const last = lines.at(-1) ?? '';
  const ended = columnsOf(last) <= room ? lines.slice(0, -1) : lines;
  const before = columnsOf(last) <= room ? last : '';
  return [...ended, `${before}${' '.repeat(Math.max(0, columns - columnsOf(before) - columnsOf(right)))}${right}`];
}

/** What a printer's fonts know: the minus and the yuan of our screens are not among it. Pure. */
export const printable = (text: string): string => text.replaceAll('\u2212', '-').replaceAll('¥', '￥').replaceAll('\u2019', "'");

/** Enough for everybody who comes by within minutes; then it starts anew. */
const keptMax = 50_000;

/** The same pure function of a text, worked out once for each text; what it throws is not kept. */
export function remembered<Value extends string | object>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const value = work(text);
    if (known.size >= keptMax) known.clear();
    known.set(text, value);
    return value;
  };
}

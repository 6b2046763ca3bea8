/** Words and numbers of a command line, refused with a sentence. */

/** One of the names. Throws with a sentence that lists them. */
export function oneOf<const Name extends string>(what: string, value: string | undefined, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new Error(`${what} is one of: ${names.join(', ')}`);
  return found;
}

/** A whole number from `min` to `max`, both included. Throws with a sentence. */
export function whole(what: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < min || value > max)
    throw new Error(`${what} takes a whole number from ${min} to ${max}`);
  return value;
}

/** Seeds are below it. */
export const seedMax = 2 ** 31;

/** A seed: the same one throws the same dice. Throws with a sentence. */
export const seedIn = (text: string): number => whole('--seed', text, 0, seedMax);

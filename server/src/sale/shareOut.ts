/**
 * Shares `amount` out over what is held, in proportion: each gets the whole part, and what is left over goes, one by one,
 * to the largest fractions, the first of equal ones. The shares add up, none passes what is held, and all of it gives all
 * of each. Whole numbers; the product may pass 2⁵³. Pure. Throws RangeError when less is held than asked.
 */
export function shareOut(amount: number, held: readonly number[]): number[] {
  const total = held.reduce((sum, each) => sum + each, 0);
  if (amount < 0 || amount > total) throw new RangeError(`cannot share ${String(amount)} over ${String(total)}`);
  if (amount === 0) return held.map(() => 0);
  const [of, whole] = [BigInt(amount), BigInt(total)];
  const parts = held.map((each, place) => {
    const product = of * BigInt(each);
    return { place, share: Number(product / whole), fraction: Number(product % whole) };
  });
  let left = amount - parts.reduce((sum, { share }) => sum + share, 0);
  const byFraction = [...parts].sort((a, b) => b.fraction - a.fraction || a.place - b.place);
  for (const part of byFraction) {
    if (left === 0) break;
    part.share += 1;
    left -= 1;
  }
  return parts.map(({ share }) => share);
}

/** `of` × `part` ÷ `whole`, rounded down; 0 of nothing. Pure. */
export const portion = (of: number, part: number, whole: number): number =>
  whole === 0 ? 0 : Number((BigInt(of) * BigInt(part)) / BigInt(whole));

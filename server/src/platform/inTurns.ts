/** Works on all items, so many at once, and gives the results in the order of the items. Throws what the first failure throws. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, place: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  await Promise.all(
    Array.from({ length: Math.min(atOnce, items.length) }, async () => {
      for (const [place, item] of waiting) results[place] = await work(item, place);
    }),
  );
  return results;
}

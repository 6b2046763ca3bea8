/** So many at once: each takes the next when it is done with one. */
export async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, worker: number) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async (_, worker) => {
      for (const item of waiting) await work(item, worker);
    }),
  );
}

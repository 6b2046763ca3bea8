/** Numbers that look random and are the same at every run (mulberry32), so that every town is the same town. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  /** A whole number from `least` to `most`, both included. */
  within(range: { least: number; most: number }): number;
  pick<Item>(items: readonly Item[]): Item;
  chance(percent: number): boolean;
}

/** The same seed gives the same numbers; nothing secret may come from them. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    within: ({ least, most }) => least + below(most - least + 1),
    chance: (percent) => below(100) < percent,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}

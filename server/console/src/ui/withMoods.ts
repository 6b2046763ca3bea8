import type { Mood } from './Status.tsx';

/** A word and how it is meant, for each of a few. */
export const withMoods = <Key extends string>(
  words: Readonly<Record<Key, string>>,
  moods: Readonly<Record<Key, Mood>>,
): Readonly<Record<Key, { word: string; mood: Mood }>> =>
  Object.fromEntries((Object.keys(moods) as Key[]).map((key) => [key, { word: words[key], mood: moods[key] }])) as Readonly<
    Record<Key, { word: string; mood: Mood }>
  >;

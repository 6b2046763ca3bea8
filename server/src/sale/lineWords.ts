import { inShopWords, type ShopNames } from '@shuke/shared/shopWords';
import type { PricedLine } from './price.ts';

/** The lines of a bill as they are read; what staff gave as a reason stays theirs. */
export const linesInShopWords = (lines: readonly PricedLine[], names: ShopNames): PricedLine[] =>
  lines.map((line) => (line.rule === 'points_burn' ? { ...line, label: inShopWords(line.label, names) } : line));

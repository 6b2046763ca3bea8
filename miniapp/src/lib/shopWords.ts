import { inShopWords, usualNames, type ShopNames } from '@shuke/shared/shopWords';
import { rememberedAnswer } from '../hooks/useOperation.ts';
import { read } from './storage.ts';

/** From what this phone was told last, as a member, as staff or as nobody yet: no request of its own. */
const names = (): ShopNames =>
  lastTold() ??
  // Kept by an older version of this app, it holds no names.
  (read('staffSession')?.staff as { names?: ShopNames } | undefined)?.names ??
  rememberedAnswer('programme.get', '{}')?.data ??
  usualNames;

/** The newer of what a member's first screen and the till were told: one phone may be both. */
function lastTold(): ShopNames | undefined {
  const home = rememberedAnswer('member.home', '{}');
  const till = read('staffNames');
  return till !== undefined && till.at >= (home?.at ?? 0) ? till.names : home?.data;
}

/** What this shop calls its points. */
export const pointsName = (): string => names().pointsName;

/** A sentence of ours in this shop's words. */
export const say = (sentence: string): string => inShopWords(sentence, names());

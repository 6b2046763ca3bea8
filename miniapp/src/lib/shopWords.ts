import { inShopWords, usualNames, type ShopNames } from '@shuke/shared/shopWords';
import { rememberedAnswer } from '../hooks/useOperation.ts';
import { read } from './storage.ts';

/** From what this phone was told last, as a member, as staff or as nobody yet: no request of its own. */
const names = (): ShopNames =>
  lastTold() ??
  // Kept by an older version of this app, it holds no names.
  (read('staffSession')?.staff as { names?: ShopNames } | undefined)?.names ??
  usualNames;

/** The newest of what the till, a member's first screen and anybody were told: one phone may be all three, one after another. */
function lastTold(): ShopNames | undefined {
  const till = read('staffNames');
  const told = [
    till && { data: till.names, at: till.at },
    rememberedAnswer('member.home', '{}'),
    rememberedAnswer('programme.get', '{}'),
  ];
  const [newest] = told.filter((each) => each !== undefined).sort((one, other) => other.at - one.at);
  return newest?.data;
}

/** What this shop calls its points. */
export const pointsName = (): string => names().pointsName;

/** A sentence of ours in this shop's words. */
export const say = (sentence: string): string => inShopWords(sentence, names());

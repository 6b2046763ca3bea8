import type { Output } from '@shuke/shared/client';
import { inShopWords, usualNames } from '@shuke/shared/shopWords';
import { queryClient } from './queryClient.ts';

/** A sentence of ours in this shop's words, as whoever is signed in was told them; before that, in ours. */
export const say = (sentence: string): string =>
  inShopWords(sentence, queryClient.getQueryData<Output<'staff.me'>>(['staff.me', {}])?.names ?? usualNames);

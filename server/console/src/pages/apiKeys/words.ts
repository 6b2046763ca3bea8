import { keyStateWords, scopeWords } from '@shuke/shared/words';
import type { RowOf } from '../../list/index.ts';
import { withMoods } from '../../ui/index.ts';

/** A key of a till system. */
export type ApiKey = RowOf<'apiKey.list'>;

/** What a key may do, in words. */
export const scopeNames = scopeWords;

/** Where a key stands. */
export const keyStates = withMoods(keyStateWords, { live: 'good', ending: 'wait', ended: 'calm', revoked: 'calm' });

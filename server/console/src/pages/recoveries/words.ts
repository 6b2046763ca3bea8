import type { Output } from '@shuke/shared/client';
import { proofWords, recoveryStateWords } from '@shuke/shared/words';
import { withMoods } from '../../ui/index.ts';

/** A lost card on its way. */
export type Recovery = Output<'recovery.list'>['data'][number];

/** By what somebody showed that the card is theirs. */
export const proofNames = proofWords;

/** Where it stands, in words. */
export const recoveryStates = withMoods(recoveryStateWords, {
  waiting: 'wait',
  ready: 'wait',
  done: 'good',
  stopped: 'bad',
  refused: 'calm',
  expired: 'calm',
});

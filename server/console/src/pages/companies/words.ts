import type { Output } from '@shuke/shared/client';
import { companyStateWords } from '@shuke/shared/words';
import { withMoods, type Mood } from '../../ui/index.ts';

/** A company's card with everybody who holds it. */
export type Company = Output<'companyWallet.get'>;
/** Somebody who may spend from it. */
export type Holder = Company['holders'][number];

/** Whether it pays, in words. */
export const companyStates = withMoods(companyStateWords, { active: 'good', frozen: 'bad' });

/** Whether a holder may use it, in words. */
export const holderStates: Readonly<Record<Holder['status'], { word: string; mood: Mood }>> = {
  active: { word: '可用', mood: 'good' },
  paused: { word: '已暂停', mood: 'wait' },
  ended: { word: '已停用', mood: 'calm' },
};

import type { Output } from '@shuke/shared/client';
import type { Mood } from '../../ui/index.ts';

/** A company's card with everybody who holds it. */
export type Company = Output<'companyWallet.get'>;
/** Somebody who may spend from it. */
export type Holder = Company['holders'][number];

/** Whether it pays, in words. */
export const companyStates: Readonly<Record<Company['status'], { word: string; mood: Mood }>> = {
  active: { word: '在用', mood: 'good' },
  frozen: { word: '已冻结', mood: 'bad' },
};

/** Whether a holder may use it, in words. */
export const holderStates: Readonly<Record<Holder['status'], { word: string; mood: Mood }>> = {
  active: { word: '可用', mood: 'good' },
  paused: { word: '已暂停', mood: 'wait' },
  ended: { word: '已停用', mood: 'calm' },
};

import type { Output } from '@shuke/shared/client';
import type { Mood } from '../../ui/index.ts';

/** A lost card on its way. */
export type Recovery = Output<'recovery.list'>['data'][number];

/** By what somebody showed that the card is theirs. */
export const proofNames: Readonly<Record<Recovery['proof'], string>> = {
  idCard: '看过身份证原件',
  receipts: '有小票',
  payments: '有微信付款记录',
  known: '店里的老熟人',
};

/** Where it stands, in words. */
export const recoveryStates: Readonly<Record<Recovery['status'], { word: string; mood: Mood }>> = {
  waiting: { word: '等满 24 小时', mood: 'wait' },
  ready: { word: '可以完成', mood: 'wait' },
  done: { word: '已转到新手机', mood: 'good' },
  stopped: { word: '持卡人说不是本人', mood: 'bad' },
  refused: { word: '没同意', mood: 'calm' },
  expired: { word: '过期没办', mood: 'calm' },
};

import type { Output } from '@shuke/shared/client';
import { topUpMethodWords } from '@shuke/shared/words';
import type { Mood } from '../../ui/index.ts';

type TopUp = Output<'topUp.get'>;
/** One refund of a top-up. */
export type Refund = TopUp['refunds'][number];

/** How it was paid. */
export const methodNames = topUpMethodWords;

/** Where a refund stands, in words. */
export const refundStates: Readonly<Record<Refund['state'], { word: string; mood: Mood }>> = {
  started: { word: '准备退款', mood: 'wait' },
  asked: { word: '微信处理中', mood: 'wait' },
  succeeded: { word: '已退到账', mood: 'good' },
  closed: { word: '没有退成，已回到余额', mood: 'calm' },
  abnormal: { word: '退款异常，请到微信商户平台处理', mood: 'bad' },
};

import type { Output } from '@shuke/shared/client';
import { dayStateWords } from '@shuke/shared/words';
import { withMoods } from '../../ui/index.ts';

/** A reconciled day, as the list gives it. */
export type Day = Output<'reconciliation.list'>['data'][number];
/** A line in which the three do not agree. */
export type Difference = Output<'reconciliation.get'>['data'][number];

/** How a day stands, in words. */
export const dayStates = withMoods(dayStateWords, { green: 'good', red: 'bad', waiting: 'wait' });

/** What differs, in words. */
export const kindNames: Readonly<Record<Difference['kind'], string>> = {
  we_have_not: '微信有，系统没有',
  they_have_not: '系统有，微信没有',
  amount_differs: '金额不同',
  fee_differs: '手续费不同',
  state_differs: '状态不同',
  duplicate: '重复',
  day_boundary: '跨日',
  refund_pending: '退款处理中',
};

/** Received less given back: two figures of the server, side by side in one cell. */
export const netOf = ({ paidFen, refundFen }: { paidFen: number; refundFen: number }): number => paidFen - refundFen;

import { noEffects, untouched, type Committer, type Once, type RowInsert, type Unit } from '../ledger/index.ts';
import { paymentBegun, type Member } from '../member/index.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { nextCheck } from './checkTimes.ts';
import type { PayOrder } from './entities.ts';

/** What an order is opened with. */
export type OrderDraft = Pick<
  PayOrder,
  | 'mchid'
  | 'appid'
  | 'way'
  | 'purpose'
  | 'purposeId'
  | 'memberId'
  | 'openKey'
  | 'openid'
  | 'branchId'
  | 'totalFen'
  | 'description'
  | 'terms'
  | 'expiresAt'
> & { now: number };

/** The row of a new order; its id is made here and never changes. */
export const newOrder = ({ now, ...draft }: OrderDraft): PayOrder => ({
  ...draft,
  id: newId('pay'),
  status: 'created',
  prepayId: null,
  codeUrl: null,
  transactionId: null,
  createdAt: now,
  prepaidAt: null,
  paidAt: null,
  creditedAt: null,
  closedAt: null,
  nextCheckAt: nextCheck({ createdAt: now, expiresAt: draft.expiresAt }, now),
  checks: 0,
});

/** Who is locked when an order changes: its member, or what a walk-in pays for. */
export const ownerOfOrder = ({ purposeId, memberId }: Pick<PayOrder, 'purposeId' | 'memberId'>): string => memberId ?? purposeId;

/** The claim that nobody else has an open order under the same key. */
export const openClaim = (openKey: string): Unit<unknown>['claims'][number] => ({
  entity: 'pay_order',
  property: 'openKey',
  value: openKey,
  code: 'conflict',
});

/**
 * Writes an order before WeChat hears of it, so that no payment can come for an order we do not know. `also` is written
 * with it. Throws `conflict` when its open key is taken, `member_frozen` when its member has been stopped, or has left.
 */
export function openOrder(
  committer: Committer,
  order: PayOrder & { memberId: string },
  { once, also = [] }: { once?: Once; also?: readonly RowInsert[] },
): Promise<{ orderId: string }> {
  return committer.submit({
    ...untouched,
    ...(once === undefined ? {} : { once }),
    owners: [order.memberId],
    rows: [['member', order.memberId]],
    claims: order.openKey === null ? [] : [openClaim(order.openKey)],
    decide(view) {
      const member = view.row<Member>('member', order.memberId);
      if (member?.status !== 'active') throw new DomainError('member_frozen');
      return {
        ...noEffects,
        inserts: [{ entity: 'pay_order', row: { ...order } }, ...also],
        updates: [paymentBegun(member)],
        answer: { orderId: order.id },
      };
    },
  });
}

import type { Committer, Once, RowInsert, Unit } from '../ledger/index.ts';
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
 * with it. Throws `conflict` when its open key is taken.
 */
export function openOrder(
  committer: Committer,
  order: PayOrder,
  { once, also = [] }: { once?: Once; also?: readonly RowInsert[] },
): Promise<{ orderId: string }> {
  return committer.submit({
    ...(once === undefined ? {} : { once }),
    owners: [ownerOfOrder(order)],
    accounts: [],
    rows: [],
    references: [],
    claims: order.openKey === null ? [] : [openClaim(order.openKey)],
    decide: () => ({
      transactions: [],
      inserts: [{ entity: 'pay_order', row: { ...order } }, ...also],
      updates: [],
      events: [],
      answer: { orderId: order.id },
    }),
  });
}

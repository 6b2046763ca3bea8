import { toIso } from '../platform/instant.ts';
import type { PayOrder } from '../pay/index.ts';
import type { TopUp } from './entities.ts';
import { presentGains } from './presentGains.ts';
import { presentWish } from './presentTopUp.ts';
import { TopUpTerms } from './terms.ts';

const stateOf = { created: 'waiting', prepaid: 'waiting', paid: 'paid', credited: 'credited', closed: 'closed' } as const;
const isoOrNull = (instant: number | null): string | null => (instant === null ? null : toIso(instant));

/** 我的钱在哪: an order of a top-up as its member sees it, with what has been given back of it; `topUp` once it is credited. */
export function presentOrder(order: PayOrder, topUp?: TopUp) {
  const { topUpId, ...terms } = TopUpTerms.parse(order.terms);
  return {
    topUpId,
    method: 'wechat' as const,
    state: stateOf[order.status],
    ...presentGains({ ...terms, payFen: order.totalFen }),
    startedAt: toIso(order.createdAt),
    payUntil: toIso(order.expiresAt),
    paidAt: isoOrNull(order.paidAt),
    creditedAt: isoOrNull(order.creditedAt),
    closedAt: isoOrNull(order.closedAt),
    refundedFen: topUp?.refundedFen ?? 0,
    ...(topUp === undefined ? { asked: null, declined: null } : presentWish(topUp)),
  };
}

/** One that staff took at a till: credited in the moment it was paid. */
export function presentAtTill(topUp: TopUp) {
  const { id, method, principalFen, bonusFen, points, paidAt, refundedFen } = topUp;
  const at = toIso(paidAt);
  return {
    topUpId: id,
    method,
    state: 'credited' as const,
    ...presentGains({ payFen: principalFen, bonusFen, instalments: 1, points }),
    startedAt: at,
    payUntil: at,
    paidAt: at,
    creditedAt: at,
    closedAt: null,
    refundedFen,
    ...presentWish(topUp),
  };
}

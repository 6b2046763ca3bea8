import { noEffects, type Unit } from '../ledger/index.ts';
import { DomainError } from '../platform/errors.ts';
import { paymentDifferences, type OrderStatus, type Payment } from '../platform/wechat/pay/index.ts';
import { closeOrder } from './closeOrder.ts';
import type { PayOrder } from './entities.ts';
import type { PayNeeds } from './needs.ts';
import { ownerOfOrder } from './openOrder.ts';
import { patchOrder } from './patchOrder.ts';
import type { Crediting } from './purpose.ts';
import { findOrder } from './queries.ts';
import { recordProblem } from './recordProblem.ts';

const retryMs = 60_000;

/**
 * Gives what was paid for, exactly once, however often and from wherever the news comes: notice, sweeper, or the member
 * looking. A payment that is not the one we asked for is recorded and alarmed, never credited; one for an order we have
 * closed is credited all the same, because the money is here; one that has gone back already, without us, gives nothing and
 * is recorded. Throws `busy`: then the news must come again.
 */
export async function settlePayment(needs: PayNeeds, { state, payment }: Paid): Promise<'credited' | 'problem'> {
  const { db, clock, committer } = needs;
  const stated = { ...payment, amountFen: payment.total };
  const order = await findOrder(db, payment.outTradeNo);
  if (order === null) {
    await recordProblem(needs, 'unknown_order', stated, 'no such order');
    return 'problem';
  }
  const differences = paymentDifferences(expectedOf(needs, order), payment);
  if (differences.length > 0) {
    await recordProblem(needs, 'mismatch', stated, differences.join());
    return 'problem';
  }
  if (order.status === 'credited') return 'credited';
  if (state === 'refunded') {
    // Whoever gave it back did so at WeChat: the merchant's own site. Perhaps only a part of it, so a person must look.
    if (!(await closeOrder(needs, order))) await patchOrder(committer, order, { from: ['paid'], patch: { nextCheckAt: null } });
    await recordProblem(needs, 'refunded_elsewhere', stated, order.status);
    return 'problem';
  }
  const now = clock.now();
  await needs.fault?.('pay.credit');
  try {
    await committer.submit(creditUnit(order, payment, await needs.purposes[order.purpose].credit(order, now), now));
    await needs.fault?.('pay.credited');
    return 'credited';
  } catch (error) {
    if (error instanceof DomainError && error.code === 'busy') throw error;
    // The money is here and must not be forgotten: it stays `paid`, is alarmed, and is tried again.
    await patchOrder(committer, order, {
      from: ['created', 'prepaid', 'closed'],
      patch: { status: 'paid', paidAt: payment.paidAt, transactionId: payment.transactionId, nextCheckAt: now + retryMs },
    });
    await recordProblem(needs, 'credit_failed', stated, error instanceof DomainError ? error.code : 'internal');
    return 'problem';
  }
}

/** A payment that has been made, and whether some of it has gone back since. */
export type Paid = Extract<OrderStatus, { payment: Payment }>;

/** What the order says the payment must be; the partner above the number is the deployment's own setting. */
const expectedOf = ({ pay }: PayNeeds, { id, mchid, appid, totalFen, openid }: PayOrder) => ({
  mchid,
  partnerMchid: pay.wechat.merchantPay(mchid).partnerMchid,
  appid,
  outTradeNo: id,
  total: totalFen as Payment['total'],
  openid,
});

function creditUnit(order: PayOrder, { transactionId, paidAt }: Payment, crediting: Crediting, now: number): Unit<null> {
  const { accounts, rows, references, owners = [] } = crediting;
  return {
    owners: [ownerOfOrder(order), ...owners],
    accounts,
    rows: [['pay_order', order.id], ...rows],
    references,
    claims: [],
    decide(view) {
      if (view.row<PayOrder>('pay_order', order.id)?.status === 'credited') return { ...noEffects, answer: null };
      const effects = crediting.decide(view);
      const patch = {
        status: 'credited',
        transactionId,
        paidAt,
        creditedAt: now,
        closedAt: null,
        openKey: null,
        nextCheckAt: null,
      };
      return { ...effects, updates: [...effects.updates, { entity: 'pay_order', id: order.id, patch }], answer: null };
    },
  };
}

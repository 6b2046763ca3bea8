import { fen } from '@shuke/shared/money';
import { DomainError } from '../platform/errors.ts';
import { PayFailure, type NewOrder, type PaySheet } from '../platform/wechat/pay/index.ts';
import type { PayOrder } from './entities.ts';
import type { PayNeeds } from './needs.ts';
import { patchOrder } from './patchOrder.ts';

/** A prepay id lives two hours; a little less, so that nobody is handed one that ends under their thumb. */
const prepayLifeMs = 110 * 60_000;

/**
 * What the phone needs to pay an order, asked from WeChat where there is none yet or it is too old.
 * Throws `top_up_closed` when the order can no longer be paid, `pay_unavailable`.
 */
export async function paySheetFor(needs: PayNeeds, order: PayOrder): Promise<PaySheet> {
  const merchant = needs.pay.wechat.merchantPay(order.mchid);
  const now = needs.clock.now();
  if (order.prepayId !== null && order.prepaidAt !== null && now < order.prepaidAt + prepayLifeMs)
    return merchant.paySheet(order.prepayId);
  if (order.openid === null) throw new RangeError('only an order for one person has a pay sheet');
  const { openid } = order;
  const { prepayId } = await orUnavailable(needs, () => merchant.orderByPerson({ ...newOrderOf(needs, order), openid }));
  await patchOrder(needs.committer, order, {
    from: ['created', 'prepaid'],
    patch: { status: 'prepaid', prepayId, prepaidAt: now },
  });
  return merchant.paySheet(prepayId);
}

/** The text of a QR anyone can scan to pay an order. Throws as above. */
export async function payCodeFor(needs: PayNeeds, order: PayOrder): Promise<string> {
  if (order.codeUrl !== null) return order.codeUrl;
  const merchant = needs.pay.wechat.merchantPay(order.mchid);
  const { codeUrl } = await orUnavailable(needs, () => merchant.orderByCode(newOrderOf(needs, order)));
  await patchOrder(needs.committer, order, {
    from: ['created', 'prepaid'],
    patch: { status: 'prepaid', codeUrl, prepaidAt: needs.clock.now() },
  });
  return codeUrl;
}

const newOrderOf = ({ pay }: PayNeeds, { id, mchid, description, totalFen, expiresAt, branchId }: PayOrder): NewOrder => ({
  outTradeNo: id,
  description,
  total: fen(totalFen),
  expiresAt,
  notifyUrl: pay.notifyUrl(mchid),
  attach: branchId,
});

async function orUnavailable<Answer>({ log }: PayNeeds, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof PayFailure)) throw error;
    if (error.reason === 'paid' || error.reason === 'closed') throw new DomainError('top_up_closed');
    log.warn({ reason: error.reason, code: error.code, requestId: error.requestId }, 'WeChat Pay took no order');
    throw new DomainError('pay_unavailable');
  }
}

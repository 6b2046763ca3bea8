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
 * Throws `top_up_closed` or `payment_closed` when the order can no longer be paid, `pay_unavailable`.
 */
export async function paySheetFor(needs: PayNeeds, order: PayOrder): Promise<PaySheet> {
  const merchant = needs.pay.wechat.merchantPay(order.mchid);
  const now = needs.clock.now();
  if (order.prepayId !== null && order.prepaidAt !== null && now < order.prepaidAt + prepayLifeMs)
    return merchant.paySheet(order.prepayId);
  if (order.openid === null) throw new RangeError('only an order for one person has a pay sheet');
  const { openid } = order;
  await needs.fault?.('pay.prepay');
  const { prepayId } = await orUnavailable(needs, order, () => merchant.orderByPerson({ ...newOrderOf(needs, order), openid }));
  await needs.fault?.('pay.prepaid');
  const patch = { status: 'prepaid' as const, prepayId, prepaidAt: now };
  const isOpen = await patchOrder(needs.committer, order, { from: ['created', 'prepaid'], patch });
  // Ended while we asked: nobody is handed a sheet whose money would only go back.
  if (!isOpen) throw new DomainError(closedCode[order.purpose]);
  return merchant.paySheet(prepayId);
}

/** The text of a QR anyone can scan to pay an order. Throws as above. */
export async function payCodeFor(needs: PayNeeds, order: PayOrder): Promise<string> {
  if (order.codeUrl !== null) return order.codeUrl;
  const merchant = needs.pay.wechat.merchantPay(order.mchid);
  await needs.fault?.('pay.prepay');
  const { codeUrl } = await orUnavailable(needs, order, () => merchant.orderByCode(newOrderOf(needs, order)));
  await needs.fault?.('pay.prepaid');
  const patch = { status: 'prepaid' as const, codeUrl, prepaidAt: needs.clock.now() };
  const isOpen = await patchOrder(needs.committer, order, { from: ['created', 'prepaid'], patch });
  if (!isOpen) throw new DomainError(closedCode[order.purpose]);
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

/** What a payer is told when an order can no longer be paid. */
const closedCode = { top_up: 'top_up_closed', sale: 'payment_closed' } as const;

async function orUnavailable<Answer>(
  { log }: PayNeeds,
  { purpose }: Pick<PayOrder, 'purpose'>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof PayFailure)) throw error;
    if (error.reason === 'paid' || error.reason === 'closed') throw new DomainError(closedCode[purpose]);
    log.warn({ reason: error.reason, code: error.code, requestId: error.requestId }, 'WeChat Pay took no order');
    throw new DomainError('pay_unavailable');
  }
}

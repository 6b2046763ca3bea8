/**
 * Notices that are signed and sealed as WeChat does it, and say what must not be believed all the same: somebody has WeChat's
 * keys, WeChat is wrong, or the notice is for somebody else.
 */
import type { Letter } from './postOffice.ts';
import type { Model } from './strangers.ts';

/** How a lie must be taken. */
export type Taken =
  /** Not a payment we can read: refused with a 4xx. */
  | 'refused'
  /** Understood, and another payment than the one we asked for: acknowledged, recorded once, alarmed, never credited. */
  | 'recorded'
  /** None of our business: acknowledged, and nothing kept. */
  | 'ignored';

/** One kind of lie. */
export interface Lie {
  taken: Taken;
  letter(model: Model): Letter;
}

const facts = (taken: Taken, change: (model: Model) => Record<string, unknown>): Lie => ({
  taken,
  letter: (model) => model.wechat.messageOf({ ...model.content, facts: { ...model.content.facts, ...change(model) } }),
});

const amount =
  (total: unknown, currency = 'CNY') =>
  () => ({
    amount: { total, payer_total: total, currency, payer_currency: currency },
  });

/** Another event than a payment, or facts of another kind. */
const event = (taken: Taken, name: string, type: 'transaction' | 'refund' = 'transaction'): Lie => ({
  taken,
  letter: (model) => model.wechat.messageOf({ ...model.content, event: name, type }),
});

/** The end of a refund that nobody asked for. */
function unknownRefund({ wechat, content }: Model): Letter {
  const { mchid, out_trade_no: outTradeNo, transaction_id: transactionId, success_time: succeededAt } = content.facts;
  return wechat.messageOf({
    ...content,
    event: 'REFUND.SUCCESS',
    type: 'refund',
    facts: {
      ...{ mchid, out_trade_no: outTradeNo, transaction_id: transactionId, success_time: succeededAt },
      ...{ refund_id: '50300000000000000000000000001', out_refund_no: `rfd_of_${String(outTradeNo)}`, refund_status: 'SUCCESS' },
      user_received_account: '支付用户零钱',
      amount: { total: 10_000, refund: 10_000, payer_total: 10_000, payer_refund: 10_000 },
    },
  });
}

/** Each kind of lie about an order. Repeated, each is one problem and no more. */
export const lies: Readonly<Record<string, Lie>> = {
  oneFen: facts('recorded', amount(1)),
  oneFenLess: facts('recorded', amount(9_999)),
  oneFenMore: facts('recorded', amount(10_001)),
  nothing: facts('recorded', amount(0)),
  dollars: facts('recorded', amount(10_000, 'USD')),
  stranger: facts('recorded', () => ({ payer: { openid: 'oSomebodyElseEntirely0000000' } })),
  otherApp: facts('recorded', () => ({ appid: 'wx00000000000000ff' })),
  otherNumber: facts('recorded', () => ({ mchid: '1900000117' })),
  unknownOrder: facts('recorded', (model) => ({
    out_trade_no: `${String(model.content.facts['out_trade_no'])}x`,
  })),
  attached: facts('recorded', () => ({ attach: 'credit:1000000', ...amount(1_000_000)() })),
  text: facts('refused', amount('10000')),
  negative: facts('refused', amount(-10_000)),
  fraction: facts('refused', amount(0.5)),
  enormous: facts('refused', amount(1e21)),
  noAmount: facts('refused', () => ({ amount: undefined })),
  unpaid: facts('refused', () => ({ trade_state: 'NOTPAY' })),
  closed: facts('refused', () => ({ trade_state: 'CLOSED' })),
  refunded: facts('refused', () => ({ trade_state: 'REFUND' })),
  noOrder: facts('refused', () => ({ out_trade_no: undefined })),
  longOrder: facts('refused', () => ({ out_trade_no: 'x'.repeat(5_000) })),
  injected: facts('recorded', () => ({ out_trade_no: "' OR 1=1 --" })),
  noPayment: facts('refused', () => ({ transaction_id: undefined })),
  otherEvent: event('ignored', 'PAYSCORE.USER_PAID'),
  mixedEvent: event('ignored', 'REFUND.SUCCESS'),
  refundOfPayment: event('refused', 'REFUND.SUCCESS', 'refund'),
  unknownRefund: { taken: 'recorded', letter: unknownRefund },
};

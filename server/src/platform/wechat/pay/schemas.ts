import { fen, type Fen } from '@shuke/shared/money';
import { z } from 'zod';
import type { OrderStatus, Payment, RefundReport, RefundState } from './types.ts';

/** A whole number of fen; WeChat sends JSON numbers. */
const Amount = z
  .int()
  .min(0)
  .transform((value): Fen => fen(value));
const Instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const Id = z.string().min(1).max(64);

/** The numbers of a direct merchant, or of a partner and the merchant under it. */
const Numbers = z.object({
  mchid: Id.optional(),
  sp_mchid: Id.optional(),
  sub_mchid: Id.optional(),
  appid: Id.optional(),
  sp_appid: Id.optional(),
  sub_appid: Id.optional(),
});

/** A transaction of a notice or a query whose money has moved. Fields we do not use are dropped. */
const Paid = Numbers.extend({
  out_trade_no: Id,
  transaction_id: Id,
  trade_type: Id,
  trade_state: z.enum(['SUCCESS', 'REFUND']),
  success_time: Instant,
  attach: z.string().default(''),
  payer: z.object({ openid: Id.optional(), sp_openid: Id.optional(), sub_openid: Id.optional() }).default({}),
  // A number inside mainland China knows CNY only, and may leave it out.
  amount: z.object({ total: Amount, payer_total: Amount.optional(), currency: z.string().default('CNY') }),
}).transform((paid): { state: 'paid' | 'refunded'; payment: Payment } => ({
  state: paid.trade_state === 'SUCCESS' ? 'paid' : 'refunded',
  payment: {
    mchid: paid.sub_mchid ?? paid.mchid ?? '',
    partnerMchid: paid.sp_mchid ?? null,
    // The openid belongs to the sub-merchant's app where WeChat names one.
    appid: paid.sub_appid ?? paid.sp_appid ?? paid.appid ?? null,
    outTradeNo: paid.out_trade_no,
    transactionId: paid.transaction_id,
    tradeType: paid.trade_type,
    openid: paid.payer.sub_openid ?? paid.payer.sp_openid ?? paid.payer.openid ?? null,
    total: paid.amount.total,
    payerTotal: paid.amount.payer_total ?? paid.amount.total,
    currency: paid.amount.currency,
    paidAt: paid.success_time,
    attach: paid.attach,
  },
}));

/** REVOKED and PAYERROR end a payment by code, which we do not offer; no money moved. */
const unpaidStates = {
  NOTPAY: 'unpaid',
  USERPAYING: 'unpaid',
  ACCEPT: 'unpaid',
  CLOSED: 'closed',
  REVOKED: 'closed',
  PAYERROR: 'closed',
} as const;
type UnpaidState = keyof typeof unpaidStates;

const Unpaid = z
  .object({ trade_state: z.enum(Object.keys(unpaidStates) as [UnpaidState, ...UnpaidState[]]) })
  .transform(({ trade_state: state }) => ({ state: unpaidStates[state] }));

/** A payment notice's content: money that is here. One that has gone back already is no payment. */
export const PaidTransaction = Paid.refine(({ state }) => state === 'paid').transform(({ payment }) => ({ payment }));

/** A query's answer; names the order so that another order's answer is noticed. */
export const Transaction = z
  .object({ out_trade_no: Id })
  .loose()
  .transform((answer, context): { outTradeNo: string; status: OrderStatus } => {
    const parsed = z.union([Unpaid, Paid]).safeParse(answer);
    if (parsed.success) return { outTradeNo: answer.out_trade_no, status: parsed.data };
    context.addIssue('not a transaction');
    return z.NEVER;
  });

const refundStates: Readonly<Record<'SUCCESS' | 'PROCESSING' | 'CLOSED' | 'ABNORMAL', RefundState>> = {
  SUCCESS: 'succeeded',
  PROCESSING: 'processing',
  CLOSED: 'closed',
  ABNORMAL: 'abnormal',
};
const State = z.enum(['SUCCESS', 'PROCESSING', 'CLOSED', 'ABNORMAL']);

/** A refund: its state is `status` in answers, `refund_status` in notices. */
export const RefundFacts = Numbers.extend({
  status: State.optional(),
  refund_status: State.optional(),
  out_trade_no: Id,
  transaction_id: Id,
  out_refund_no: Id,
  refund_id: Id,
  success_time: Instant.optional(),
  user_received_account: z.string().max(256).optional(),
  amount: z.object({ refund: Amount, total: Amount, payer_refund: Amount.optional() }),
}).transform((facts, context): RefundReport => {
  const state = facts.refund_status ?? facts.status;
  if (state === undefined) {
    context.addIssue('no state');
    return z.NEVER;
  }
  return {
    state: refundStates[state],
    mchid: facts.sub_mchid ?? facts.mchid ?? null,
    partnerMchid: facts.sp_mchid ?? null,
    outTradeNo: facts.out_trade_no,
    transactionId: facts.transaction_id,
    outRefundNo: facts.out_refund_no,
    refundId: facts.refund_id,
    refund: facts.amount.refund,
    total: facts.amount.total,
    payerRefund: facts.amount.payer_refund ?? facts.amount.refund,
    succeededAt: facts.success_time ?? null,
    receivedAccount: facts.user_received_account ?? null,
  };
});

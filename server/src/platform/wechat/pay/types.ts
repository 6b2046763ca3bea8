/**
 * WeChat Pay in our words. Money is whole fen, instants are UTC milliseconds, ids are WeChat's own text. Whoever uses
 * this need not know whether a merchant number is direct or stands under a partner, nor which keys are in use.
 *
 * Changes since the first draft: comments only (fund flow of partners; a refusal after an unknown outcome).
 */
import type { Fen } from '@shuke/shared/money';
import type { BillFile, BillRequest } from './billTypes.ts';

export type * from './billTypes.ts';
export { BillUnreadable, NoticeRefused, PayFailure } from './failure.ts';
export type { NoticeRefusal, PayFailureReason } from './failure.ts';

/** All merchant numbers of this deployment. */
export interface WeChatPay {
  /** The numbers money can go to: `mchid`, or `sub_mchid` under a partner. Empty: WeChat Pay is not offered. */
  readonly mchids: readonly string[];
  /** The number's own window to WeChat Pay. Throws RangeError for a number that is not configured: ask `mchids` first. */
  merchantPay(mchid: string): MerchantPay;
  /** Stops looking for new platform certificates. */
  close(): void;
}

/**
 * One merchant number. Methods that call WeChat reject with PayFailure (RangeError: our own input was impossible); each
 * repeats itself where that is safe, so a failure is the end of this attempt, never of the order.
 */
export interface MerchantPay {
  /** The number the money goes to. */
  readonly mchid: string;
  /** The partner's own number (服务商, sp_mchid) above it; null for a direct merchant. */
  readonly partnerMchid: string | null;
  /** The app in which the phone pays. */
  readonly appid: string;

  /**
   * Opens an order for one person, to be paid in the mini program or an official account. May be repeated with the very
   * same input until the order is paid or closed: WeChat then gives a fresh prepay id (each lives two hours). Another
   * input under the same number is refused (`declined`).
   */
  orderByPerson(order: PersonOrder): Promise<{ prepayId: string }>;
  /** Opens an order for whoever scans a QR with `codeUrl` in it (Native); repeatable as above, the code lives two hours. */
  orderByCode(order: NewOrder): Promise<{ codeUrl: string }>;
  /** What wx.requestPayment needs, except the app id. Made here without asking WeChat, new at every call. */
  paySheet(prepayId: string): PaySheet;
  /** What became of an order. The truth, as opposed to what the phone says. */
  findOrder(outTradeNo: string): Promise<OrderStatus>;
  /** Closes an unpaid order for good; repeatable. `paid` when the money was faster: then ask `findOrder`. */
  closeOrder(outTradeNo: string): Promise<'closed' | 'paid' | 'absent'>;

  /**
   * Asks for money to go back. The answer says accepted (`processing`), mostly; the end comes by notice or `findRefund`.
   * A repeat must carry the same `outRefundNo`, else the money goes back twice. After an `unknown` nothing but
   * `findRefund` tells whether it happened: a later refusal does not.
   */
  refund(refund: NewRefund): Promise<RefundReport>;
  /** What became of a refund. */
  findRefund(outRefundNo: string): Promise<RefundReport | { state: 'absent' }>;

  /**
   * What WeChat tells us by calling us: checked over the very bytes that came (known key, time within five minutes,
   * signature, tag of the encryption), before anything in it is believed. Never asks the network. Throws NoticeRefused:
   * then answer 4xx, WeChat comes again. Whether the order is known and the amounts agree is for the caller to judge:
   * `paymentDifferences` helps.
   */
  openNotice(headers: NoticeHeaders, rawBody: Uint8Array): PayNotice;

  /**
   * The bill of all orders and refunds of a Beijing day, ready after 10:00 of the next, kept for three months. `none`
   * when nothing was traded; `notYet` while WeChat still makes it. The file is complete and its hash checked.
   */
  tradeBill(day: BillRequest): Promise<BillFile | 'none' | 'notYet'>;
  /** The bill of what moved on the merchant's account that day; `declined` under a partner, who has no such bill per number. */
  fundFlowBill(day: BillRequest): Promise<BillFile | 'none' | 'notYet'>;
}

/** An order to open. A repeat must be equal in every field, so each comes from the stored order. */
export interface NewOrder {
  /** Ours: 6 to 32 of `0-9 A-Z a-z _ -`, unique under the merchant number (under a partner: among all its numbers). */
  readonly outTradeNo: string;
  /** Shown in the payer's bill; at most 127 characters. */
  readonly description: string;
  /** From 1 fen. */
  readonly total: Fen;
  /** Instant after which it cannot be paid; WeChat counts whole seconds, at least one minute from now. */
  readonly expiresAt: number;
  /** Where WeChat tells of the payment: https, a path, no query. */
  readonly notifyUrl: string;
  /** Comes back in notice and query, and in the bill; at most 127 bytes. Not to be trusted more than our own row. */
  readonly attach?: string;
}

/** An order that only one person can pay. */
export interface PersonOrder extends NewOrder {
  /** Of the merchant number's `appid`. */
  readonly openid: string;
}

/** Handed to wx.requestPayment as it is. */
export interface PaySheet {
  /** Seconds, as text. */
  readonly timeStamp: string;
  readonly nonceStr: string;
  /** `prepay_id=…` */
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
}

/**
 * Where an order stands at WeChat. `absent`: WeChat never made it. `unpaid`: may still be paid. `closed`: never will be.
 * `paid`; `refunded`: paid, and since then at least one refund was made (`findRefund` knows which).
 */
export type OrderStatus =
  { readonly state: 'absent' | 'unpaid' | 'closed' } | { readonly state: 'paid' | 'refunded'; readonly payment: Payment };

/** A payment as WeChat states it, by notice or query. Signed by WeChat, yet compared with our order before it counts. */
export interface Payment {
  /** The number the money went to. */
  readonly mchid: string;
  /** sp_mchid; null when WeChat names none. */
  readonly partnerMchid: string | null;
  /** The app the openid belongs to; null when WeChat names none. */
  readonly appid: string | null;
  readonly outTradeNo: string;
  /** WeChat's number of the payment, up to 32 characters. */
  readonly transactionId: string;
  /** JSAPI, NATIVE, APP, MICROPAY, MWEB, FACEPAY. */
  readonly tradeType: string;
  /** Who paid; null when WeChat does not say. */
  readonly openid: string | null;
  /** The amount of the order: what to compare and to credit. */
  readonly total: Fen;
  /** What the payer gave after WeChat's own coupons. */
  readonly payerTotal: Fen;
  /** `CNY` or it is not ours. */
  readonly currency: string;
  readonly paidAt: number;
  /** Empty when none was given. */
  readonly attach: string;
}

/** What an order says a payment must be. */
export type ExpectedPayment = Pick<Payment, 'mchid' | 'partnerMchid' | 'appid' | 'outTradeNo' | 'total'> & {
  /** Null for an order anyone may pay. */
  readonly openid: string | null;
};

/** A refund to ask for. */
export interface NewRefund {
  /** The order paid. */
  readonly outTradeNo: string;
  /** Ours: 1 to 64 of `0-9 A-Z a-z _ -`, unique under the merchant number; the same at every repeat. */
  readonly outRefundNo: string;
  readonly refund: Fen;
  /** The whole of the order, as paid. */
  readonly total: Fen;
  /** Shown to the payer, at most 80 bytes. */
  readonly reason?: string;
  readonly notifyUrl: string;
}

/**
 * `processing`: accepted. `succeeded`: the money is back. `closed`: it will not be, and only a new number can try again.
 * `abnormal`: the payer's bank account is dead, a person must act in the merchant portal.
 */
export type RefundState = 'processing' | 'succeeded' | 'closed' | 'abnormal';

/** A refund as WeChat states it, by answer, notice or query. */
export interface RefundReport {
  readonly state: RefundState;
  /** Null in a notice that names none; compare with the order all the same. */
  readonly mchid: string | null;
  readonly partnerMchid: string | null;
  readonly outTradeNo: string;
  readonly transactionId: string;
  readonly outRefundNo: string;
  /** WeChat's number of the refund. */
  readonly refundId: string;
  readonly refund: Fen;
  readonly total: Fen;
  /** What the payer gets, after coupons went back to where they came from. */
  readonly payerRefund: Fen;
  /** When it succeeded; null before. */
  readonly succeededAt: number | null;
  /** Where the money went, in WeChat's words: 支付用户零钱, a bank card's last digits. Shown, not stored in logs. */
  readonly receivedAccount: string | null;
}

/** Request headers as Node gives them: names in lower case. */
export type NoticeHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What WeChat told us. `id` is usually, not certainly, the same when it says it again. */
export type PayNotice = { readonly id: string; readonly createdAt: number } & (
  | { readonly kind: 'payment'; readonly payment: Payment }
  | { readonly kind: 'refund'; readonly refund: RefundReport }
  /** Authentic, and none of our business: answer 204 so that it does not come again. */
  | { readonly kind: 'other'; readonly eventType: string }
);

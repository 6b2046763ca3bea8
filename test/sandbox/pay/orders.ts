import { randomBytes, randomInt } from 'node:crypto';
import type { Clock } from '../../../server/src/platform/clock.ts';
import type { Merchant } from './merchants.ts';
import { PayRefusal } from './refusal.ts';

/** What was asked for, as parsed. */
export interface OrderTerms {
  readonly merchant: Merchant;
  readonly subMchid: string | undefined;
  /** The app the payer's openid belongs to. */
  readonly appid: string;
  readonly subAppid: string | undefined;
  readonly outTradeNo: string;
  readonly description: string;
  readonly total: number;
  readonly attach: string | undefined;
  readonly notifyUrl: string;
  readonly expiresAt: number;
  readonly tradeType: 'JSAPI' | 'NATIVE';
  /** Undefined: anyone may pay. */
  readonly openid: string | undefined;
  /** The whole request; a repeat must be equal to it. */
  readonly request: string;
}

/** An order as WeChat Pay keeps it. */
export interface PayOrder extends OrderTerms {
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  /** Ids handed to the phone, and until when each lives. */
  readonly prepays: Map<string, number>;
  codeUrl: string | undefined;
  transactionId: string | undefined;
  payer: string | undefined;
  paidAt: number | undefined;
  /** Who has the pay sheet open and has neither paid nor cancelled. */
  sheetOpenFor: string | undefined;
}

const twoHoursMs = 7_200_000;
const digits = (count: number) => Array.from({ length: count }, () => String(randomInt(10))).join('');

/** All orders, by merchant number and the merchant's own number. */
export class PayOrders {
  readonly #orders = new Map<string, PayOrder>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A new order, or the same again. Throws ORDERPAID, ORDER_CLOSED, INVALID_REQUEST. */
  open(terms: OrderTerms): PayOrder {
    const key = `${terms.merchant.mchid}:${terms.outTradeNo}`;
    const known = this.find(terms.merchant.mchid, terms.outTradeNo);
    if (known !== undefined) {
      if (known.state === 'SUCCESS' || known.state === 'REFUND') throw new PayRefusal(400, 'ORDERPAID', '该订单已支付');
      if (known.state === 'CLOSED') throw new PayRefusal(400, 'ORDER_CLOSED', '该订单已关闭');
      if (known.request !== terms.request) throw new PayRefusal(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致');
      return known;
    }
    const nothing = {
      codeUrl: undefined,
      transactionId: undefined,
      payer: undefined,
      paidAt: undefined,
      sheetOpenFor: undefined,
    };
    const order: PayOrder = { ...terms, state: 'NOTPAY', prepays: new Map(), ...nothing };
    this.#orders.set(key, order);
    return order;
  }

  /** Knows that an order ends by time. */
  find(mchid: string, outTradeNo: string): PayOrder | undefined {
    const order = this.#orders.get(`${mchid}:${outTradeNo}`);
    if (order?.state === 'NOTPAY' && this.#clock.now() >= order.expiresAt) order.state = 'CLOSED';
    return order;
  }

  /** A prepay id for the phone; lives two hours. */
  newPrepay(order: PayOrder): string {
    const id = `wx${digits(20)}${randomBytes(7).toString('hex')}`;
    order.prepays.set(id, this.#clock.now() + twoHoursMs);
    return id;
  }

  newCodeUrl(order: PayOrder): string {
    order.codeUrl = `weixin://wxpay/bizpayurl?pr=${randomBytes(6).toString('base64url')}`;
    return order.codeUrl;
  }

  byPrepay(prepayId: string): PayOrder | undefined {
    return this.list().find(({ prepays }) => this.#clock.now() < (prepays.get(prepayId) ?? 0));
  }

  byCodeUrl(codeUrl: string): PayOrder | undefined {
    return this.list().find((order) => order.codeUrl === codeUrl);
  }

  /** Money moves. Throws what the phone would say. */
  pay(order: PayOrder, openid: string): void {
    const { state } = this.find(order.merchant.mchid, order.outTradeNo) ?? order;
    if (state !== 'NOTPAY') throw new PayRefusal(400, state === 'CLOSED' ? 'ORDER_CLOSED' : 'ORDERPAID', '订单已支付或已关闭');
    if (order.openid !== undefined && order.openid !== openid)
      throw new PayRefusal(400, 'OPENID_MISMATCH', '该订单只能由下单人支付');
    order.state = 'SUCCESS';
    order.payer = openid;
    order.paidAt = this.#clock.now();
    order.transactionId = `4200${digits(24)}`;
  }

  /** Newest last. */
  list(): PayOrder[] {
    return [...this.#orders.values()];
  }
}

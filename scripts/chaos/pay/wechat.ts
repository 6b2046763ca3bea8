import { createHash } from 'node:crypto';
import {
  demoMerchant,
  message,
  noticeBody,
  type NoticeContent,
  type NoticeMessage,
  type PayOrder,
  type PayRefund,
  type RefundEnd,
  type Sandbox,
} from '../../../test/sandbox/index.ts';

/** 28 digits, another for each order: orders of one moment have ids that differ in a letter. */
const transactionIdOf = (outTradeNo: string): string =>
  `4200${BigInt(`0x${createHash('sha256').update(outTradeNo).digest('hex').slice(0, 20)}`)
    .toString()
    .padStart(24, '0')
    .slice(-24)}`;

/** WeChat's own part: what it knows, and its word for it. */
export class WeChat {
  readonly #pay: Sandbox['world']['pay'];

  constructor({ world }: Sandbox) {
    this.#pay = world.pay;
  }

  /** Everything it holds, in the order in which it came. */
  get orders(): readonly PayOrder[] {
    return this.#pay.orders.list();
  }

  get refunds(): readonly PayRefund[] {
    return this.#pay.refunds.list();
  }

  /** The orders somebody has not paid yet, by openid; a closed one is none. */
  unpaid(): ReadonlyMap<string, PayOrder> {
    return new Map(this.orders.flatMap((order) => (order.state === 'NOTPAY' ? [[order.openid ?? '', order] as const] : [])));
  }

  unpaidBy(openid: string): PayOrder | undefined {
    return this.orders.findLast((order) => order.openid === openid && order.state === 'NOTPAY');
  }

  refund(outRefundNo: string): PayRefund | undefined {
    return this.#pay.refunds.find(demoMerchant.mchid, outRefundNo);
  }

  /** The order behind a QR on a screen. */
  byCode(codeUrl: string): PayOrder | undefined {
    return this.#pay.orders.byCodeUrl(codeUrl);
  }

  /** The password is typed, of an order for anybody by `anybody`. Nobody is told of it yet. */
  pay(order: PayOrder, anybody = ''): void {
    this.#pay.orders.pay(order, order.openid ?? anybody);
  }

  /** Comes to an end with a refund. Nobody is told of it yet; gives what a notice would say. */
  end(refund: PayRefund, end: RefundEnd): NoticeContent {
    const { notices, refunds } = this.#pay;
    notices.levers.push({ kind: 'lose' });
    refunds.settle(refund, end);
    const told = notices.list().at(-1);
    if (told === undefined) throw new Error('WeChat tells of the end of a refund');
    return told.content;
  }

  /** What a notice says of a payment. */
  contentOf(order: PayOrder): NoticeContent {
    return this.#pay.notices.paymentContent(order);
  }

  /** What a notice would say if an order that nobody has paid were paid. */
  contentIfPaid(order: PayOrder): NoticeContent {
    return this.contentOf({
      ...order,
      payer: order.openid,
      paidAt: this.#pay.clock.now(),
      transactionId: transactionIdOf(order.outTradeNo),
    });
  }

  /** A genuine message, signed now. */
  messageOf(content: NoticeContent): NoticeMessage {
    return this.signed(noticeBody(content, this.#pay.clock.now()));
  }

  /** Any text, well signed now. */
  signed(body: string): NoticeMessage {
    return message(this.#pay, demoMerchant, body);
  }

  /** For those who make messages of their own. */
  get world(): Sandbox['world']['pay'] {
    return this.#pay;
  }
}

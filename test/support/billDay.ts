import type { AccountId } from '../../server/src/ledger/index.ts';
import { accounts } from '../../server/src/ledger/index.ts';
import { PayOrder, PayRefund } from '../../server/src/pay/index.ts';
import type { OpenedDatabase } from '../../server/src/platform/db/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { billTime, fineYuan, yuan } from '../sandbox/pay/billText.ts';
import type { BillRecord } from '../sandbox/pay/payWorld.ts';

/** The number and the day of a made-up bill. */
export const billOf = { mchid: '1900000109', date: '2026-03-18' } as const;
/** Noon in Beijing of that day. */
export const noon = Date.parse('2026-03-18T12:00:00.000+08:00');

/** What to make up; whatever is left out is as it should be. */
export interface MadePayment {
  totalFen?: number;
  paidAt?: number;
  order?: Partial<PayOrder>;
  /** Fen in the books; null: nothing there. */
  ledgerFen?: number | null;
}

/** Of a refund of a payment. */
export interface MadeRefund {
  amountFen?: number;
  askedAt?: number;
  row?: Partial<PayRefund>;
  ledgerFen?: number | null;
}

let made = 0;

/** Orders, refunds and postings as a day leaves them, written past every rule, with the lines WeChat's bill has for them. */
export class BillDay {
  readonly #db: OpenedDatabase;
  /** The bill, as WeChat would write it. */
  readonly lines: BillRecord[] = [];

  /** What the payments of the day are for: top-ups on phones, or walk-ins' sales by a QR on the till's screen. */
  readonly #of: PayOrder['purpose'];

  constructor(db: OpenedDatabase, of: PayOrder['purpose'] = 'top_up') {
    this.#db = db;
    this.#of = of;
  }

  async payment({
    totalFen = 30_000,
    paidAt = noon,
    order: facts = {},
    ledgerFen = totalFen,
  }: MadePayment = {}): Promise<PayOrder> {
    made += 1;
    const order: PayOrder = {
      ...{ id: newId('pay'), mchid: billOf.mchid, appid: 'wx0000000000000001', way: 'person', purpose: 'top_up' },
      ...{ purposeId: newId('top'), memberId: newId('mem'), openKey: null, openid: 'openid', branchId: newId('brn') },
      ...{ totalFen, description: '充值', terms: {}, status: 'credited', prepayId: null, codeUrl: null },
      ...{ transactionId: `4200${String(made).padStart(24, '0')}`, createdAt: paidAt - 60_000, expiresAt: paidAt + 600_000 },
      ...{ prepaidAt: null, paidAt, creditedAt: paidAt, closedAt: null, nextCheckAt: null, checks: 0 },
      ...(this.#of === 'sale' ? asOfSale() : {}),
      ...facts,
    };
    await this.#db.write((tx) => tx.insert(PayOrder, { ...order, terms: {} }));
    const source = accounts.wechatPay(order.mchid);
    if (ledgerFen !== null) await this.#post(`payment:${order.id}`, source, gainOf(order), ledgerFen);
    this.lines.push(paymentLine(order, totalFen, paidAt));
    return order;
  }

  async refund(
    order: PayOrder,
    { amountFen = 1_000, askedAt = noon + 3_600_000, row = {}, ledgerFen = amountFen }: MadeRefund = {},
  ): Promise<PayRefund> {
    made += 1;
    const refund: PayRefund = {
      ...{ id: newId('rfd'), orderId: order.id, mchid: order.mchid, memberId: order.memberId, branchId: order.branchId },
      ...{ purpose: order.purpose, purposeId: order.purposeId, amountFen, totalFen: order.totalFen, reason: '', staffId: null },
      ...{
        terms: {},
        status: 'succeeded',
        refundId: `5030${String(made).padStart(24, '0')}`,
        createdAt: askedAt - 1_000,
        askedAt,
      },
      ...{ endedAt: askedAt + 2_000, nextCheckAt: null, checks: 0 },
      ...row,
    };
    await this.#db.write((tx) => tx.insert(PayRefund, { ...refund, terms: {} }));
    const destination = accounts.wechatPay(order.mchid);
    if (ledgerFen !== null) await this.#post(`refund:${refund.id}`, lossOf(order), destination, ledgerFen);
    this.lines.push(refundLine(order, refund, { amountFen, at: askedAt }));
    return refund;
  }

  /** Changes the last line of the bill. */
  bend(change: BillRecord): void {
    this.lines.push({ ...this.lines.pop(), ...change });
  }

  async #post(reference: string, source: AccountId, destination: AccountId, amount: number): Promise<void> {
    const id = newId('ltx');
    await this.#db.write(async (tx) => {
      await tx.insert('ledger_transaction', {
        ...{ id, kind: 'top_up', reference, occurredAt: noon, businessDate: billOf.date, ruleRefs: [] },
        ...{ writer: id, seq: 1, n: 0 },
      });
      await tx.insert('ledger_posting', { transactionId: id, line: 0, source, destination, amount });
    });
  }
}

/** A walk-in's: of nobody, by code. */
const asOfSale = (): Partial<PayOrder> => ({
  ...{ way: 'code', purpose: 'sale', purposeId: newId('sal'), memberId: null, openid: null, description: '消费' },
});

/** Where the money of a payment goes in the books, and where that of a refund comes from. */
const gainOf = ({ purpose, memberId, branchId }: PayOrder): AccountId =>
  purpose === 'sale' ? accounts.wechatDue(branchId) : accounts.principal(memberId ?? '');
const lossOf = ({ purpose, memberId, branchId }: PayOrder): AccountId =>
  purpose === 'sale' ? accounts.wechatDue(branchId) : accounts.held(memberId ?? '');

const common = (order: PayOrder): BillRecord => ({
  公众账号ID: order.appid,
  商户号: order.mchid,
  特约商户号: '0',
  微信订单号: order.transactionId ?? '',
  商户订单号: order.id,
  用户标识: 'openid',
  交易类型: order.way === 'code' ? 'NATIVE' : 'JSAPI',
  货币种类: 'CNY',
  费率: '0.60%',
});

const paymentLine = (order: PayOrder, totalFen: number, at: number): BillRecord => ({
  ...common(order),
  交易时间: billTime(at),
  交易状态: 'SUCCESS',
  应结订单金额: yuan(totalFen),
  微信退款单号: '0',
  商户退款单号: '0',
  退款金额: '0.00',
  手续费: fineYuan(totalFen * 6),
  订单金额: yuan(totalFen),
  申请退款金额: '0.00',
});

const refundLine = (order: PayOrder, refund: PayRefund, { amountFen, at }: { amountFen: number; at: number }): BillRecord => ({
  ...common(order),
  交易时间: billTime(at),
  交易状态: 'REFUND',
  应结订单金额: '0.00',
  微信退款单号: refund.refundId ?? '50300000',
  商户退款单号: refund.id,
  退款金额: yuan(amountFen),
  退款状态: 'SUCCESS',
  手续费: fineYuan(-amountFen * 6),
  订单金额: '0.00',
  申请退款金额: yuan(amountFen),
});

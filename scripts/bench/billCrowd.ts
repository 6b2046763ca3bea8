import { accounts } from '../../server/src/ledger/index.ts';
import type { Database } from '../../server/src/platform/db/index.ts';
import { billTime, fineYuan, yuan } from '../../test/sandbox/pay/billText.ts';
import type { BillRecord } from '../../test/sandbox/pay/payWorld.ts';
import { fill, type Cells, type Filling } from './fill.ts';

/** Whose bill, and of which day. */
export const numberOf = { mchid: '1900000109', date: '2026-03-18' } as const;

const dayStart = Date.parse('2026-03-18T00:10:00.000+08:00');
const tradedMs = 23 * 3_600_000;
/** Every so many lines one is a refund, of the payment before it. */
const refundEvery = 50;
const rowsAtOnce = 50_000;

const idAt = (prefix: string, index: number) => `${prefix}_01kp${String(index).padStart(22, '0')}`;
const isRefund = (index: number): boolean => index % refundEvery === refundEvery - 1;
const fenAt = (index: number): number => 100 + (index % 50_000);
const timeAt = (index: number, lines: number): number => dayStart + Math.floor((index / lines) * tradedMs);
const transactionAt = (index: number) => `4200${String(index).padStart(24, '0')}`;

/** Orders, refunds and postings of a day with so many lines, all as they should be. */
export async function fillDay(db: Database, lines: number): Promise<void> {
  for (let start = 0; start < lines; start += rowsAtOnce) {
    const places = Array.from({ length: Math.min(rowsAtOnce, lines - start) }, (_, index) => start + index);
    const at = (index: number) => timeAt(index, lines);
    await fill(db, [
      orders(
        places.filter((index) => !isRefund(index)),
        at,
      ),
      refunds(places.filter(isRefund), at),
      ...booked(places, at),
    ]);
  }
}

type At = (index: number) => number;

const orders = (places: readonly number[], at: At): Filling => ({
  table: 'pay_order',
  columns: [
    ...['id', 'mchid', 'appid', 'way', 'purpose', 'purpose_id', 'branch_id', 'total_fen', 'description', 'terms', 'status'],
    ...['transaction_id', 'created_at', 'expires_at', 'paid_at', 'checks'],
  ],
  rows: places.map((index): Cells => [
    ...[idAt('pay', index), numberOf.mchid, 'wx0000000000000001', 'person', 'top_up', idAt('top', index), idAt('brn', 1)],
    ...[fenAt(index), '会员充值', '{}', 'credited', transactionAt(index), at(index) - 5_000, at(index) + 600_000, at(index), 0],
  ]),
});

const refunds = (places: readonly number[], at: At): Filling => ({
  table: 'pay_refund',
  columns: [
    ...['id', 'order_id', 'mchid', 'branch_id', 'purpose', 'purpose_id', 'amount_fen', 'total_fen', 'reason', 'terms', 'status'],
    ...['refund_id', 'created_at', 'asked_at', 'ended_at', 'checks'],
  ],
  rows: places.map((index): Cells => [
    ...[idAt('rfd', index), idAt('pay', index - 1), numberOf.mchid, idAt('brn', 1), 'top_up', idAt('top', index - 1), 1, 100],
    ...['', '{}', 'succeeded', `5030${String(index)}`, at(index), at(index), at(index) + 1_000, 0],
  ]),
});

const booked = (places: readonly number[], at: At): Filling[] => [
  {
    table: 'ledger_transaction',
    columns: ['id', 'kind', 'reference', 'occurred_at', 'business_date', 'rule_refs', 'writer', 'seq', 'n'],
    rows: places.map((index): Cells => [
      ...[idAt('ltx', index), isRefund(index) ? 'refund' : 'top_up'],
      isRefund(index) ? `refund:${idAt('rfd', index)}` : `payment:${idAt('pay', index)}`,
      ...[at(index), numberOf.date, '[]', 'wrt_bench', 1, index],
    ]),
  },
  {
    table: 'ledger_posting',
    columns: ['transaction_id', 'line', 'source', 'destination', 'amount'],
    rows: places.map((index): Cells => {
      const [wechat, member] = [accounts.wechatPay(numberOf.mchid), accounts.principal(idAt('mem', index))];
      return isRefund(index) ? [idAt('ltx', index), 0, member, wechat, 1] : [idAt('ltx', index), 0, wechat, member, fenAt(index)];
    }),
  },
];

/** The bill of that day, line by line. */
export function* billLines(lines: number): Generator<BillRecord, void> {
  for (let index = 0; index < lines; index += 1) {
    const time = billTime(timeAt(index, lines));
    yield isRefund(index) ? refundLine(index, time) : paymentLine(index, time);
  }
}

const common = (index: number): BillRecord => ({
  公众账号ID: 'wx0000000000000001',
  商户号: numberOf.mchid,
  特约商户号: '0',
  微信订单号: transactionAt(index),
  商户订单号: idAt('pay', index),
  用户标识: 'oXmJd5Qw8fYb2rTn0000000000000',
  交易类型: 'JSAPI',
  付款银行: 'OTHERS',
  货币种类: 'CNY',
  商品名称: '会员充值',
  费率: '0.60%',
});

const paymentLine = (index: number, time: string): BillRecord => ({
  ...common(index),
  交易时间: time,
  交易状态: 'SUCCESS',
  应结订单金额: yuan(fenAt(index)),
  微信退款单号: '0',
  商户退款单号: '0',
  退款金额: '0.00',
  手续费: fineYuan(fenAt(index) * 6),
  订单金额: yuan(fenAt(index)),
  申请退款金额: '0.00',
});

const refundLine = (index: number, time: string): BillRecord => ({
  ...common(index - 1),
  交易时间: time,
  交易状态: 'REFUND',
  应结订单金额: '0.00',
  微信退款单号: `5030${String(index)}`,
  商户退款单号: idAt('rfd', index),
  退款金额: '0.01',
  退款状态: 'SUCCESS',
  手续费: fineYuan(-6),
  订单金额: '0.00',
  申请退款金额: '0.01',
});

import { Readable } from 'node:stream';
import fc from 'fast-check';
import { openMigrated } from '../../../test/harness/migrated.ts';
import { describeOnBothDialects, type OnDialect } from '../../../test/harness/dialects.ts';
import { writeTradeBill } from '../../../test/sandbox/pay/tradeBillText.ts';
import type { BillRecord } from '../../../test/sandbox/pay/payWorld.ts';
import { BillDay, billOf, noon } from '../../../test/support/billDay.ts';
import type { OpenedDatabase } from '../platform/db/index.ts';
import { readTradeBill } from '../platform/wechat/pay/index.ts';
import { ReconciliationDay, ReconciliationDifference } from './entities.ts';
import type { BillTerms } from './comparePayment.ts';
import { keepResult } from './keepResult.ts';
import { comparedDay } from './newDay.ts';
import { reconcileBill } from './reconcileBill.ts';

const minuteMs = 60_000;
const midnight = Date.parse('2026-03-19T00:00:00.000+08:00');
const terms: BillTerms = { ...billOf, agreedRate: 60 };

const days = {
  top_up: 'a day of top-ups against WeChat’s bill',
  sale: 'a day of walk-ins’ sales against WeChat’s bill',
} as const;

describeOnBothDialects(days.top_up, (on) => {
  classesOf('top_up', on);
});
describeOnBothDialects(days.sale, (on) => {
  classesOf('sale', on);
});

/** Every class of difference, planted among payments for this, and what is none. */
function classesOf(of: keyof typeof days, { place }: OnDialect): void {
  let db: OpenedDatabase;
  let day: BillDay;
  beforeAll(async () => {
    db = await openMigrated(await place());
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    day = new BillDay(db, of);
    await empty('pay_order', 'pay_refund', 'reconciliation_day', 'reconciliation_difference');
  });

  const empty = (...tables: string[]) =>
    db.write(async (tx) => {
      for (const table of tables) await tx.query(`DELETE FROM ${table}`);
    });
  const billFrom = (lines: readonly BillRecord[]) =>
    lines.length === 0 ? [] : readTradeBill(Readable.from([...writeTradeBill(lines)].map((text) => Buffer.from(text))));
  const compare = (facts = terms, lines: readonly BillRecord[] = day.lines) => reconcileBill(db, facts, billFrom(lines));
  const found = async () =>
    (await compare()).differences.map(({ kind, detail, needsAction, outTradeNo, outRefundNo }) => [
      kind,
      detail,
      needsAction ? 'act' : 'wait',
      outRefundNo ?? outTradeNo,
    ]);
  /** A day among whose lines the one that differs must be found. */
  const crowd = async () => {
    for (let count = 0; count < 3; count += 1) await day.refund(await day.payment());
  };

  it('is green when all three agree: every line has matched, every sum is the same three times', async () => {
    await crowd();
    const tally = await compare();
    expect(tally).toMatchObject({ billRows: 6, matched: 6, actions: 0, counts: {}, differences: [] });
    expect(tally.sums).toEqual({
      ...{ billPaidFen: 90_000, oursPaidFen: 90_000, ledgerPaidFen: 90_000 },
      ...{ billRefundFen: 3_000, oursRefundFen: 3_000, ledgerRefundFen: 3_000 },
      feeMilliFen: 87_000 * 6,
    });
  });

  it('finds a payment that we have not', async () => {
    await crowd();
    await day.payment();
    day.bend({ 商户订单号: 'POS-20260318-1' });
    const { id } = await day.payment({ order: { mchid: '1900000208' } });
    expect(await found()).toEqual([
      ['we_have_not', 'order', 'act', 'POS-20260318-1'],
      ['we_have_not', 'order', 'act', id],
      ['they_have_not', 'bill', 'act', expect.stringMatching(/^pay_/)],
    ]);
  });

  it('finds a refund that we have not, as of somebody in the merchant portal', async () => {
    await crowd();
    await day.refund(await day.payment());
    day.bend({ 商户退款单号: 'PORTAL-1' });
    expect(await found()).toContainEqual(['we_have_not', 'refund', 'act', 'PORTAL-1']);
  });

  it('finds a payment and a refund that they have not, with what our books say', async () => {
    await crowd();
    const order = await day.payment({ totalFen: 12_300 });
    const refund = await day.refund(order);
    day.lines.splice(-2);
    expect(await found()).toEqual([
      ['they_have_not', 'bill', 'act', order.id],
      ['they_have_not', 'bill', 'act', refund.id],
    ]);
    expect((await compare()).differences).toMatchObject([
      { billFen: null, oursFen: 12_300, ledgerFen: 12_300 },
      { billFen: null, oursFen: 1_000, ledgerFen: 1_000 },
    ]);
  });

  it('takes a day that WeChat knows nothing of for red where we have sold, for green where we have not', async () => {
    expect(await compare(terms, [])).toMatchObject({ billRows: 0, actions: 0 });
    await crowd();
    expect(await compare(terms, [])).toMatchObject({ billRows: 0, actions: 6, counts: { they_have_not: 6 } });
  });

  it.each([
    ['order', { 订单金额: '300.01' }, {}],
    ['ledger', {}, { ledgerFen: 29_999 }],
    ['currency', { 货币种类: 'USD' }, {}],
  ])('finds another amount of a payment (%s)', async (detail, bent, facts) => {
    await crowd();
    const { id } = await day.payment(facts);
    day.bend(bent);
    expect(await found()).toEqual([['amount_differs', detail, 'act', id]]);
  });

  it.each([
    ['order', { 申请退款金额: '10.01' }, {}],
    ['ledger', {}, { ledgerFen: 999 }],
  ])('finds another amount of a refund (%s)', async (detail, bent, facts) => {
    await crowd();
    const { id } = await day.refund(await day.payment(), facts);
    day.bend(bent);
    expect(await found()).toEqual([['amount_differs', detail, 'act', id]]);
  });

  it.each([
    ['amount', { 手续费: '1.81000' }],
    ['rate', { 费率: '0.38%', 手续费: '1.14000' }],
  ])('finds another fee (%s)', async (detail, bent) => {
    await crowd();
    const { id } = await day.payment();
    day.bend(bent);
    expect(await found()).toEqual([['fee_differs', detail, 'act', id]]);
  });

  it.each([
    ['order:paid', {}, { order: { status: 'paid' as const } }],
    ['order:closed', {}, { order: { status: 'closed' as const } }],
    ['bill:REVOKED', { 交易状态: 'REVOKED' }, {}],
    ['ledger', {}, { ledgerFen: null }],
    ['transactionId', { 微信订单号: '4200999' }, {}],
  ])('finds another state of a payment (%s)', async (detail, bent, facts) => {
    await crowd();
    const { id } = await day.payment(facts);
    day.bend(bent);
    expect(await found()).toEqual([['state_differs', detail, 'act', id]]);
  });

  it.each([
    ['refund:held', {}, { row: { status: 'held' as const, refundId: null }, ledgerFen: null }],
    ['refund:closed', {}, { row: { status: 'closed' as const }, ledgerFen: null }],
    ['bill:FAIL', { 退款状态: 'FAIL' }, {}],
    ['ledger', {}, { ledgerFen: null }],
    ['refundId', { 微信退款单号: '50309' }, {}],
    ['orderId', { 商户订单号: 'ANOTHER' }, {}],
  ])('finds another state of a refund (%s)', async (detail, bent, facts) => {
    await crowd();
    const { id } = await day.refund(await day.payment(), facts);
    day.bend(bent);
    expect(await found()).toEqual([['state_differs', detail, 'act', id]]);
  });

  it('finds what is on the bill twice: an order paid twice, and a refund made twice', async () => {
    await crowd();
    const order = await day.payment();
    day.lines.push({ ...day.lines.at(-1), 微信订单号: '4200777' });
    const refund = await day.refund(order);
    day.lines.push({ ...day.lines.at(-1), 微信退款单号: '5030777' });
    expect(await found()).toEqual([
      ['duplicate', 'bill', 'act', order.id],
      ['duplicate', 'bill', 'act', refund.id],
    ]);
  });

  it('tells a refund on its way from one that cannot arrive', async () => {
    await crowd();
    const order = await day.payment();
    const asked = await day.refund(order, { row: { status: 'asked' }, ledgerFen: null });
    day.bend({ 退款状态: 'PROCESSING' });
    const abnormal = await day.refund(order, { row: { status: 'abnormal' }, ledgerFen: null });
    day.bend({ 退款状态: 'PROCESSING' });
    expect(await found()).toEqual([
      ['refund_pending', 'asked', 'wait', asked.id],
      ['refund_pending', 'abnormal', 'act', abnormal.id],
    ]);
  });

  it('takes a refund that arrived after the bill was made for matched, and one that WeChat closed and we released', async () => {
    const order = await day.payment();
    await day.refund(order);
    day.bend({ 退款状态: 'PROCESSING' });
    await day.refund(order, { row: { status: 'closed' }, ledgerFen: null });
    day.bend({ 退款状态: 'PROCESSING' });
    expect(await compare()).toMatchObject({ matched: 3, differences: [] });
  });

  it('expects nothing on the bill of a refund that WeChat would not take, nor of one it has not heard of', async () => {
    const order = await day.payment();
    await day.refund(order, { row: { status: 'closed', askedAt: null, refundId: null }, ledgerFen: null });
    await day.refund(order, { row: { status: 'held', askedAt: null, refundId: null, endedAt: null }, ledgerFen: null });
    day.lines.splice(-2);
    expect(await compare()).toMatchObject({ matched: 1, differences: [] });
  });

  it('lets a payment close to midnight stand on the other day, and has it decided by the next bill', async () => {
    const theirs = await day.payment({ paidAt: midnight - 1_000, order: { paidAt: midnight + 1_000 } });
    const ours = await day.payment({ paidAt: midnight - 2_000 });
    const tomorrows = day.lines.splice(-1);
    const lost = await day.payment({ paidAt: midnight - 3_000 });
    day.lines.splice(-1);
    const first = await compare();
    expect(first.differences.map(({ kind, needsAction, outTradeNo }) => [kind, needsAction, outTradeNo])).toEqual([
      ['day_boundary', false, theirs.id],
      ['day_boundary', false, lost.id],
      ['day_boundary', false, ours.id],
    ]);
    await keepResult(db, comparedDay({ ...billOf, staffId: null, ranAt: midnight }, first, null), first.differences);
    const next = await compare({ ...terms, date: '2026-03-19' }, tomorrows);
    expect(next.differences.map(({ kind, needsAction, outTradeNo }) => [kind, needsAction, outTradeNo])).toEqual([
      ['day_boundary', false, ours.id],
      ['they_have_not', true, lost.id],
    ]);
  });

  it('does not let the same payment stand days apart', async () => {
    const { id } = await day.payment({ order: { paidAt: noon + 6 * 3_600_000 + 8 * 3_600_000 } });
    expect(await found()).toEqual([['day_boundary', '2026-03-19', 'act', id]]);
  });

  it('allows for a refund whose acceptance we heard of a night later, not two', async () => {
    const order = await day.payment();
    const late = await day.refund(order, { askedAt: midnight - minuteMs, row: { askedAt: midnight + 600 * minuteMs } });
    const tooLate = await day.refund(order, { askedAt: midnight - minuteMs, row: { askedAt: midnight + 1_500 * minuteMs } });
    expect(await found()).toEqual([
      ['day_boundary', '2026-03-19', 'wait', late.id],
      ['day_boundary', '2026-03-20', 'act', tooLate.id],
    ]);
  });

  it('replaces the result of the run before, whole', async () => {
    const order = await day.payment();
    day.bend({ 订单金额: '1.00' });
    const keep = async (tally: Awaited<ReturnType<typeof compare>>) => {
      await keepResult(db, comparedDay({ ...billOf, staffId: null, ranAt: noon }, tally, 'a'.repeat(40)), tally.differences);
      const [days, rows] = [db.reader.getRepository(ReconciliationDay), db.reader.getRepository(ReconciliationDifference)];
      return [(await days.find()).map(({ status }) => status), (await rows.find()).map(({ outTradeNo }) => outTradeNo)];
    };
    expect(await keep(await compare())).toEqual([['red'], [order.id]]);
    expect(await keep(await compare())).toEqual([['red'], [order.id]]);
    day.bend({ 订单金额: '300.00' });
    expect(await keep(await compare())).toEqual([['green'], []]);
  });

  it('is green for whatever day: any orders, in parts refunded, in any order', async () => {
    const someDay = fc.array(
      fc.record({
        totalFen: fc.integer({ min: 1, max: 1_000_000 }),
        minute: fc.integer({ min: 10, max: 1_000 }),
        refunds: fc.array(fc.constantFrom('succeeded' as const, 'asked' as const, 'closed' as const), { maxLength: 2 }),
        others: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(someDay, async (orders) => {
        day = new BillDay(db, of);
        await empty('pay_order', 'pay_refund');
        const start = midnight - 1_440 * minuteMs;
        for (const { totalFen, minute, refunds, others } of orders) {
          const order = await day.payment({ totalFen, paidAt: start + minute * minuteMs });
          if (others) await day.payment({ order: { status: 'prepaid', paidAt: null, transactionId: null }, ledgerFen: null });
          if (others) day.lines.pop();
          for (const status of refunds) {
            const askedAt = start + (minute + 7) * minuteMs;
            await day.refund(order, {
              ...{ amountFen: Math.ceil(totalFen / 3), askedAt, row: { status } },
              ...(status === 'succeeded' ? {} : { ledgerFen: null }),
            });
            if (status !== 'succeeded') day.bend({ 退款状态: 'PROCESSING' });
          }
        }
        const { actions, matched, billRows, counts } = await compare();
        expect([actions, matched + (counts.refund_pending ?? 0)]).toEqual([0, billRows]);
      }),
      { numRuns: 8 },
    );
  });
}

import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  readFundFlowBill,
  readTradeBill,
  type BillFile,
  type BillReader,
} from '../../../server/src/platform/wechat/pay/index.ts';
import { fen } from '../../../shared/src/money.ts';
import { paidOrder, startPayLab, type PayLab } from './support.ts';

const date = '2026-03-18';
const nextMorning = Date.parse('2026-03-19T10:15:00.000+08:00');

async function all<Row, Summary>(reader: BillReader<Row, Summary>, file: string): Promise<{ rows: Row[]; summary: Summary }> {
  const rows: Row[] = [];
  const lines = reader(file);
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true) return { rows, summary: value };
    rows.push(value);
  }
}

describe('bills of WeChat Pay', () => {
  let lab: PayLab;
  let folder: string;
  beforeEach(async () => {
    lab = await startPayLab();
    folder = await mkdtemp(path.join(tmpdir(), 'shuke-bills-'));
  });
  afterEach(async () => {
    await lab.stop();
    await rm(folder, { recursive: true });
  });

  const fetched = (bill: BillFile | string): BillFile => {
    if (typeof bill === 'string') throw new Error(`no bill: ${bill}`);
    return bill;
  };

  it.each(['1900000109', '1900000208', '1900000308'])(
    'the trade bill has every payment and refund of the day: %s',
    async (mchid) => {
      const shop = lab.gateway.merchantPay(mchid);
      const paid = await paidOrder(lab, shop, 12_345);
      const { outTradeNo, total, notifyUrl } = paid;
      const { refundId } = await shop.refund({ outTradeNo, outRefundNo: 'RF1', refund: fen(45), total, notifyUrl });
      lab.clock.set(nextMorning);
      const bill = fetched(await shop.tradeBill({ date, folder }));
      expect(bill.bytes).toBe((await stat(bill.path)).size);
      const { rows, summary } = await all(readTradeBill, bill.path);
      const common = {
        outTradeNo,
        mchid: shop.partnerMchid ?? mchid,
        subMchid: shop.partnerMchid === null ? null : mchid,
        attach: paid.attach,
      };
      expect(rows).toEqual([
        expect.objectContaining({ ...common, tradeState: 'SUCCESS', total, settled: total, refund: null, feeMilliFen: 74_070 }),
        expect.objectContaining({
          ...common,
          ...{ tradeState: 'REFUND', total: 0, settled: 0 },
          refund: { refundId, outRefundNo: 'RF1', requested: 45, refund: 45, status: 'PROCESSING' },
        }),
      ]);
      expect(summary).toEqual({ rows: 2, total, settled: total, requestedRefund: 45, refund: 45, feeMilliFen: 74_070 - 270 });
    },
  );

  it('the fund-flow bill has what moved, fees too; there is none per number under a partner', async () => {
    const shop = lab.gateway.merchantPay('1900000109');
    await paidOrder(lab, shop, 10_000);
    lab.clock.set(nextMorning);
    const { path: file } = fetched(await shop.fundFlowBill({ date, folder }));
    const { rows, summary } = await all(readFundFlowBill, file);
    expect(rows.map(({ direction, amount, balance }) => ({ direction, amount, balance }))).toEqual([
      { direction: 'in', amount: 10_000, balance: 10_000 },
      { direction: 'out', amount: 60, balance: 9_940 },
    ]);
    expect(summary).toEqual({ rows: 2, inRows: 1, inAmount: 10_000, outRows: 1, outAmount: 60 });
    await expect(lab.gateway.merchantPay('1900000308').fundFlowBill({ date, folder })).rejects.toMatchObject({
      reason: 'declined',
    });
  });

  it('no bill before ten in the morning, none of a day without trade', async () => {
    const shop = lab.gateway.merchantPay('1900000109');
    await paidOrder(lab, shop);
    expect(await shop.tradeBill({ date, folder })).toBe('notYet');
    lab.clock.set(nextMorning);
    expect(await shop.tradeBill({ date: '2026-03-17', folder })).toBe('none');
    await expect(shop.tradeBill({ date: '18.3.2026', folder })).rejects.toThrow(RangeError);
    expect(await readdir(folder)).toEqual([]);
  });

  it('a file that does not hash to what WeChat signed is thrown away', async () => {
    const shop = lab.gateway.merchantPay('1900000109');
    await paidOrder(lab, shop);
    lab.clock.set(nextMorning);
    const { billFiles } = lab.sandbox.world.pay;
    const put = billFiles.set.bind(billFiles);
    billFiles.set = (token, { text, until }) => put(token, { text: text.replace('300.00', '900.00'), until });
    await expect(shop.tradeBill({ date, folder })).rejects.toMatchObject({ reason: 'unknown', code: 'hash' });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['status', 'reset', 'garbage'] as const)('a download that ends in %s leaves no file', async (kind) => {
    const shop = lab.gateway.merchantPay('1900000109');
    await paidOrder(lab, shop);
    lab.clock.set(nextMorning);
    lab.sandbox.world.pay.levers.pull('/v3/billdownload/file', kind === 'status' ? { kind, status: 503 } : { kind });
    await expect(shop.tradeBill({ date, folder })).rejects.toMatchObject({ path: '/v3/billdownload/file' });
    expect(await readdir(folder)).toEqual([]);
    expect(fetched(await shop.tradeBill({ date, folder })).sha1).toMatch(/^[0-9a-f]{40}$/);
  });

  it('no other host and no other path is ever asked for a bill', async () => {
    const shop = lab.gateway.merchantPay('1900000109');
    await paidOrder(lab, shop);
    lab.clock.set(nextMorning);
    lab.sandbox.world.pay.levers.pull('/v3/bill/tradebill', { kind: 'elsewhere' });
    await expect(shop.tradeBill({ date, folder })).rejects.toMatchObject({ reason: 'unknown', code: 'unreadable' });
  });

  it('the file is as WeChat writes it: BOM, CRLF, backticks', async () => {
    const shop = lab.gateway.merchantPay('1900000109');
    await paidOrder(lab, shop);
    lab.clock.set(nextMorning);
    const text = await readFile(fetched(await shop.tradeBill({ date, folder })).path, 'utf8');
    expect(text).toMatch(/^\ufeff交易时间,公众账号ID,.*费率备注\r\n`2026-03-18 14:30:00,`wx0000000000000001,`1900000109,`0,/);
    expect(text).toMatch(/总交易单数,.*\r\n`1,`300\.00,`0\.00,`0\.00,`1\.80000,`300\.00,`0\.00\r\n$/);
  });

  it('planted differences reach the reader', async () => {
    const shop = lab.gateway.merchantPay('1900000109');
    await paidOrder(lab, shop);
    lab.sandbox.world.pay.plant = (rows) => [...rows, ...rows.map((row) => ({ ...row, 商户订单号: 'NOT-OURS-1' }))];
    lab.clock.set(nextMorning);
    const { rows } = await all(readTradeBill, fetched(await shop.tradeBill({ date, folder })).path);
    expect(rows.map(({ outTradeNo }) => outTradeNo)).toContain('NOT-OURS-1');
  });
});

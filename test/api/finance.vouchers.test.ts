import { businessDate } from '../../server/src/platform/clock.ts';
import { Setting } from '../../server/src/merchant/index.ts';
import { vouchers } from '../../server/src/finance/vouchers.ts';
import { describeOperation } from '../support/operation.ts';
import { nextDay } from '../support/recoveries.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('finance.vouchers', (at) => {
  const read = (from: string, to: string) => at().call('finance.vouchers', { from, to }, { token: at().owner.token });
  const today = () => businessDate(at().app.clock.now());
  const cellsOf = (csv: string) =>
    csv
      .replace('\ufeff', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));

  it('gives each movement of money as a debit and a credit, by day, branch and kind, and no points', async () => {
    const person = await at().member({ principalFen: 10_000, bonusFen: 1_000 });
    await at().sell(person, { amountFen: 2_200, usePoints: false });
    const { csv, lines, totalFen, nextFrom } = await read(today(), today());
    const [header, ...rows] = cellsOf(csv);
    expect(header).toEqual(['日期', '门店', '摘要', '科目编码', '科目名称', '借方金额', '贷方金额']);
    const day = [today(), at().branch.name];
    expect(rows).toEqual(
      expect.arrayContaining([
        [...day, '会员储值', '1001', '库存现金', '100.00', ''],
        [...day, '会员储值', '2205.01', '合同负债-储值本金', '', '100.00'],
        [...day, '会员消费', '2205.01', '合同负债-储值本金', '20.00', ''],
        [...day, '会员消费', '2205.02', '合同负债-储值赠金', '2.00', ''],
        [...day, '会员消费', '6001', '主营业务收入', '', '2.00'],
      ]),
    );
    expect([lines, totalFen, nextFrom]).toEqual([8, 13_200, null]);
  });

  it('balances, and goes on at the next whole day when there are too many lines', async () => {
    const first = today();
    await nextDay(at());
    await at().shop.fund((await at().shop.member()).memberId, at().branch, at().cashier.staffId, { principalFen: 500 });
    const { db } = at().app.resources;
    const part = await vouchers(db, first, today(), 4);
    expect([part.nextFrom, part.lines >= 4]).toEqual([today(), true]);
    const rest = await vouchers(db, part.nextFrom ?? '', today(), 4);
    expect([rest.nextFrom, rest.lines]).toEqual([null, 2]);
    const sums = cellsOf(part.csv)
      .slice(1)
      .map((cells) => [Number(cells[5]), Number(cells[6])]);
    expect(sums.reduce((sum, [debit = 0]) => sum + debit, 0)).toBe(sums.reduce((sum, [, credit = 0]) => sum + credit, 0));
  });

  it('uses the accounts of one’s own books, and runs no formula from a name', async () => {
    const { app, owner, branch } = at();
    const accounts = { 'sys:cash': { code: '1001', name: '=HYPERLINK("http://x","y")' } };
    await app.resources.db.write((tx) =>
      tx.upsert(Setting, { id: 'finance', value: { accounts }, version: 1, updatedAt: 0 }, ['id']),
    );
    const { csv } = await at().call('finance.vouchers', { from: today(), to: today() }, { token: owner.token });
    expect(csv).toContain(`${branch.name},会员储值,1001,"'=HYPERLINK(""http://x"",""y"")",`);
  });

  it.each([
    ['2026-02-02', '2026-02-01'],
    ['2026-01-01', '2026-02-01'],
  ])('refuses days the wrong way round, and too many: %s to %s', async (from, to) => {
    expect(await codeOfRefusal(read(from, to))).toBe('invalid_request');
  });
});

import { describeOperation } from '../support/operation.ts';
import { given } from '../support/points.ts';

describeOperation('member.listEntries', (at) => {
  it('names each line, where it was, why it is so much, and what was taken back', async () => {
    const { call, cashier, branch } = at();
    const person = await at().member({ principalFen: 3_000, growth: 2_000 });
    await given(at().app, { memberId: person.memberId, points: 2_000 });
    const { saleId } = await at().sell(person, { amountFen: 4_000 });
    await call('sale.undo', { saleId }, at().as(cashier));
    const { data } = await call('member.listEntries', {}, { token: person.token });
    expect(data.slice(0, 4)).toMatchObject([
      { kind: 'reverse', title: '撤销，收回积分', points: { delta: -52 }, wallet: null, saleId, reversed: false },
      { kind: 'reverse', title: '撤销，退回储值', points: { delta: 300 }, wallet: { deltaFen: 3_000, afterFen: 3_000 }, saleId },
      { kind: 'earn', title: '消费得积分', note: '熟客 1.5 倍', branchName: branch.name, reversed: true },
      {
        kind: 'sale',
        title: '消费',
        note: '熟客 9.5 折，300 积分抵扣',
        points: { delta: -300 },
        wallet: { deltaFen: -3_000, afterFen: 0 },
        reversed: true,
      },
    ]);
    expect(data[0]?.reverses).toBe(data[2]?.id);
    expect(data[1]?.reverses).toBe(data[3]?.id);
  });

  it('tells what was taken back also where the reversal stands on another page, or is filtered out', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 3_000, growth: 2_000 });
    const { saleId } = await at().sell(person, { amountFen: 4_000 });
    await call('sale.undo', { saleId }, at().as(cashier));
    const list = (input: { limit?: number; startingAfter?: string; direction?: 'out' }) =>
      call('member.listEntries', input, { token: person.token });
    const { data: newest } = await list({ limit: 2 });
    expect(newest.map(({ kind, reversed }) => [kind, reversed])).toEqual([
      ['reverse', false],
      ['reverse', false],
    ]);
    const older = await list({ limit: 2, startingAfter: newest[1]?.id ?? '' });
    expect(older.data.map(({ kind, reversed }) => [kind, reversed])).toEqual([
      ['earn', true],
      ['sale', true],
    ]);
    const spent = await list({ direction: 'out' });
    expect(spent.data.filter(({ kind }) => kind === 'sale').map(({ reversed }) => reversed)).toEqual([true]);
  });

  it('shows only lines that moved points or stored value: growth alone is no line', async () => {
    const { call } = at();
    const person = await at().member({ growth: 300 });
    expect((await call('member.listEntries', {}, { token: person.token })).data).toEqual([]);
  });
});

import { describeOperation } from '../support/operation.ts';

describeOperation('member.listMonths', (at) => {
  it('sums what the lines of each month say, and knows the branches', async () => {
    const person = await at().member({ principalFen: 10_000 });
    const { token } = person;
    await at().sell(person, { amountFen: 1_000 });
    at().app.clock.advance(27 * 86_400_000);
    at().cashier.token = (await at().shop.staff('cashier', [at().branch])).token;
    await at().sell(person, { amountFen: 2_000 });
    const { data, branches } = await at().call('member.listMonths', {}, { token });
    const { data: entries } = await at().call('member.listEntries', { limit: 100 }, { token });
    const sum = (month: string, of: (entry: (typeof entries)[number]) => number) =>
      entries
        // Beijing is eight hours ahead.
        .filter(({ occurredAt }) => new Date(Date.parse(occurredAt) + 8 * 3_600_000).toISOString().startsWith(month))
        .reduce((all, entry) => all + of(entry), 0);
    expect(data).toHaveLength(2);
    expect(data.map(({ month }) => month)).toEqual([...data.map(({ month }) => month)].sort().reverse());
    for (const { month, ...sums } of data)
      expect(sums).toEqual({
        pointsIn: sum(month, ({ points }) => Math.max(0, points?.delta ?? 0)),
        pointsOut: sum(month, ({ points }) => Math.max(0, -(points?.delta ?? 0))),
        walletInFen: sum(month, ({ wallet }) => Math.max(0, wallet?.deltaFen ?? 0)),
        walletOutFen: sum(month, ({ wallet }) => Math.max(0, -(wallet?.deltaFen ?? 0))),
      });
    expect(branches).toEqual([{ id: at().branch.id, name: at().branch.name }]);
  });

  it('is empty for who has no lines at a branch', async () => {
    const { token } = await at().member();
    const { data } = await at().call('member.listMonths', { branchId: at().branch.id }, { token });
    expect(data).toEqual([]);
  });
});

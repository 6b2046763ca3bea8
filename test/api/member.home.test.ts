import { describeOperation } from '../support/operation.ts';

describeOperation('member.home', (at) => {
  it('shows everything of the first screen in one answer', async () => {
    const { call, branch } = at();
    const person = await at().member({ principalFen: 3_000, bonusFen: 500, points: 1_200, growth: 450 });
    await at().sell(person, { amountFen: 6_000 });
    const home = await call('member.home', {}, { token: person.token });
    expect(home).toMatchObject({
      cardNumber: person.cardNumber,
      status: 'active',
      tier: { name: '常客' },
      growth: 504,
      nextTier: { name: '熟客', growthFrom: 2_000, growthMissing: 1_496 },
      visitCount: 1,
      wallet: { principalFen: 0, bonusFen: 0, totalFen: 0 },
      points: 654,
    });
    expect(home.recent.map(({ kind, branchName }) => [kind, branchName])).toEqual([
      ['earn', branch.name],
      ['sale', branch.name],
      ['top_up', branch.name],
      ['earn', null],
    ]);
  });

  it('names what ends soonest within a year, and is silent about what ends later', async () => {
    const { call, app } = at();
    const person = await at().member();
    const { given } = await import('../support/points.ts');
    await given(app, { memberId: person.memberId, points: 50, expiresOn: '2027-12-31' });
    expect((await call('member.home', {}, { token: person.token })).expiring).toBeNull();
    await given(app, { memberId: person.memberId, points: 320, expiresOn: '2026-12-31' });
    await given(app, { memberId: person.memberId, points: 30, expiresOn: '2026-06-30' });
    expect((await call('member.home', {}, { token: person.token })).expiring).toEqual({ points: 30, expiresOn: '2026-06-30' });
  });

  it('shows at most five lines of the history, the newest', async () => {
    const { call } = at();
    const person = await at().member();
    for (let sale = 0; sale < 3; sale += 1) await at().sell(person, { amountFen: 1_000 });
    const [home, all] = await Promise.all([
      call('member.home', {}, { token: person.token }),
      call('member.listEntries', {}, { token: person.token }),
    ]);
    expect(home.recent).toEqual(all.data.slice(0, 5));
  });

  it('tells a member whose card is frozen so', async () => {
    const person = await at().member();
    await at().freeze(person);
    expect((await at().call('member.home', {}, { token: person.token })).status).toBe('frozen');
  });
});

import type { Input } from '@shuke/shared/client';
import { rollUp } from '../../server/src/report/index.ts';
import { describeOperation } from '../support/operation.ts';
import type { Person } from '../support/shop.ts';

describeOperation('member.list', (at) => {
  let rich: Person;
  let poor: Person;
  let elsewhere: Person;
  const list = async (input: Input<'member.list'> = {}, by = at().owner) =>
    (await at().call('member.list', { limit: 100, ...input }, { token: by.token })).data.map(({ memberId }) => memberId);

  beforeAll(async () => {
    rich = await at().member({ principalFen: 9_000, bonusFen: 900, points: 5_000, growth: 600 });
    poor = await at().member({ principalFen: 100, points: 50 });
    elsewhere = await at().member({ points: 700 });
    await at().sell(rich, { amountFen: 1_000, useWallet: false, usePoints: false });
    await at().sell(elsewhere, { amountFen: 1_000, usePoints: false }, at().otherCashier);
    await rollUp(at().app.resources);
  });

  it('narrows by each filter, and shows balances as they are now', async () => {
    expect(await list({ pointsFrom: 4_000 })).toEqual([rich.memberId]);
    expect(await list({ walletFromFen: 1, walletToFen: 200 })).toEqual([poor.memberId]);
    expect(await list({ tierLevel: 2 })).toEqual([rich.memberId]);
    expect(await list({ branchId: at().otherBranch.id })).toEqual([elsewhere.memberId]);
    expect(await list({ lastVisitFrom: '2026-01-01' })).toEqual(expect.arrayContaining([rich.memberId, elsewhere.memberId]));
    expect(await list({ joinedTo: '2020-01-01' })).toEqual([]);
    expect(await list({ query: rich.cardNumber })).toEqual([rich.memberId]);
    await at().call('member.addTag', { memberId: poor.memberId, tag: '少糖' }, { token: at().owner.token });
    expect(await list({ tag: '少糖' })).toEqual([poor.memberId]);
    await at().freeze(elsewhere);
    expect(await list({ status: 'frozen' })).toEqual([elsewhere.memberId]);
    const { data } = await at().call('member.list', { pointsFrom: 4_000 }, { token: at().owner.token });
    expect(data[0]).toMatchObject({ walletFen: 9_900, phoneMasked: expect.stringMatching(/^\d{3}\*{4}\d{4}$/) as string });
  });

  it('shows a manager those who were at the own branches, and nobody else', async () => {
    const seen = await list({}, at().manager);
    expect(seen).toContain(rich.memberId);
    expect(seen).not.toContain(elsewhere.memberId);
    expect(await list({ query: elsewhere.cardNumber }, at().manager)).toEqual([]);
  });

  it('walks in the order of points by cursor, skipping and repeating nobody', async () => {
    const whole = await list({ sort: 'points' });
    const walked: string[] = [];
    for (let hasMore = true; hasMore;) {
      const page = await at().call(
        'member.list',
        { sort: 'points', limit: 1, startingAfter: walked.at(-1) },
        { token: at().owner.token },
      );
      walked.push(...page.data.map(({ memberId }) => memberId));
      ({ hasMore } = page);
    }
    expect(walked).toEqual(whole);
    expect(whole.indexOf(rich.memberId)).toBe(0);
  });

  it('a name that looks like a pattern finds nobody', async () => {
    expect(await list({ query: '%' })).toEqual([]);
    expect(await list({ query: "' OR 1=1 --" })).toEqual([]);
  });
});

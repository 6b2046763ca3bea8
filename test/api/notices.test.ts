import { jobsOf } from '../../server/src/background.ts';
import { businessDate } from '../../server/src/platform/clock.ts';
import { describeWorld } from '../support/operation.ts';
import { given } from '../support/points.ts';
import type { Person } from '../support/shop.ts';
import { tellAll } from '../support/telling.ts';

const dayMs = 86_400_000;
type Topic = 'points' | 'refunds' | 'tier' | 'expiry';

describeWorld('notices', (at) => {
  const told = async ({ token }: Person) => (await at().call('member.listMessages', {}, { token })).data;
  const silence = (person: Person, topic: Topic) =>
    at().call('member.setPreference', { topic, on: false }, { token: person.token });
  /** What the schedule does at nine. */
  const tellOfEnding = async (today = businessDate(at().app.clock.now())) => {
    const job = jobsOf(at().app.resources).find(({ name }) => name === 'points.tellOfEnding');
    await job?.run({ dueAt: at().app.clock.now(), businessDate: today }, new AbortController().signal);
  };
  const inDays = (days: number) => businessDate(at().app.clock.now() + days * dayMs);

  it('points about to end: 30 and 7 days before, each once, and not on the days between', async () => {
    const { app } = at();
    const person = await at().member();
    for (const [days, points] of [
      [30, 300],
      [29, 290],
      [7, 70],
      [6, 60],
    ] as const)
      await given(app, { memberId: person.memberId, points, expiresOn: inDays(days) });
    await tellOfEnding();
    await tellOfEnding();
    const titles = (await told(person)).map(({ title }) => title).sort();
    expect(titles).toEqual(['300 积分还有 30 天到期', '70 积分还有 7 天到期']);
  });

  it('points that were spent meanwhile are not told of', async () => {
    const person = await at().member();
    await given(at().app, { memberId: person.memberId, points: 500, expiresOn: inDays(7) });
    await at().sell(person, { amountFen: 10_000, usePoints: true });
    await tellOfEnding();
    expect((await told(person)).filter(({ kind }) => kind === 'expiry')).toEqual([]);
  });

  it('a tier reached is told once, with what it is worth, however late and in whatever order the sales are told of', async () => {
    const person = await at().member({ growth: 480 });
    await at().sell(person, { amountFen: 1_500 });
    await at().sell(person, { amountFen: 1_500 });
    await at().sell(person, { amountFen: 1_500 });
    await tellAll(at().app, person.memberId);
    await tellAll(at().app, person.memberId);
    const tiers = (await told(person)).filter(({ kind }) => kind === 'tier');
    expect(tiers.map(({ title, canReport }) => [title, canReport])).toEqual([['您升到常客了', false]]);
    expect(tiers[0]?.body).toMatch(/^从下一笔起，.+。$/);
  });

  it('a sale that leads to no other tier says nothing of tiers', async () => {
    const person = await at().member({ growth: 600 });
    await at().sell(person, { amountFen: 1_000 });
    await tellAll(at().app, person.memberId);
    expect((await told(person)).map(({ kind }) => kind)).toEqual(['spend']);
  });

  it.each([
    ['refunds', ['expiry', 'spend', 'tier']],
    ['tier', ['expiry', 'spend', 'undo']],
    ['expiry', ['spend', 'tier', 'undo']],
    ['points', ['expiry', 'spend', 'tier', 'undo']],
  ] as const)('who wants nothing of %s is told of all else, and always of spending', async (topic, kinds) => {
    const person = await at().member({ growth: 490 });
    await given(at().app, { memberId: person.memberId, points: 400, expiresOn: inDays(30) });
    await silence(person, topic);
    await at().sell(person, { amountFen: 2_000, usePoints: false });
    await tellAll(at().app, person.memberId);
    const { saleId } = await at().sell(person, { amountFen: 900, usePoints: false });
    await at().call('sale.undo', { saleId }, at().as(at().cashier));
    await tellAll(at().app, person.memberId);
    await tellOfEnding();
    expect([...new Set((await told(person)).map(({ kind }) => kind))].sort()).toEqual(kinds);
  });
});

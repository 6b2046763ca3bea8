import { newId } from '../../server/src/platform/ids.ts';
import { accounts, createCommitter, noEffects, untouched, type Unit } from '../../server/src/ledger/index.ts';
import { DailyRollup, MemberDay, MemberSummary, rebuild, rollUp } from '../../server/src/report/index.ts';
import { describeWorld } from '../support/operation.ts';
import { password } from '../support/shop.ts';
import type { World } from '../support/world.ts';

/** Everything that was rolled up, in one order. */
const rolledUp = async ({ app }: World) => {
  const { reader } = app.resources.db;
  return JSON.stringify({
    days: await reader.getRepository(DailyRollup).find({ order: { branchId: 'ASC', businessDate: 'ASC' } }),
    visits: await reader.getRepository(MemberDay).find({ order: { memberId: 'ASC', businessDate: 'ASC', branchId: 'ASC' } }),
    members: await reader.getRepository(MemberSummary).find({ order: { id: 'ASC' } }),
  });
};

/** A few days of a small shop, with everything that can be taken back. */
async function live(world: World) {
  const { app, call, shop, branch, cashier, otherCashier, manager, as, sell, member } = world;
  const people = [await member({ principalFen: 20_000, bonusFen: 2_000, points: 900 }), await member({ principalFen: 5_000 })];
  for (let day = 0; day < 3; day += 1) {
    for (const [place, person] of people.entries()) {
      const at = (day + place) % 2 === 0 ? cashier : otherCashier;
      const sale = await sell(person, { amountFen: 3_000 + 700 * day }, at);
      await call('sale.takeAnonymous', { branchId: branch.id, amountFen: 1_200 }, as(cashier));
      if (day === 1) await call('sale.undo', { saleId: sale.saleId }, as(at));
      await rollUp(app.resources);
    }
    await nextDay(world);
  }
  const late = await sell(people[1] ?? shopless(), { amountFen: 900 });
  await nextDay(world);
  await call('sale.undo', { saleId: late.saleId, reason: '点错了' }, as(manager));
  await shop.fund(people[0]?.memberId ?? '', branch, cashier.staffId, { principalFen: 700, bonusFen: 70 });
}

const shopless = (): never => {
  throw new Error('two people were made');
};

/** What the books say of each day and branch, in one statement. */
const straightSums = async ({ app }: World) => {
  const moved = (name: string, from: string, to: string) =>
    `SUM(CASE WHEN p.source LIKE '${from}' AND p.destination LIKE '${to}' THEN p.amount
      WHEN p.source LIKE '${to}' AND p.destination LIKE '${from}' THEN -p.amount ELSE 0 END) AS ${name}`;
  const rows: Record<string, string | number | null>[] = await app.resources.db.reader.query(
    `SELECT t.branch_id AS branchId, t.business_date AS businessDate,
      SUM(CASE WHEN p.destination LIKE 'sys:sales%' THEN p.amount WHEN p.source LIKE 'sys:sales%' THEN -p.amount ELSE 0 END) AS saleFen,
      ${moved('pointsGiven', 'sys:points\\_issued', 'points:%').replaceAll('\\_', '_')},
      ${moved('pointsUsed', 'points:%', 'sys:points_redeemed')},
      ${moved('principalInFen', 'sys:cash%', 'principal:%')},
      ${moved('bonusInFen', 'sys:bonus_granted', 'bonus:%')},
      ${moved('principalOutFen', 'principal:%', 'sys:sales%')},
      ${moved('bonusOutFen', 'bonus:%', 'sys:sales%')}
     FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
     GROUP BY t.branch_id, t.business_date ORDER BY 1, 2`,
  );
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, figure(name, value)])));
};

const figure = (name: string, value: string | number | null) =>
  name === 'branchId' ? (value ?? '') : name === 'businessDate' ? value : Number(value);

describeWorld('roll-ups', (at) => {
  beforeAll(() => live(bound(at())));

  it('are what a straight sum over the books gives, day by day and branch by branch', async () => {
    await rollUp(at().app.resources);
    const days = await at()
      .app.resources.db.reader.getRepository(DailyRollup)
      .find({ order: { branchId: 'ASC', businessDate: 'ASC' } });
    const shown = days
      .filter(({ branchId }) => branchId !== '*')
      .map((day) => ({
        branchId: day.branchId,
        businessDate: day.businessDate,
        saleFen: day.memberSaleFen + day.walkInSaleFen,
        pointsGiven: day.pointsGiven,
        pointsUsed: day.pointsUsed,
        principalInFen: day.principalInFen,
        bonusInFen: day.bonusInFen,
        principalOutFen: day.principalOutFen,
        bonusOutFen: day.bonusOutFen,
      }));
    const byPlace = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(byPlace(shown)).toEqual(byPlace(await straightSums(at())));
    const whole = days.filter(({ branchId }) => branchId === '*');
    expect(whole.reduce((sum, day) => sum + day.memberSaleFen, 0)).toBe(
      days.filter(({ branchId }) => branchId !== '*').reduce((sum, day) => sum + day.memberSaleFen, 0),
    );
  });

  it('are the same when counted again from the beginning, and when counted twice', async () => {
    const { app } = at();
    await rollUp(app.resources);
    const once = await rolledUp(at());
    expect(await rollUp(app.resources)).toBe(0);
    expect(await rolledUp(at())).toBe(once);
    expect(await rebuild(app.resources)).toBeGreaterThan(0);
    expect(await rolledUp(at())).toBe(once);
  });

  it('two at once count each transaction once', async () => {
    const { app, branch, cashier, shop } = at();
    await rollUp(app.resources);
    const person = await shop.member();
    for (let times = 0; times < 5; times += 1) await shop.fund(person.memberId, branch, cashier.staffId, { principalFen: 100 });
    const counted = await Promise.all([rollUp(app.resources), rollUp(app.resources)]);
    expect(counted[0] + counted[1]).toBeGreaterThanOrEqual(5);
    const summed = await rolledUp(at());
    await rebuild(app.resources);
    expect(await rolledUp(at())).toBe(summed);
  });

  it('do not miss what another writer commits late, under an older id', async () => {
    const { app, branch, shop } = at();
    const { db, clock, committer } = app.resources;
    const { memberId } = await shop.member();
    // Made first, committed last, by another process: what is rolled up goes by the place in a writer's chain.
    const early = adjustment(memberId, branch.id, clock.now(), 7);
    await committer.submit(adjustment(memberId, branch.id, clock.now(), 100));
    await rollUp(app.resources);
    const other = createCommitter({ db, clock });
    await other.submit(early).finally(() => other.close());
    expect(await rollUp(app.resources)).toBeGreaterThan(0);
    const day = await db.reader.getRepository(DailyRollup).findOneByOrFail({ branchId: branch.id, businessDate: longAgo });
    expect(day.pointsAdjusted).toBe(107);
  });

  it('tell who came back: a first visit is none, and an undone one never was', async () => {
    const { app, call, as, cashier, sell, member, branch } = bound(at());
    const person = await member();
    const first = await sell(person, { amountFen: 1_000 });
    await call('sale.undo', { saleId: first.saleId }, as(cashier));
    await nextDay(at());
    await sell(person, { amountFen: 1_000 });
    await nextDay(at());
    await sell(person, { amountFen: 1_000 });
    await rollUp(app.resources);
    const days = await app.resources.db.reader
      .getRepository(DailyRollup)
      .find({ where: { branchId: branch.id }, order: { businessDate: 'DESC' }, take: 3 });
    expect(days.map(({ activeMembers, returningMembers }) => [activeMembers, returningMembers])).toEqual([
      [1, 1],
      [1, 0],
      [0, 0],
    ]);
  });
});

const longAgo = '2020-01-01';

/** Points given by hand on a day long ago. */
function adjustment(memberId: string, branchId: string, now: number, amount: number): Unit<object> {
  const [id, account] = [newId('ltx'), accounts.points(memberId)];
  const intoLots = [{ lot: '2027-12-31', amount, expiresOn: '2027-12-31' }];
  const facts = { memberId, branchId, occurredAt: now, businessDate: longAgo };
  return {
    ...untouched,
    owners: [memberId],
    accounts: [account],
    references: [`adjust:${id}`],
    decide: () => ({
      ...noEffects,
      transactions: [
        {
          id,
          kind: 'adjust',
          reference: `adjust:${id}`,
          ...facts,
          postings: [{ source: accounts.pointsAdjusted, destination: account, amount, intoLots }],
        },
      ],
      answer: {},
    }),
  };
}

/** The next day: everybody signs in again. */
async function nextDay({ app, call, cashier, otherCashier, manager, owner }: World): Promise<void> {
  app.clock.advance(86_400_000);
  for (const staff of [cashier, otherCashier, manager, owner])
    staff.token = (await call('session.staffSignIn', { phone: staff.phone, password })).token;
}

/** The world with its methods tied to it, to take apart. */
const bound = (world: World): World =>
  Object.assign(Object.create(world) as World, {
    as: world.as.bind(world),
    sell: world.sell.bind(world),
    member: world.member.bind(world),
  });

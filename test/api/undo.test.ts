import fc from 'fast-check';
import { auditLedger } from '../../scripts/audit/index.ts';
import { describeWorld } from '../support/operation.ts';
import { outcomes } from '../support/refusal.ts';
import { given } from '../support/points.ts';
import { password } from '../support/shop.ts';
import { expirePoints } from '../../server/src/points/index.ts';

const runs = 12;

/** Days after the business date of the tests on which lots may end. */
const expiries = ['2026-03-18', '2026-03-20', '2026-06-30', '2026-12-31', '2027-12-31'] as const;

const life = fc.record({
  lots: fc.array(fc.record({ points: fc.integer({ min: 1, max: 900 }), expiresOn: fc.constantFrom(...expiries) }), {
    maxLength: 4,
  }),
  topUps: fc.array(
    fc.record({ principalFen: fc.integer({ min: 1, max: 9_000 }), bonusFen: fc.integer({ min: 0, max: 3_000 }) }),
    { maxLength: 3 },
  ),
  growth: fc.constantFrom(0, 450, 499, 1_990, 5_000),
  earlierFen: fc.option(fc.integer({ min: 100, max: 5_000 }), { nil: undefined }),
  basket: fc.record({
    amountFen: fc.integer({ min: 1, max: 19_000 }),
    usePoints: fc.boolean(),
    useWallet: fc.boolean(),
    rest: fc.constantFrom('cash' as const, 'card' as const, 'other' as const).map((method) => [{ method }]),
  }),
});

describeWorld('undoing a sale', (at) => {
  const audit = async () =>
    auditLedger((sql, values = []) => at().app.resources.db.reader.query<Record<string, unknown>[]>(sql, [...values]));
  afterAll(async () => {
    expect(await audit()).toMatchObject({ audit: 'green', differences: [] });
  });

  it('brings back balances, lots, growth, visits and the day’s counter exactly as they were, whatever was sold', async () => {
    const { app, call, cashier, shop, branch } = at();
    await fc.assert(
      fc.asyncProperty(life, async ({ lots, topUps, growth, earlierFen, basket }) => {
        const person = await at().member({ growth });
        for (const lot of lots) await given(app, { memberId: person.memberId, ...lot });
        for (const topUp of topUps) await shop.fund(person.memberId, branch, cashier.staffId, topUp);
        if (earlierFen !== undefined) await at().sell(person, { amountFen: earlierFen });
        const before = await at().books(person);
        const receipt = await at().sell(person, basket);
        expect((await at().books(person)).visitCount).toBe(before.visitCount + 1);
        const undone = await call('sale.undo', { saleId: receipt.saleId }, at().as(cashier));
        expect(await at().books(person)).toEqual(before);
        expect(undone).toMatchObject({ walletAfterFen: before.principalFen + before.bonusFen, pointsAfter: before.points });
      }),
      { numRuns: runs },
    );
  });

  it('lets exactly one of two undos at the same moment through', async () => {
    const { call, cashier, manager } = at();
    for (let round = 0; round < 5; round += 1) {
      const person = await at().member({ principalFen: 3_000, points: 2_000 });
      const before = await at().books(person);
      const { saleId } = await at().sell(person, { amountFen: 4_000 });
      const undos = [cashier, manager].map((staff) => call('sale.undo', { saleId }, at().as(staff)));
      expect(await outcomes(undos)).toEqual({ ok: 1, sale_already_undone: 1 });
      expect(await at().books(person)).toEqual(before);
    }
  });

  it('makes a debt of earned points that were spent already, and the next earning repays it first', async () => {
    const { call, cashier } = at();
    const person = await at().member({ growth: 5_000 });
    const earning = await at().sell(person, { amountFen: 30_000 });
    expect(earning.pointsEarned).toBe(540);
    const spending = await at().sell(person, { amountFen: 6_000 });
    expect(spending.pointsBurned).toBe(500);
    const held = await at().books(person);
    await call('sale.undo', { saleId: earning.saleId }, at().as(cashier));

    const owing = await at().books(person);
    expect([held.points - 540, owing.points, owing.pointsDebt]).toEqual([owing.points - owing.pointsDebt, 0, 540 - held.points]);

    const repaying = await at().sell(person, { amountFen: 10_000, usePoints: false });
    expect(repaying.pointsEarned).toBe(180);
    const after = await at().books(person);
    expect([after.pointsDebt, after.points]).toEqual([Math.max(0, owing.pointsDebt - 180), Math.max(0, 180 - owing.pointsDebt)]);

    // And the undo of the repaying sale owes again what it had repaid.
    await call('sale.undo', { saleId: repaying.saleId }, at().as(cashier));
    expect(await at().books(person)).toEqual(owing);
  });

  it('gives points back whose lot has expired meanwhile, for seven more days', async () => {
    const { app, call, manager } = at();
    const person = await at().member();
    await given(app, { memberId: person.memberId, points: 1_000, expiresOn: '2026-03-18' });
    const { saleId, pointsBurned } = await at().sell(person, { amountFen: 10_000 });
    expect(pointsBurned).toBe(1_000);
    app.clock.advance(86_400_000);
    await expirePoints(app.resources, '2026-03-19');
    const { token } = await call('session.staffSignIn', { phone: manager.phone, password });
    await call('sale.undo', { saleId }, at().as({ token }));
    expect((await at().books(person)).lots.points).toEqual({ '2026-03-26': 1_000 });
  });
});

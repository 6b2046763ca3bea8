import { StaffTally } from '../../server/src/staff/index.ts';
import { expectGreen } from '../support/refunds.ts';
import { walkIn } from '../support/salePayments.ts';
import { describeWorld } from '../support/operation.ts';
import { posKey } from '../support/posKey.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import { newKey, type Person } from '../support/shop.ts';
import { setProgramme } from '../support/staffCare.ts';
import type { StaffPerson } from '../support/world.ts';

describeWorld('sales whose money lies in no drawer', (at) => {
  const capped = (caps: object) => setProgramme(at(), { staffCaps: { cashier: { earn: caps } } });
  const till = () => at().shop.staff('cashier', [at().branch]);
  const basket = (amountFen: number, method: 'cash' | 'card' | 'other') => ({
    ...{ amountFen, useWallet: false, usePoints: false, rest: [{ method }] },
  });
  const sell = (person: Person, amountFen: number, method: 'cash' | 'card' | 'other', staff: StaffPerson) =>
    at().sell(person, basket(amountFen, method), staff);
  const countedFen = async ({ staffId }: StaffPerson) => {
    const rows = await at().app.resources.db.reader.getRepository(StaffTally).findBy({ staffId, act: 'earn' });
    return rows.filter(({ period }) => period.length === 10).reduce((sum, { amountFen }) => sum + amountFen, 0);
  };

  afterEach(() => setProgramme(at(), {}));

  it('are counted by person, hour and day; whoever passes the cap is locked until it is lifted, and cash goes on', async () => {
    await capped({ fenPerDay: 10_000 });
    const [staff, person] = [await till(), await at().member()];
    await sell(person, 6_000, 'other', staff);
    await sell(person, 4_000, 'card', staff);
    const { points } = await at().books(person);
    expect(await codeOfRefusal(sell(person, 100, 'other', staff))).toBe('staff_cap_reached');
    expect((await at().books(person)).points).toBe(points);
    await sell(person, 50_000, 'cash', staff);
    const { call, manager } = at();
    const colleagues = await call('staff.list', {}, { token: manager.token });
    expect(colleagues.data.find(({ id }) => id === staff.staffId)?.lockedFor).toEqual(['earn']);
    await call('staff.liftLock', { staffId: staff.staffId, act: 'earn' }, { token: manager.token });
    await sell(person, 100, 'other', staff);
    await expectGreen(at());
  });

  it('count by what was really paid that way: the drawer’s part, the wallet’s and points’ do not', async () => {
    const staff = await till();
    const person = await at().member({ principalFen: 2_000 });
    const split = [{ method: 'cash' as const, amountFen: 1_000 }, { method: 'other' as const }];
    await at().sell(person, { amountFen: 10_000, usePoints: false, rest: split }, staff);
    expect(await countedFen(staff)).toBe(7_000);
  });

  it('are counted for walk-ins too, whose claim code earns as much', async () => {
    await capped({ timesPerHour: 1 });
    const staff = await till();
    const { claimCode } = await walkIn(at(), { amountFen: 900, rest: [{ method: 'other' }], staff });
    expect(claimCode).toBeDefined();
    expect(await codeOfRefusal(walkIn(at(), { amountFen: 900, rest: [{ method: 'card' }], staff }))).toBe('staff_cap_reached');
    await walkIn(at(), { amountFen: 900, staff });
  });

  it('kept by a till without network stay with the till when the cap is reached, and can be told of again', async () => {
    await capped({ fenPerDay: 10_000 });
    const [staff, person] = [await till(), await at().member()];
    const takenAt = new Date(at().app.clock.now() - 60_000).toISOString();
    const sales = Array.from({ length: 3 }, () => ({
      ...{ id: newKey().slice(-20), code: person.cardNumber, amountFen: 5_000, paidBy: 'other' as const, takenAt },
    }));
    const tell = async () =>
      (await at().call('sale.takeOffline', { branchId: at().branch.id, sales }, { token: staff.token })).outcomes;
    expect(await tell()).toMatchObject([
      { outcome: 'taken' },
      { outcome: 'taken' },
      { outcome: 'refused', code: 'staff_cap_reached', final: false },
    ]);
    // Told again, the first two are what they were: nothing is counted twice.
    await at().call('staff.liftLock', { staffId: staff.staffId, act: 'earn' }, { token: at().owner.token });
    expect((await tell()).map(({ outcome }) => outcome)).toEqual(['taken', 'taken', 'taken']);
    expect(await countedFen(staff)).toBe(5_000);
  });

  it('lets exactly as many through as the cap allows, of ten at the same moment', async () => {
    await capped({ timesPerDay: 4 });
    const staff = await till();
    const told = await outcomes(
      Array.from({ length: 10 }, () => walkIn(at(), { amountFen: 900, rest: [{ method: 'other' }], staff })),
    );
    expect(told).toEqual({ ok: 4, staff_cap_reached: 6 });
  });

  it('are not counted for an owner, nor for a till system, which has books of its own', async () => {
    await capped({ timesPerHour: 0, timesPerDay: 0 });
    await walkIn(at(), { amountFen: 900, rest: [{ method: 'other' }], staff: at().owner });
    const person = await at().member();
    const key = await posKey(at());
    const takenAt = new Date(at().app.clock.now() - 60_000).toISOString();
    const line = { receipt: newKey().slice(-20), takenAt, amountFen: 900, who: person.cardNumber };
    const { data } = await at().call('sale.upload', { branchId: at().branch.id, sales: [line] }, { token: key });
    expect(data).toMatchObject([{ status: 'taken' }]);
  });
});

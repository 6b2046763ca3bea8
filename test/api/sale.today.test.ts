import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { password } from '../support/shop.ts';
import { setProgramme } from '../support/staffCare.ts';

const dayMs = 86_400_000;

describeOperation('sale.today', (at) => {
  /** A new session: these tests live through more than a working day. */
  const signIn = async (phone: string) => (await at().call('session.staffSignIn', { phone, password })).token;

  it('says what the shop calls points and growth now, not when somebody signed in', async () => {
    const { call, branch, owner } = at();
    const token = await signIn(owner.phone);
    const told = async () => (await call('sale.today', { branchId: branch.id }, { token })).names;
    const before = await told();
    expect(before).toEqual((await call('staff.me', {}, { token })).names);
    await setProgramme(at(), { pointsName: '喜鹊豆' });
    expect(await told()).toEqual({ ...before, pointsName: '喜鹊豆' });
    await setProgramme(at(), before);
  });

  it('counts as new whoever joined today and has paid here first, also when that was a top-up', async () => {
    const { call, otherBranch, otherCashier } = at();
    const newcomers = async () =>
      (await call('sale.today', { branchId: otherBranch.id }, { token: otherCashier.token })).newMemberCount;
    const before = await newcomers();
    const { visitId } = await at().identify(await at().member(), otherCashier);
    expect(await newcomers()).toBe(before);
    await call('wallet.topUpCash', { visitId, amountFen: 10_000 }, at().as(otherCashier));
    expect(await newcomers()).toBe(before + 1);
  });

  it('counts what the branch took on its business day, without what was undone and without other branches', async () => {
    const { call, app, cashier, otherCashier, manager, branch } = at();
    const [person, neighbour] = [await at().member(), await at().member()];
    const undone = await at().sell(person, { amountFen: 7_000 });
    await call('sale.undo', { saleId: undone.saleId }, at().as(cashier));
    const kept = await at().sell(person, { amountFen: 1_250 });
    await at().sell(neighbour, { amountFen: 900 }, otherCashier);

    const today = await call('sale.today', { branchId: branch.id }, { token: cashier.token });
    expect(today).toMatchObject({ businessDate: '2026-03-18', takingsFen: 1_250, saleCount: 1, newMemberCount: 1 });
    expect(today.recent.map(({ saleId, status, mine }) => ({ saleId, status, mine }))).toEqual([
      { saleId: kept.saleId, status: 'paid', mine: true },
      { saleId: undone.saleId, status: 'undone', mine: true },
    ]);
    expect((await call('sale.today', { branchId: branch.id }, { token: manager.token })).recent.map(({ mine }) => mine)).toEqual([
      false,
      false,
    ]);

    app.clock.advance(dayMs);
    const tomorrow = await call('sale.today', { branchId: branch.id }, { token: await signIn(cashier.phone) });
    expect(tomorrow).toMatchObject({ businessDate: '2026-03-19', takingsFen: 0, saleCount: 0, newMemberCount: 0 });
  });

  it('turns the day at the cut-off hour of the branch, in Beijing', async () => {
    const { call, app, shop, owner } = at();
    const night = await shop.branch('夜市店', 4);
    const dateNow = async () =>
      (await call('sale.today', { branchId: night.id }, { token: await signIn(owner.phone) })).businessDate;
    app.clock.set(Date.parse('2026-03-20T19:59:59.999Z'));
    expect(await dateNow()).toBe('2026-03-20');
    app.clock.advance(1);
    expect(await dateNow()).toBe('2026-03-21');
  });

  it('not_found: an owner asks for a branch that does not exist', async () => {
    const token = await signIn(at().owner.phone);
    expect(await codeOfRefusal(at().call('sale.today', { branchId: newId('brn') }, { token }))).toBe('not_found');
  });
});

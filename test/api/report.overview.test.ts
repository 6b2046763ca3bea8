import { rebuild, rollUp, takeSnapshot } from '../../server/src/report/index.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';
import { awaitingSale, payOnPhone, refundsOfSale } from '../support/salePayments.ts';
import { setProgramme } from '../support/staffCare.ts';

describeOperation('report.overview', (at) => {
  it('shows today, the same weekday, thirty days and the branches; a manager sees the own branches only', async () => {
    const { app, call, owner, manager, cashier, otherCashier, branch } = at();
    const person = await at().member();
    await at().sell(person, { amountFen: 1_000 });
    await at().sell(person, { amountFen: 2_000 }, otherCashier);
    await call('sale.takeAnonymous', { branchId: branch.id, amountFen: 500 }, at().as(cashier));
    await rollUp(app.resources);
    await takeSnapshot(app.resources);

    const whole = await call('report.overview', {}, { token: owner.token });
    expect(whole.today).toMatchObject({
      saleFen: 3_500,
      memberSaleCount: 2,
      walkInSaleFen: 500,
      activeMembers: 1,
      returningMembers: 0,
    });
    expect([whole.days.length, whole.days.at(-1)?.date, whole.lastWeek.saleFen]).toEqual([30, whole.date, 0]);
    expect(whole.branches.map(({ today }) => today.saleFen).sort()).toEqual([1_500, 2_000]);
    expect(whole.tierMix.at(-1)?.members.reduce((sum, members) => sum + members, 0)).toBe(whole.today.newMembers);
    const wallet = await call('member.home', {}, { token: person.token });
    expect(whole.owed?.points).toBe(wallet.points);
    expect(whole.care?.movers.map(({ name }) => name)).toEqual(expect.arrayContaining(['老陈', '周姐', '阿禾']));

    const own = await call('report.overview', {}, { token: manager.token });
    expect([own.today.saleFen, own.branches.length, own.owed, own.care]).toEqual([1_500, 1, null, null]);
    expect(own.alerts).toEqual([]);
  });

  it('tells the owner of members who wait for a refund, until somebody has answered', async () => {
    const { call, owner } = at();
    const person = await at().member({ principalFen: 5_000 });
    const { id: topUpId } = await at().paidIn(person);
    const waiting = async () => {
      const { alerts } = await call('report.overview', {}, { token: owner.token });
      return alerts.filter(({ kind }) => kind === 'refundAsked').map(({ title, path }) => [title, path]);
    };
    expect(await waiting()).toEqual([]);
    await call('wallet.askRefund', { topUpId, reason: '用不完' }, at().as(person));
    expect(await waiting()).toEqual([['1 笔充值，会员在等退款', '/top-ups?show=asked']]);
    await call('topUp.declineRefund', { topUpId, reason: '已用过赠金' }, at().as(owner));
    expect(await waiting()).toEqual([]);
  });

  it('tells the owner of a member of whom much was moved by hand on one day, whoever did it; roll-ups at once count it once', async () => {
    const { app, call, owner, manager, cashier } = at();
    await setProgramme(at(), { caps: { memberActsPerDay: 4 } });
    const person = await at().member({ principalFen: 5_000 });
    const told = async () => {
      await Promise.all([rollUp(app.resources), rollUp(app.resources)]);
      const { alerts } = await call('report.overview', {}, { token: owner.token });
      return alerts.filter(({ kind, path }) => kind === 'memberActs' && path === `/members?open=${person.memberId}`);
    };
    const adjust = (staff: { token: string }, delta: number) =>
      call('member.adjustPoints', { memberId: person.memberId, delta, reason: '补记' }, at().as(staff));
    // Paying by scanning is nobody's hand; the money paid in above was one, these are two at the same moment.
    const { saleId } = await at().sell(person, { amountFen: 1_000, useWallet: false, usePoints: false });
    await Promise.all([adjust(manager, 10), adjust(owner, -5)]);
    await call('sale.refund', { saleId, amountFen: 100, reason: '顾客要求' }, at().as(cashier));
    expect(await told()).toEqual([]);
    const { id: topUpId } = await at().paidIn(person);
    await call('topUp.refund', { topUpId, amountFen: 100, reason: '顾客要求' }, at().as(owner));
    const [alert, ...others] = await told();
    expect(others).toEqual([]);
    expect(alert?.title).toMatch(/（\d{3}\*{4}\d{4}）\d+年\d+月\d+日有 5 次手工操作$/);
    await rebuild(app.resources);
    expect(await told()).toEqual([alert]);
    await setProgramme(at(), { caps: { memberActsPerDay: 5 } });
    expect(await told()).toEqual([]);
    await setProgramme(at(), {});
  });

  it('a refund through WeChat is one act by hand, and what WeChat pays out after a refund or an undo is none', async () => {
    const { app, call, owner, manager } = at();
    await setProgramme(at(), { caps: { memberActsPerDay: 1 } });
    const people = [await at().member(), await at().member()] as const;
    const [refunded, undone] = [await awaitingSale(at(), people[0]), await awaitingSale(at(), people[1])];
    await payOnPhone(at(), people[0], refunded.saleId);
    await payOnPhone(at(), people[1], undone.saleId);
    const refund = () => call('sale.refund', { saleId: refunded.saleId, amountFen: 100, reason: '顾客要求' }, at().as(manager));
    const settled = async () => {
      await app.sandbox.world.pay.notices.settled();
      await rollUp(app.resources);
      const states = (await Promise.all([refunded, undone].map(({ saleId }) => refundsOfSale(at(), saleId)))).flat();
      const { alerts } = await call('report.overview', {}, { token: owner.token });
      const told = people.map(({ memberId }) => alerts.find(({ path }) => path === `/members?open=${memberId}`)?.title.slice(-8));
      return [states.map(({ status }) => status), told];
    };
    await refund();
    await call('sale.undo', { saleId: undone.saleId, reason: '点错了' }, at().as(manager));
    expect(await settled()).toEqual([
      ['succeeded', 'succeeded'],
      [undefined, undefined],
    ]);
    await refund();
    expect(await settled()).toEqual([
      ['succeeded', 'succeeded', 'succeeded'],
      [' 2 次手工操作', undefined],
    ]);
    await setProgramme(at(), {});
  });

  it('says what each figure of a day means', async () => {
    const { today, definitions } = await at().call('report.overview', {}, { token: at().owner.token });
    expect(Object.keys(today).filter((name) => name !== 'date' && !(name in definitions))).toEqual([]);
  });

  it('forbidden: a branch out of reach', async () => {
    const { call, manager, otherBranch } = at();
    expect(await codeOfRefusal(call('report.overview', { branchId: otherBranch.id }, { token: manager.token }))).toBe(
      'forbidden',
    );
  });
});

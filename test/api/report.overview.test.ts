import { rollUp, takeSnapshot } from '../../server/src/report/index.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';

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

import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('staff.listAudit', (at) => {
  it('shows who did what to what, newest first, in the branches in reach only', async () => {
    const { call, cashier, otherCashier, manager, owner, branch, otherBranch } = at();
    const person = await at().member();
    const [here, there] = [
      await at().sell(person, { amountFen: 900 }),
      await at().sell(person, { amountFen: 901 }, otherCashier),
    ];
    const seen = await call('staff.listAudit', {}, { token: manager.token });
    expect(seen.data.map(({ action }) => action)).toEqual(['sale.checkout', 'sale.identify']);
    expect(seen.data[0]).toMatchObject({
      staffId: cashier.staffId,
      staffName: '阿禾',
      branchId: branch.id,
      subject: here.saleId,
      detail: { payableFen: 900 },
    });
    const all = await call('staff.listAudit', {}, { token: owner.token });
    expect(all.data.map(({ subject }) => subject)).toContain(there.saleId);
    expect(all.data.map(({ action }) => action)).toContain('session.staffSignIn');
    const other = await call('staff.listAudit', { branchId: otherBranch.id }, { token: owner.token });
    expect(new Set(other.data.map(({ branchId }) => branchId))).toEqual(new Set([otherBranch.id]));
  });

  it('refuses a branch out of reach', async () => {
    const { call, manager, otherBranch } = at();
    expect(await codeOfRefusal(call('staff.listAudit', { branchId: otherBranch.id }, { token: manager.token }))).toBe(
      'forbidden',
    );
  });
});

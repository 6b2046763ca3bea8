import { describeOperation } from '../support/operation.ts';

describeOperation('staff.list', (at) => {
  it('shows a manager the staff of the own branches, an owner everybody, phones masked', async () => {
    const { call, cashier, otherCashier, manager, owner, branch } = at();
    const seen = await call('staff.list', {}, { token: manager.token });
    expect(seen.data.map(({ id }) => id)).toEqual([manager.staffId, cashier.staffId]);
    expect(seen.data[1]).toMatchObject({ role: 'cashier', status: 'active', branches: [{ id: branch.id, name: branch.name }] });
    expect(seen.data[1]?.phoneMasked).toMatch(/^139\*{4}\d{4}$/);
    const all = await call('staff.list', {}, { token: owner.token });
    expect(all.data.map(({ id }) => id).sort()).toEqual(
      [cashier, otherCashier, manager, owner].map(({ staffId }) => staffId).sort(),
    );
  });
});

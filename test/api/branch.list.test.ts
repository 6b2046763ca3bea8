import { describeOperation } from '../support/operation.ts';

describeOperation('branch.list', (at) => {
  it('lists the branches this member of staff works in; all of them for an owner', async () => {
    const { call, cashier, owner, branch, otherBranch } = at();
    const mine = await call('branch.list', {}, { token: cashier.token });
    expect(mine.data).toMatchObject([
      { id: branch.id, name: branch.name, merchantName: '山雀茶点', ownership: 'direct', cutoffHour: 0 },
    ]);
    const all = await call('branch.list', {}, { token: owner.token });
    expect(all.data.map(({ id }) => id).sort()).toEqual([branch.id, otherBranch.id].sort());
  });

  it('is empty for staff without a branch', async () => {
    const { call, shop } = at();
    const { token } = await shop.staff('cashier', []);
    expect((await call('branch.list', {}, { token })).data).toEqual([]);
  });
});

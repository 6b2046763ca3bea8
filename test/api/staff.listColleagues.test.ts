import { describeOperation } from '../support/operation.ts';
import { password } from '../support/shop.ts';

describeOperation('staff.listColleagues', (at) => {
  it('names who has a PIN and works in the same branch, without oneself and who has left', async () => {
    const { call, shop, branch, otherBranch, manager } = at();
    const withPin = async (...branches: Parameters<typeof shop.staff>[1][number][]) => {
      const staff = await shop.staff('cashier', branches);
      await call('staff.setPin', { password, pin: '135790' }, { token: staff.token });
      return staff;
    };
    const [me, colleague, leaver] = [await withPin(branch), await withPin(branch), await withPin(branch)];
    await withPin(otherBranch);
    await shop.staff('cashier', [branch]);
    await call('staff.setStatus', { staffId: leaver.staffId, status: 'disabled' }, { token: manager.token });
    const { data } = await call('staff.listColleagues', {}, { token: me.token });
    expect(data).toEqual([{ id: colleague.staffId, name: '阿禾', role: 'cashier' }]);
  });
});

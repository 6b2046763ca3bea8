import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('shift.list', (at) => {
  it('shows the shifts of a branch, newest first, with their differences', async () => {
    const { call, cashier, manager, branch } = at();
    const made = [];
    for (const countedFen of [100, 90]) {
      const { shiftId } = await call('shift.open', { branchId: branch.id, floatFen: 100 }, at().as(cashier));
      await call('shift.close', { shiftId, countedFen, reason: '少了' }, at().as(cashier));
      made.unshift(shiftId);
    }
    const { data } = await call('shift.list', { branchId: branch.id }, { token: manager.token });
    expect(data.map(({ shiftId, result }) => [shiftId, result?.differenceFen])).toEqual([
      [made[0], -10],
      [made[1], 0],
    ]);
  });

  it('is nothing a cashier may look at', async () => {
    const asked = at().call('shift.list', { branchId: at().branch.id }, { token: at().cashier.token });
    expect(await codeOfRefusal(asked)).toBe('forbidden');
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    const asked = at().call('shift.list', { branchId: newId('brn') }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});

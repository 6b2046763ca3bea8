import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('shift.current', (at) => {
  it('names the open drawers of a branch; what should be in them only to who may read shifts', async () => {
    const { call, cashier, manager, branch } = at();
    const { shiftId } = await call('shift.open', { branchId: branch.id, floatFen: 500 }, at().as(cashier));
    await at().sell(await at().member(), { amountFen: 1_000 });
    const current = async (token: string) => (await call('shift.current', { branchId: branch.id }, { token })).data;
    expect(await current(cashier.token)).toEqual([expect.objectContaining({ shiftId, result: null })]);
    expect((await current(manager.token))[0]?.result).toMatchObject({ inFen: 1_000, expectedFen: 1_500, lineCount: 1 });
    await call('shift.close', { shiftId, countedFen: 1_500 }, at().as(cashier));
    expect(await current(manager.token)).toEqual([]);
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    const asked = at().call('shift.current', { branchId: newId('brn') }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});

import { newId } from '../../server/src/platform/ids.ts';
import { hold } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('sale.listHeld', (at) => {
  it('shows what waits at this branch, newest first, and not what was taken', async () => {
    const [first, taken, last] = [await hold(at()), await hold(at()), await hold(at())];
    await at().call('sale.resume', { heldId: taken.heldId }, { token: at().cashier.token });
    const { data } = await at().call('sale.listHeld', { branchId: at().branch.id }, { token: at().manager.token });
    expect(data.slice(0, 2)).toEqual([last, first]);
    expect(data.map(({ heldId }) => heldId)).not.toContain(taken.heldId);
    const theirs = await at().call('sale.listHeld', { branchId: at().otherBranch.id }, { token: at().otherCashier.token });
    expect(theirs.data).toEqual([]);
  });

  it('not_found: a branch that is not there', async () => {
    const listed = at().call('sale.listHeld', { branchId: newId('brn') }, { token: at().owner.token });
    expect(await codeOfRefusal(listed)).toBe('not_found');
  });
});

import { newId } from '../../server/src/platform/ids.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';
import { harmless } from '../support/harmless.ts';

describeOperation('branch.change', (at) => {
  const { branchId: _unknown, ...facts } = harmless['branch.change'];

  it('changes what it says, in the next answer; the trail names what, and a repeat is no change', async () => {
    const { call, owner, otherBranch } = at();
    const change = () => call('branch.change', { branchId: otherBranch.id, ...facts, name: '湖滨二店' }, { token: owner.token });
    expect(await change()).toMatchObject({ id: otherBranch.id, name: '湖滨二店', address: facts.address });
    await change();
    const { data } = await call('staff.listAudit', { branchId: otherBranch.id }, { token: owner.token });
    expect(data.map(({ action, detail }) => [action, Object.keys(detail)])).toEqual([
      ['branch.change', ['from.name', 'to.name', 'from.address', 'to.address']],
    ]);
  });

  it('not_found: a branch that does not exist', async () => {
    const asked = at().call('branch.change', { branchId: newId('brn'), ...facts }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});

import { newId } from '../../server/src/platform/ids.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';
import { harmless } from '../support/harmless.ts';

describeOperation('branch.create', (at) => {
  const { merchantId: _unknown, ...facts } = harmless['branch.create'];

  it('opens a branch of the merchant there is; the owner sees it at once, and the trail who did it', async () => {
    const { call, owner } = at();
    const made = await call('branch.create', facts, { token: owner.token });
    expect(made).toMatchObject({ ...facts, merchantName: '山雀茶点' });
    expect((await call('branch.list', {}, { token: owner.token })).data.map(({ id }) => id)).toContain(made.id);
    const { data } = await call('staff.listAudit', { branchId: made.id }, { token: owner.token });
    expect(data).toMatchObject([{ action: 'branch.create', staffName: '老陈' }]);
  });

  it('not_found: a merchant who does not exist', async () => {
    const asked = at().call('branch.create', { ...facts, merchantId: newId('mrc') }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});

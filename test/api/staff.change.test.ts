import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { password } from '../support/shop.ts';
import { untilRefused } from '../support/sessions.ts';

describeOperation('staff.change', (at) => {
  it('gives another role and other branches, and ends every session within five seconds', async () => {
    const { call, shop, branch, otherBranch, owner } = at();
    const person = await shop.staff('cashier', [branch]);
    await call('staff.me', {}, { token: person.token });
    const changed = { staffId: person.staffId, role: 'manager' as const, branchIds: [otherBranch.id] };
    expect(await call('staff.change', changed, { token: owner.token })).toMatchObject({
      role: 'manager',
      branches: [{ id: otherBranch.id }],
    });
    await untilRefused(() => call('staff.me', {}, { token: person.token }));
    const { staff } = await call('session.staffSignIn', { phone: person.phone, password });
    expect(staff).toMatchObject({ role: 'manager', branches: [{ id: otherBranch.id }] });
  });

  it('leaves a cashier the branches their manager does not reach', async () => {
    const { call, shop, branch, otherBranch, manager } = at();
    const { staffId } = await shop.staff('cashier', [branch, otherBranch]);
    const changed = await call('staff.change', { staffId, role: 'cashier', branchIds: [branch.id] }, { token: manager.token });
    expect(changed.branches.map(({ id }) => id).sort()).toEqual([branch.id, otherBranch.id].sort());
  });

  it('the trail names every branch they worked in and work in, and no move where these are the same', async () => {
    const { call, shop, branch, otherBranch, manager, owner } = at();
    const { staffId } = await shop.staff('cashier', [branch, otherBranch]);
    const said = async (by: { token: string }, branchIds: string[]) => {
      await call('staff.change', { staffId, role: 'cashier', branchIds }, { token: by.token });
      const { data } = await call('staff.listAudit', { action: 'staff.change', limit: 1 }, { token: owner.token });
      return data[0]?.sentence.split('，').slice(1).join('，');
    };
    const [first, second] = [branch, otherBranch].sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ name }) => name);
    const both = `门店：${first ?? ''}、${second ?? ''}`;
    expect(await said(manager, [branch.id])).toBe(both);
    expect(await said(owner, [otherBranch.id, branch.id])).toBe(both);
    expect(await said(owner, [branch.id, otherBranch.id])).toBe(both);
    expect(await said(owner, [branch.id])).toBe(`门店从${first ?? ''}、${second ?? ''}改为${branch.name}`);
  });

  it('lets nobody raise themselves, or others above themselves', async () => {
    const { call, cashier, manager, owner, branch } = at();
    const change = (by: { token: string }, staffId: string, role: 'manager' | 'owner' | 'cashier') =>
      codeOfRefusal(call('staff.change', { staffId, role, branchIds: [branch.id] }, { token: by.token }));
    expect(await change(manager, manager.staffId, 'owner')).toBe('forbidden');
    expect(await change(manager, cashier.staffId, 'manager')).toBe('forbidden');
    expect(await change(owner, owner.staffId, 'cashier')).toBe('forbidden');
    expect(await change(cashier, cashier.staffId, 'manager')).toBe('forbidden');
  });

  it('not_found: unknown staff, and for a manager: other branches, other managers, owners', async () => {
    const { call, shop, branch, manager, otherCashier, owner } = at();
    const peer = await shop.staff('manager', [branch]);
    for (const staffId of [newId('stf'), otherCashier.staffId, peer.staffId, owner.staffId]) {
      const asked = call('staff.change', { staffId, role: 'cashier', branchIds: [branch.id] }, { token: manager.token });
      expect(await codeOfRefusal(asked)).toBe('not_found');
    }
  });
});

import { rolePermissions } from '@shuke/shared/permissions';
import { describeOperation } from '../support/operation.ts';

describeOperation('staff.me', (at) => {
  it('tells each role who they are, what they may do and where', async () => {
    const { call, cashier, manager, owner, branch } = at();
    for (const [role, staff, places] of [
      ['cashier', cashier, 1],
      ['manager', manager, 1],
      ['owner', owner, 2],
    ] as const) {
      const me = await call('staff.me', {}, { token: staff.token });
      expect(me).toMatchObject({ id: staff.staffId, role, permissions: rolePermissions[role] });
      expect(me.branches).toHaveLength(places);
    }
    expect((await call('staff.me', {}, { token: cashier.token })).branches).toEqual([{ id: branch.id, name: branch.name }]);
  });
});

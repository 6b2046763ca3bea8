import { contract } from './contract/index.ts';
import type { Operation } from './contract/kit.ts';
import { may, rolePermissions, rolesOfAllBranches, type Permission, type Role } from './permissions.ts';

const roles = Object.keys(rolePermissions) as Role[];

describe('permissions', () => {
  it('grow from cashier to manager to owner: nobody may less than who stands below them', () => {
    const all = (role: Role) => new Set<string>(rolePermissions[role]);
    expect([...all('cashier')].filter((permission) => !all('manager').has(permission))).toEqual([]);
    expect([...all('manager')].filter((permission) => !all('owner').has(permission))).toEqual([]);
  });

  it('keep a cashier from undoing other people’s sales, from staff and from the audit trail', () => {
    for (const permission of ['sale.undoAny', 'staff.read', 'staff.manage', 'audit.read'] as Permission[]) {
      expect(roles.filter((role) => may(role, permission))).toEqual(['manager', 'owner']);
    }
  });

  it('that an operation asks for are held by somebody', () => {
    for (const [id, { permission }] of Object.entries<Operation>(contract)) {
      if (permission === undefined || permission === 'any') continue;
      expect({ id, held: roles.some((role) => may(role, permission)) }).toEqual({ id, held: true });
    }
  });

  it('reach every branch for owners only', () => {
    expect(rolesOfAllBranches).toEqual(['owner']);
  });
});

import { contract } from './contract/index.ts';
import type { Operation } from './contract/kit.ts';
import { may, rolePermissions, rolesOfAllBranches, rolesToGive, type Permission, type Role } from './permissions.ts';

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

  it('reach every branch for owners and their accountants only', () => {
    expect(rolesOfAllBranches).toEqual(['owner', 'finance']);
  });

  it('let marketers and accountants look after their own field, and touch no money at a till', () => {
    for (const role of ['marketer', 'finance'] as const) {
      expect(rolePermissions[role].filter((permission) => !may('owner', permission))).toEqual([]);
      for (const permission of ['sale.take', 'wallet.topUp', 'topUp.refund', 'staff.manage', 'approval.answer'] as const)
        expect({ role, permission, may: may(role, permission) }).toEqual({ role, permission, may: false });
    }
  });

  it('let nobody give a role that may more than their own', () => {
    for (const giver of roles) {
      const given = rolesToGive[giver].flatMap((role) => rolePermissions[role]);
      expect({ giver, more: given.filter((permission) => !may(giver, permission)) }).toEqual({ giver, more: [] });
    }
  });
});

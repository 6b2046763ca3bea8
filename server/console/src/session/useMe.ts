import { createContext, use } from 'react';
import type { Output } from '@shuke/shared/client';
import type { Permission, Role } from '@shuke/shared/permissions';

/** Who is signed in. */
export type Me = Output<'staff.me'>;

/** Given by RequireStaff. */
export const MeContext = createContext<Me | null>(null);

/** Who is signed in; only below RequireStaff. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('useMe stands below RequireStaff');
  return me;
}

/** True when whoever is signed in holds the permission: what they may not do is absent, not greyed. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
}

/** What a role is called. */
export const roleNames: Readonly<Record<Role, string>> = {
  cashier: '店员',
  marketer: '运营',
  finance: '财务',
  manager: '店长',
  owner: '老板',
  pos: '收银系统',
};

import { createContext, use } from 'react';
import type { Output } from '@shuke/shared/client';
import type { Permission } from '@shuke/shared/permissions';

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

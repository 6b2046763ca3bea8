/**
 * Who may do what, readable at a glance. The door checks the permission; the query checks the branch.
 * A cashier and a manager act in their own branches; an owner in all of them.
 */
export const rolePermissions = {
  cashier: ['branch.read', 'sale.take', 'sale.read', 'sale.undoOwn', 'wallet.topUp'],
  manager: [
    'branch.read',
    'sale.take',
    'sale.read',
    'sale.undoOwn',
    'sale.undoAny',
    'sale.overCap',
    'wallet.topUp',
    'staff.read',
    'staff.manage',
    'audit.read',
  ],
  owner: [
    'branch.read',
    'sale.take',
    'sale.read',
    'sale.undoOwn',
    'sale.undoAny',
    'sale.overCap',
    'wallet.topUp',
    'staff.read',
    'staff.manage',
    'audit.read',
  ],
} as const;

export type Role = keyof typeof rolePermissions;
export type Permission = (typeof rolePermissions)[Role][number];

/** Roles whose reach is every branch of the programme, not only those they are assigned to. */
export const rolesOfAllBranches: readonly Role[] = ['owner'];

export const may = (role: Role, permission: Permission): boolean =>
  (rolePermissions[role] as readonly Permission[]).includes(permission);

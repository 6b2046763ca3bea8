const atTheTill = ['branch.read', 'sale.take', 'sale.read', 'sale.undoOwn', 'wallet.topUp', 'topUp.read'] as const;
const inCharge = [
  ...atTheTill,
  'sale.undoAny',
  'sale.overCap',
  'topUp.refund',
  'staff.read',
  'staff.manage',
  'audit.read',
] as const;

const owning = [...inCharge, 'topUpPlan.manage', 'finance.read', 'finance.manage'] as const;

/**
 * Who may do what, readable at a glance. The door checks the permission; the query checks the branch: a manager's own
 * ones, all of them for an owner.
 */
export const rolePermissions = { cashier: atTheTill, manager: inCharge, owner: owning } as const;

/** 店员, 店长 or 老板: what a member of staff may do; where is said by their branches. */
export type Role = keyof typeof rolePermissions;
/** A verb the door checks before a handler runs. */
export type Permission = (typeof rolePermissions)[Role][number];

/** Roles whose reach is every branch of the programme, not only those they are assigned to. */
export const rolesOfAllBranches: readonly Role[] = ['owner'];

/** True when the role holds the permission; the branch is checked apart. */
export const may = (role: Role, permission: Permission): boolean =>
  (rolePermissions[role] as readonly Permission[]).includes(permission);

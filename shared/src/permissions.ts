const atTheTill = [
  'branch.read',
  'sale.take',
  'product.read',
  'sale.read',
  'sale.undoOwn',
  'sale.refund',
  'member.enrol',
  'wallet.topUp',
  'topUp.read',
  'approval.ask',
  'shift.run',
] as const;
const inCharge = [
  ...atTheTill,
  'sale.undoAny',
  'sale.overCap',
  'product.manage',
  'topUp.refund',
  'companyWallet.manage',
  'staff.read',
  'staff.manage',
  'audit.read',
  'approval.answer',
  'shift.read',
  'member.read',
  'member.note',
  'member.manage',
  'physicalCard.manage',
  'report.read',
] as const;

/** A till system of the shop's own, which calls with an API key: the counter's work, and nothing that looks after people. */
const atThePos = ['branch.read', 'product.read', 'sale.take', 'sale.upload', 'sale.read', 'sale.undoOwn', 'sale.refund'] as const;

/** Looks after members and what they are told; touches no money. */
const marketing = ['branch.read', 'member.read', 'member.note', 'report.read'] as const;
/** Explains every fen; moves none. */
const accounting = ['branch.read', 'topUp.read', 'finance.read', 'finance.manage', 'member.read', 'report.read'] as const;
const owning = [
  ...inCharge,
  'topUpPlan.manage',
  'finance.read',
  'finance.manage',
  'member.export',
  'member.erase',
  'member.merge',
  'member.import',
  'branch.manage',
  'settings.manage',
  'apiKey.manage',
  // What takes two of anybody else: money handed out that nobody asked for, who spends from a company's card.
  'money.alone',
  // Points for sales whose money nobody counts here: a till system's work, or the owner's own.
  'sale.upload',
] as const;

/**
 * Who may do what, readable at a glance. The door checks the permission; the query checks the branch: a manager's own
 * ones, all of them for an owner.
 */
export const rolePermissions = {
  pos: atThePos,
  cashier: atTheTill,
  marketer: marketing,
  finance: accounting,
  manager: inCharge,
  owner: owning,
} as const;

/** 店员, 运营, 财务, 店长 or 老板, or 收银系统, which is no person: what a member of staff may do; where is said by their branches. */
export type Role = keyof typeof rolePermissions;
/** A verb the door checks before a handler runs. */
export type Permission = (typeof rolePermissions)[Role][number];

/** Roles whose reach is every branch of the programme, not only those they are assigned to. */
export const rolesOfAllBranches: readonly Role[] = ['owner', 'finance'];

/** Which roles somebody may give to others, and take from them: never one above their own. */
export const rolesToGive: Readonly<Record<Role, readonly Role[]>> = {
  pos: [],
  cashier: [],
  marketer: [],
  finance: [],
  manager: ['cashier'],
  owner: ['cashier', 'marketer', 'finance', 'manager', 'owner'],
};

/** What an API key may be allowed: each is a permission of the role it acts in. */
export type PosScope = (typeof rolePermissions.pos)[number];

/** True when the role holds the permission; the branch is checked apart. */
export const may = (role: Role, permission: Permission): boolean =>
  (rolePermissions[role] as readonly Permission[]).includes(permission);

import { createHash } from 'node:crypto';

/** The till's drawer in a branch, as a row's id; what is locked when its shifts change. */
export const drawerIdOf = (branchId: string, till: string): string =>
  `drw_${createHash('sha256').update(`${branchId}:${till}`).digest('hex').slice(0, 26)}`;

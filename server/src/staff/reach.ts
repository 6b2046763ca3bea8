import { rolesToGive } from '@shuke/shared/permissions';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { reaches } from './authorize.ts';
import { Staff } from './entities.ts';
import { branchesOf } from './session.ts';

/** True for whom this person looks after: everybody for an owner, the cashiers of the own branches for a manager. */
export async function looksAfter(db: Database, caller: StaffCaller, staff: Staff): Promise<boolean> {
  if (caller.branches === 'all') return true;
  if (!rolesToGive[caller.role].includes(staff.role) && staff.id !== caller.staffId) return false;
  const branches = await branchesOf(db, staff);
  return branches !== 'all' && branches.some((branchId) => reaches(caller, branchId));
}

/**
 * Whoever takes somebody's place, by a code of theirs, would have all they may: throws `forbidden` unless every branch of
 * theirs is in reach.
 */
export async function requireAllBranches(db: Database, caller: StaffCaller, staff: Staff): Promise<void> {
  const branches = await branchesOf(db, staff);
  const isWithin = branches === 'all' ? caller.branches === 'all' : branches.every((branchId) => reaches(caller, branchId));
  if (!isWithin) throw new DomainError('forbidden', { param: 'staffId' });
}

/** Somebody this person looks after, never themself. Throws `not_found` (also out of reach), `forbidden`. */
export async function readCharge(db: Database, caller: StaffCaller, staffId: string): Promise<Staff> {
  const staff = await db.reader.getRepository(Staff).findOneBy({ id: staffId });
  if (staff === null || !(await looksAfter(db, caller, staff))) throw new DomainError('not_found', { param: 'staffId' });
  if (staffId === caller.staffId) throw new DomainError('forbidden', { param: 'staffId' });
  return staff;
}

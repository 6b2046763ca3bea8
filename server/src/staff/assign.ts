import { rolesOfAllBranches, rolesToGive, type Role } from '@shuke/shared/permissions';
import { In, type EntityManager } from 'typeorm';
import { listBranches } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { reaches } from './authorize.ts';
import { StaffBranch } from './entities.ts';

/** A role and where it is worked in. */
export interface Assignment {
  role: Role;
  branchIds: readonly string[];
}

/**
 * Nobody gives a role above their own, or a branch they do not reach; who does not reach every branch needs one.
 * Throws `forbidden`, `not_found` for a branch that does not exist, `invalid_request` for none.
 */
export async function requireMayAssign(db: Database, caller: StaffCaller, { role, branchIds }: Assignment): Promise<void> {
  if (!rolesToGive[caller.role].includes(role)) throw new DomainError('forbidden', { param: 'role' });
  if (branchIds.length === 0 && !rolesOfAllBranches.includes(role))
    throw new DomainError('invalid_request', { param: 'branchIds' });
  if (!branchIds.every((branchId) => reaches(caller, branchId))) throw new DomainError('forbidden', { param: 'branchIds' });
  const known = await listBranches(db, branchIds);
  if (known.length < new Set(branchIds).size) throw new DomainError('not_found', { param: 'branchIds' });
}

/** Writes down where somebody works; places the caller does not reach stay as they are. */
export async function assignBranches(
  tx: EntityManager,
  staffId: string,
  branchIds: readonly string[],
  reachedBy: StaffCaller['branches'],
): Promise<void> {
  const within = reachedBy === 'all' ? { staffId } : { staffId, branchId: In([...reachedBy]) };
  await tx.delete(StaffBranch, within);
  for (const branchId of new Set(branchIds)) await tx.insert(StaffBranch, { staffId, branchId });
}

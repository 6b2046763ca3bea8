import { rolesOfAllBranches } from '@shuke/shared/permissions';
import type { BranchId, StaffId } from '@shuke/shared/ids';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { hashToken } from '../platform/secrets.ts';
import { Staff, StaffBranch } from './entities.ts';

/** A working day and the evening after. */
export const staffSessionMs = 16 * 3_600_000;

/** Everything of a staff caller but what belongs to the single request. */
export type StaffIdentity = Omit<StaffCaller, 'requestId' | 'idempotencyKey'>;

const staffOfSession = 'SELECT staff_id FROM staff_session WHERE id = ? AND revoked_at IS NULL AND expires_at > ?';
const holderProperties = ['id', 'name', 'role', 'phoneHash'] as const;
const placeProperties = ['branchId'] as const;

/**
 * Who holds this token now, or undefined: unknown, expired, revoked, or the person disabled. Asked before everything staff
 * write, so it takes one trip and no query builder.
 */
export async function findStaffSession(db: Database, clock: Clock, token: string): Promise<StaffIdentity | undefined> {
  const sessionId = hashToken(token);
  const values = [sessionId, clock.now()];
  const [[staff], places] = await Promise.all([
    db.rows(Staff, `WHERE id = (${staffOfSession}) AND status = 'active'`, values, holderProperties),
    db.rows(StaffBranch, `WHERE staff_id = (${staffOfSession})`, values, placeProperties),
  ]);
  if (staff === undefined) return undefined;
  const { id, name, role, phoneHash } = staff;
  const branches = rolesOfAllBranches.includes(role) ? 'all' : places.map(({ branchId }) => branchId as BranchId);
  return { audience: 'staff', sessionId, staffId: id as StaffId, name, role, phoneHash, branches };
}

/** The branches a member of staff reaches. */
export async function branchesOf(db: Database, { id, role }: Pick<Staff, 'id' | 'role'>): Promise<readonly BranchId[] | 'all'> {
  if (rolesOfAllBranches.includes(role)) return 'all';
  const rows = await db.reader.getRepository(StaffBranch).findBy({ staffId: id });
  return rows.map(({ branchId }) => branchId as BranchId);
}

import { rolesOfAllBranches } from '@shuke/shared/permissions';
import type { BranchId, StaffId } from '@shuke/shared/ids';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { hashToken } from '../platform/secrets.ts';
import { Staff, StaffBranch, StaffSession } from './entities.ts';

/** A working day and the evening after. */
export const staffSessionMs = 16 * 3_600_000;

/** Everything of a staff caller but what belongs to the single request. */
export type StaffIdentity = Omit<StaffCaller, 'requestId' | 'idempotencyKey'>;

/** Who holds this token now, or undefined: unknown, expired, revoked, or the person disabled. */
export async function findStaffSession(db: Database, clock: Clock, token: string): Promise<StaffIdentity | undefined> {
  const session = await db.reader.getRepository(StaffSession).findOneBy({ id: hashToken(token) });
  if (session?.revokedAt !== null || session.expiresAt <= clock.now()) return undefined;
  const staff = await db.reader.getRepository(Staff).findOneBy({ id: session.staffId });
  if (staff?.status !== 'active') return undefined;
  return {
    audience: 'staff',
    sessionId: session.id,
    staffId: staff.id as StaffId,
    name: staff.name,
    role: staff.role,
    phoneHash: staff.phoneHash,
    branches: await branchesOf(db, staff),
  };
}

/** The branches a member of staff reaches. */
export async function branchesOf(db: Database, { id, role }: Pick<Staff, 'id' | 'role'>): Promise<readonly BranchId[] | 'all'> {
  if (rolesOfAllBranches.includes(role)) return 'all';
  const rows = await db.reader.getRepository(StaffBranch).findBy({ staffId: id });
  return rows.map(({ branchId }) => branchId as BranchId);
}

import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Secrets } from '../platform/secrets.ts';
import { requireMayAssign, type Assignment } from './assign.ts';
import { recordAction } from './audit.ts';
import { codeIdOf, codeMs, newCode } from './codes.ts';
import { Staff, StaffCode } from './entities.ts';
import { holdCaller } from './holdCaller.ts';

/** A one-time code, told here and never again. */
export interface MadeCode {
  code: string;
  expiresAt: number;
}

/** Makes a code for somebody to join the staff with. Throws `staff_exists`, `forbidden`, `not_found`. */
export async function invite(
  { db, clock, secrets }: { db: Database; clock: Clock; secrets: Secrets },
  caller: StaffCaller,
  { name, phone, ...assignment }: Assignment & { name: string; phone: string },
): Promise<MadeCode> {
  await requireMayAssign(db, caller, assignment);
  const phoneHash = secrets.phoneHash(phone);
  if (await db.reader.getRepository(Staff).existsBy({ phoneHash })) throw new DomainError('staff_exists', { param: 'phone' });
  const code = newCode();
  const at = clock.now();
  const expiresAt = at + codeMs;
  await db.write(async (tx) => {
    await holdCaller(tx, caller);
    await tx.insert(StaffCode, {
      id: codeIdOf(code),
      purpose: 'invite',
      staffId: null,
      name,
      phoneHash,
      phoneSealed: secrets.sealPhone(phone),
      role: assignment.role,
      branchIds: assignment.branchIds,
      createdBy: caller.staffId,
      createdAt: at,
      expiresAt,
      usedAt: null,
    });
    const { role, branchIds } = assignment;
    const detail = { name, role, branches: branchIds.length, branchIds: branchIds.join() };
    await recordAction(tx, {
      staffId: caller.staffId,
      action: 'staff.invite',
      branchId: assignment.branchIds[0] ?? null,
      detail,
      at,
    });
  });
  return { code, expiresAt };
}

import { rolePermissions } from '@shuke/shared/permissions';
import { maskPhone } from '@shuke/shared/phone';
import { In, IsNull, MoreThan } from 'typeorm';
import { listBranches, type Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { AuditEntry, StaffLock, type Staff } from './entities.ts';
import { placesOf, staffNames } from './queries.ts';
import type { StaffIdentity } from './session.ts';

/** The branches somebody reaches. */
export const reachable = (db: Database, { branches }: Pick<StaffIdentity, 'branches'>) =>
  branches === 'all' ? listBranches(db) : listBranches(db, branches);

/** Who is signed in, as the contract names it. */
export async function presentMe(
  { db, clock, directory }: { db: Database; clock: Clock; directory: Directory },
  staff: StaffIdentity,
) {
  const [branches, passwordReset, { pointsName, growthName }] = await Promise.all([
    reachable(db, staff),
    lastReset({ db, clock }, staff.staffId),
    directory.programme(),
  ]);
  return {
    id: staff.staffId,
    name: staff.name,
    role: staff.role,
    permissions: [...rolePermissions[staff.role]],
    branches: branches.map(({ id, name }) => ({ id, name })),
    names: { pointsName, growthName },
    passwordReset,
  };
}

const toldForMs = 30 * 86_400_000;

/** Who last had a new password made for somebody, and when it was taken: the code was in their hands first. */
async function lastReset({ db, clock }: { db: Database; clock: Clock }, subject: string) {
  const taken = await db.reader.getRepository(AuditEntry).find({
    where: { subject, action: 'staff.acceptInvite', at: MoreThan(clock.now() - toldForMs) },
    order: { id: 'DESC' },
    take: 5,
  });
  const reset = taken.find(({ detail }) => detail['purpose'] === 'reset');
  if (reset === undefined) return null;
  const by = String(reset.detail['by']);
  return { at: toIso(reset.at), byName: (await staffNames(db, [by])).get(by) ?? '' };
}

/** Colleagues, as those see them who look after staff. */
export async function presentStaff({ db, secrets }: { db: Database; secrets: Secrets }, staff: readonly Staff[]) {
  const ids = staff.map(({ id }) => id);
  const [places, locks] = await Promise.all([
    placesOf(db, ids),
    db.reader.getRepository(StaffLock).findBy({ staffId: In(ids), liftedAt: IsNull() }),
  ]);
  const names = new Map((await listBranches(db, [...places.values()].flat())).map(({ id, name }) => [id, name]));
  return staff.map(({ id, name, role, status, phoneSealed }) => ({
    id,
    name,
    role,
    status,
    phoneMasked: role === 'pos' ? '' : maskPhone(secrets.openPhone(phoneSealed)),
    branches: (places.get(id) ?? []).map((branchId) => ({ id: branchId, name: names.get(branchId) ?? '' })),
    lockedFor: locks.filter(({ staffId }) => staffId === id).map(({ act }) => act),
  }));
}

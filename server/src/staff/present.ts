import { rolePermissions } from '@shuke/shared/permissions';
import { maskPhone } from '@shuke/shared/phone';
import { In, IsNull } from 'typeorm';
import { listBranches } from '../merchant/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { Secrets } from '../platform/secrets.ts';
import { StaffLock, type Staff } from './entities.ts';
import { placesOf } from './queries.ts';
import type { StaffIdentity } from './session.ts';

/** The branches somebody reaches. */
export const reachable = (db: Database, { branches }: Pick<StaffIdentity, 'branches'>) =>
  branches === 'all' ? listBranches(db) : listBranches(db, branches);

/** Who is signed in, as the contract names it. */
export async function presentMe(db: Database, staff: StaffIdentity) {
  const branches = await reachable(db, staff);
  return {
    id: staff.staffId,
    name: staff.name,
    role: staff.role,
    permissions: [...rolePermissions[staff.role]],
    branches: branches.map(({ id, name }) => ({ id, name })),
  };
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

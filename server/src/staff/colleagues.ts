import { In, Not } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { Staff, StaffBranch, StaffPin } from './entities.ts';

const colleaguesMax = 100;

/** Who has a PIN and works in a branch of this caller; for an owner, whoever has one. By name. */
export async function colleaguesOf(
  db: Database,
  { staffId, branches }: Pick<StaffCaller, 'staffId' | 'branches'>,
): Promise<Staff[]> {
  const pins = await db.reader.getRepository(StaffPin).find({ select: { id: true }, where: { id: Not(staffId) } });
  let ids = pins.map(({ id }) => id);
  if (branches !== 'all') {
    const places = await db.reader.getRepository(StaffBranch).findBy({ branchId: In([...branches]), staffId: In(ids) });
    ids = places.map((place) => place.staffId);
  }
  return db.reader
    .getRepository(Staff)
    .find({ where: { id: In(ids), status: 'active' }, order: { name: 'ASC', id: 'ASC' }, take: colleaguesMax });
}

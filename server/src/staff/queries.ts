import { In } from 'typeorm';
import type { ParsedOf } from '@shuke/shared/contract/kit';
import type { Contract } from '@shuke/shared/contract';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { readPage, type Page } from '../platform/db/page.ts';
import { withinDays } from '../platform/db/withinDays.ts';
import { AuditEntry, Staff, StaffBranch, StaffLock } from './entities.ts';

/** Staff in reach, newest first. */
export async function listStaff(
  db: Database,
  caller: StaffCaller,
  { role, status, ...page }: ParsedOf<Contract['staff.list']>,
): Promise<Page<Staff>> {
  const query = db.reader.getRepository(Staff).createQueryBuilder('staff');
  if (role !== undefined) query.andWhere('staff.role = :role', { role });
  if (status !== undefined) query.andWhere('staff.status = :status', { status });
  if (caller.branches !== 'all') {
    const inBranches = query
      .subQuery()
      .select('place.staffId')
      .from(StaffBranch, 'place')
      .where('place.branchId IN (:...branches)')
      .getQuery();
    query.andWhere(`staff.id IN ${inBranches}`).setParameter('branches', [...caller.branches, '']);
  }
  return readPage(query, page);
}

/** Which branches each of these people works in. */
export async function placesOf(db: Database, staffIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const places = await db.reader.getRepository(StaffBranch).findBy({ staffId: In([...staffIds]) });
  const byStaff = new Map<string, string[]>();
  for (const { staffId, branchId } of places) byStaff.set(staffId, [...(byStaff.get(staffId) ?? []), branchId]);
  return byStaff;
}

/** Names of staff by id, for a list. */
export async function staffNames(db: Database, staffIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const staff = await db.reader
    .getRepository(Staff)
    .find({ select: { id: true, name: true }, where: { id: In([...new Set(staffIds)]) } });
  return new Map(staff.map(({ id, name }) => [id, name]));
}

/** Keyed hash of the phone of a member of staff, by which they are kept from their own card; undefined for nobody's id. */
export async function staffPhoneHash(db: Database, id: string): Promise<string | undefined> {
  const staff = await db.reader.getRepository(Staff).findOne({ select: { id: true, phoneHash: true }, where: { id } });
  return staff?.phoneHash;
}

/** What was done in the branches in reach, newest first; actions without a branch are for those who reach all. */
export async function listAudit(
  db: Database,
  caller: StaffCaller,
  { branchId, staffId, action, from, to, ...page }: ParsedOf<Contract['staff.listAudit']>,
): Promise<Page<AuditEntry>> {
  const query = db.reader.getRepository(AuditEntry).createQueryBuilder('entry');
  if (branchId !== undefined) query.where('entry.branchId = :branchId', { branchId });
  else if (caller.branches !== 'all') query.where('entry.branchId IN (:...branches)', { branches: [...caller.branches, ''] });
  if (staffId !== undefined) query.andWhere('entry.staffId = :staffId', { staffId });
  if (action !== undefined) query.andWhere('entry.action = :action', { action });
  withinDays(query, 'entry.at', { from, to });
  return readPage(query, page);
}

/** How many colleagues were locked in the branches in reach and may not go on yet. */
export async function countLocked(db: Database, { staffId, branches }: StaffCaller): Promise<number> {
  const query = db.reader
    .getRepository(StaffLock)
    .createQueryBuilder('held')
    .select('COUNT(DISTINCT held.staffId)', 'people')
    .where('held.liftedAt IS NULL AND held.staffId <> :staffId', { staffId });
  if (branches !== 'all') query.andWhere('held.branchId IN (:...branches)', { branches: [...branches, ''] });
  const found = await query.getRawOne<{ people: string | number }>();
  return Number(found?.people ?? 0);
}

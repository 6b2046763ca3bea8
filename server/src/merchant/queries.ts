import { In } from 'typeorm';
import { DomainError } from '../platform/errors.ts';
import type { Database } from '../platform/db/database.ts';
import { Branch, Merchant, Setting } from './entities.ts';
import { Programme, programmeRow } from './programme.ts';

/** The settings in force; the defaults when the shop has changed nothing. */
export async function readProgramme(db: Database): Promise<Programme> {
  const row = await db.reader.getRepository(Setting).findOneBy({ id: programmeRow });
  return { ...Programme.parse(row?.value ?? {}), version: row?.version ?? 0 };
}

/** One branch. Throws `not_found`. */
export async function readBranch(db: Database, branchId: string): Promise<Branch> {
  const branch = await db.reader.getRepository(Branch).findOneBy({ id: branchId });
  if (branch === null) throw new DomainError('not_found', { param: 'branchId' });
  return branch;
}

/** Throws `branch_closed`: a shop that has ended takes no money, whoever still holds its till. */
export function requireOpen({ status }: Pick<Branch, 'status'>): void {
  if (status === 'closed') throw new DomainError('branch_closed');
}

/** Branches by id, or all that are open when no ids are given; by name. */
export function listBranches(db: Database, branchIds?: readonly string[]): Promise<Branch[]> {
  const where = branchIds === undefined ? { status: 'open' as const } : { id: In([...branchIds]) };
  return db.reader.getRepository(Branch).find({ where, order: { name: 'ASC' } });
}

/** The names of merchants, by id. */
export async function merchantNames(db: Database): Promise<ReadonlyMap<string, string>> {
  const merchants = await db.reader.getRepository(Merchant).find();
  return new Map(merchants.map(({ id, name }) => [id, name]));
}

/** The legal business a branch belongs to. */
export const merchantOfBranch = (db: Database, { merchantId }: Pick<Branch, 'merchantId'>): Promise<Merchant> =>
  db.reader.getRepository(Merchant).findOneByOrFail({ id: merchantId });

/** The oldest open branch. Throws `not_found`: a programme begins with one. */
export async function firstBranch(db: Database): Promise<Branch> {
  const branch = await db.reader.getRepository(Branch).findOne({ where: { status: 'open' }, order: { id: 'ASC' } });
  if (branch === null) throw new DomainError('not_found', { param: 'branchId' });
  return branch;
}

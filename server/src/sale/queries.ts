import { In } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { readPage, type Page, type PageRequest } from '../platform/db/page.ts';
import { DomainError } from '../platform/errors.ts';
import { Member } from '../member/index.ts';
import { Sale, SaleConfirmation } from './entities.ts';

/** One sale. Throws `not_found`. */
export async function readSale(db: Database, saleId: string): Promise<Sale> {
  const sale = await db.reader.getRepository(Sale).findOneBy({ id: saleId });
  if (sale === null) throw new DomainError('not_found', { param: 'saleId' });
  return sale;
}

/** The sale of a visit, if there is one: a visit pays once. */
export const saleOfVisit = (db: Database, visitId: string): Promise<Sale | null> =>
  db.reader.getRepository(Sale).findOneBy({ visitId });

/** One confirmation, open or not; null when there is none. */
export const readConfirmation = (db: Database, id: string): Promise<SaleConfirmation | null> =>
  db.reader.getRepository(SaleConfirmation).findOneBy({ id });

/** True once the member said no during this visit. */
export const wasRefused = (db: Database, visitId: string): Promise<boolean> =>
  db.reader.getRepository(SaleConfirmation).existsBy({ visitId, status: 'refused' });

/** The confirmation a member has not answered yet, if it is still open. */
export const openConfirmation = (db: Database, memberId: string, now: number): Promise<SaleConfirmation | null> =>
  db.reader
    .getRepository(SaleConfirmation)
    .createQueryBuilder('confirmation')
    .where('confirmation.memberId = :memberId', { memberId })
    .andWhere("confirmation.status = 'waiting' AND confirmation.expiresAt > :now", { now })
    .orderBy('confirmation.id', 'DESC')
    .getOne();

/** Which sales of a branch: in a state, on business dates from one to another. */
type SalesWanted = PageRequest & { status?: Sale['status'] | undefined; from?: string | undefined; to?: string | undefined };

/** Sales of a branch, newest first. */
export function listSales(db: Database, branchId: string, { status, from, to, ...page }: SalesWanted): Promise<Page<Sale>> {
  const query = db.reader.getRepository(Sale).createQueryBuilder('sale').where('sale.branchId = :branchId', { branchId });
  if (status !== undefined) query.andWhere('sale.status = :status', { status });
  if (from !== undefined) query.andWhere('sale.businessDate >= :from', { from });
  if (to !== undefined) query.andWhere('sale.businessDate <= :to', { to });
  return readPage(query, page);
}

/** What a branch took on a business date, what was undone or refunded left out. */
export async function dayTotals(
  db: Database,
  branchId: string,
  businessDate: string,
): Promise<{ takingsFen: number; saleCount: number }> {
  const totals = await db.reader
    .getRepository(Sale)
    .createQueryBuilder('sale')
    .select('SUM(sale.payableFen - sale.refundedFen)', 'takings')
    .addSelect('COUNT(*)', 'sales')
    .where('sale.branchId = :branchId AND sale.businessDate = :businessDate', { branchId, businessDate })
    .andWhere("sale.status IN ('paid', 'partly_refunded')")
    .getRawOne<{ takings: string | number | null; sales: string | number }>();
  return { takingsFen: Number(totals?.takings ?? 0), saleCount: Number(totals?.sales ?? 0) };
}

/** Members by id, for lists. */
export async function membersOf(db: Database, memberIds: readonly string[]): Promise<ReadonlyMap<string, Member>> {
  const members = await db.reader.getRepository(Member).findBy({ id: In([...new Set(memberIds)]) });
  return new Map(members.map((member) => [member.id, member]));
}

/** Sales by id, with one query. */
export async function salesOf(db: Database, saleIds: readonly string[]): Promise<ReadonlyMap<string, Sale>> {
  const sales = await db.reader.getRepository(Sale).findBy({ id: In([...new Set(saleIds)]) });
  return new Map(sales.map((sale) => [sale.id, sale]));
}

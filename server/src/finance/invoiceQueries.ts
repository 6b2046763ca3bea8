import { In } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { readPage, type Page, type PageRequest } from '../platform/db/page.ts';
import { withinDays, type Days } from '../platform/db/withinDays.ts';
import { DomainError } from '../platform/errors.ts';
import { TopUp } from '../wallet/index.ts';
import { InvoiceRequest } from './entities.ts';

/** One request. Throws `not_found`. */
export async function readInvoice(db: Database, invoiceId: string): Promise<InvoiceRequest> {
  const request = await db.reader.getRepository(InvoiceRequest).findOneBy({ id: invoiceId });
  if (request === null) throw new DomainError('not_found', { param: 'invoiceId' });
  return request;
}

/** A member's own top-up. Throws `not_found`. */
export async function ownTopUp(db: Database, memberId: string, topUpId: string): Promise<TopUp> {
  const topUp = await db.reader.getRepository(TopUp).findOneBy({ id: topUpId, memberId });
  if (topUp === null) throw new DomainError('not_found', { param: 'topUpId' });
  return topUp;
}

/** Requests, those of the newest top-ups first. */
export function listInvoices(
  db: Database,
  { status, from, to, ...page }: PageRequest & Days & { status?: InvoiceRequest['status'] | undefined },
): Promise<Page<InvoiceRequest>> {
  const query = db.reader.getRepository(InvoiceRequest).createQueryBuilder('invoice');
  if (status !== undefined) query.where('invoice.status = :status', { status });
  withinDays(query, 'invoice.askedAt', { from, to });
  return readPage(query, page);
}

/** A member's own requests, those of the newest top-ups first. */
export const listOwnInvoices = (db: Database, memberId: string, page: PageRequest): Promise<Page<InvoiceRequest>> =>
  readPage(
    db.reader.getRepository(InvoiceRequest).createQueryBuilder('invoice').where('invoice.memberId = :memberId', { memberId }),
    page,
  );

/** What is left of the money each request is for, by top-up: less than was asked for when some went back since. */
export async function leftOf(db: Database, topUpIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const topUps = await db.reader.getRepository(TopUp).findBy({ id: In([...topUpIds]) });
  return new Map(topUps.map(({ id, principalFen, refundedFen }) => [id, principalFen - refundedFen]));
}

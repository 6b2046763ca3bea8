import { In } from 'typeorm';
import { PayOrder } from '../pay/index.ts';
import type { Database } from '../platform/db/database.ts';
import { readPage, type Page, type PageRequest } from '../platform/db/page.ts';
import { TopUp } from './entities.ts';

/** A member's own order of a top-up; null when there is none. */
export const orderOfTopUp = (db: Database, memberId: string, topUpId: string): Promise<PayOrder | null> =>
  db.reader.getRepository(PayOrder).findOneBy({ memberId, purpose: 'top_up', purposeId: topUpId });

/** A member's orders of top-ups, newest first; the cursor is a top-up's id. */
export async function listOrders(db: Database, memberId: string, { limit, startingAfter }: PageRequest): Promise<Page<PayOrder>> {
  const after = startingAfter === undefined ? undefined : await orderOfTopUp(db, memberId, startingAfter);
  const query = db.reader
    .getRepository(PayOrder)
    .createQueryBuilder('pay_order')
    .where("pay_order.memberId = :memberId AND pay_order.purpose = 'top_up'", { memberId });
  return readPage(query, { limit, startingAfter: after?.id });
}

/** Some top-ups by id; absent ones were never credited. */
export async function creditedAmong(db: Database, topUpIds: readonly string[]): Promise<ReadonlyMap<string, TopUp>> {
  const rows = topUpIds.length === 0 ? [] : await db.reader.getRepository(TopUp).findBy({ id: In([...topUpIds]) });
  return new Map(rows.map((topUp) => [topUp.id, topUp]));
}

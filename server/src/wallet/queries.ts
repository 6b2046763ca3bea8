import { In, IsNull, LessThan } from 'typeorm';
import { cardsBefore } from '../member/index.ts';
import { PayOrder } from '../pay/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { Page, PageRequest } from '../platform/db/page.ts';
import { TopUp } from './entities.ts';

/** A member's own order of a top-up, also one opened by a card that became part of theirs; null when there is none. */
export const orderOfTopUp = async (db: Database, memberId: string, topUpId: string): Promise<PayOrder | null> =>
  db.reader
    .getRepository(PayOrder)
    .findOneBy({ memberId: In(await cardsBefore(db, memberId)), purpose: 'top_up', purposeId: topUpId });

/** A member's order that waits to be paid, the newest where cards became one; null when there is none. */
export async function openTopUpOf(db: Database, memberId: string): Promise<PayOrder | null> {
  const openKeys = (await cardsBefore(db, memberId)).map(openKeyOf);
  return db.reader.getRepository(PayOrder).findOne({ where: { openKey: In(openKeys) }, order: { id: 'DESC' } });
}

/** What keeps a card from having two orders of top-ups at a time. */
export const openKeyOf = (memberId: string): string => `top_up:${memberId}`;

/** A top-up as its member finds it: the order it was paid by on a phone, or what staff took at a till. */
export type OwnTopUp = { order: PayOrder; topUp: TopUp | undefined } | { order: undefined; topUp: TopUp };

/**
 * A member's top-ups and those of the cards that became part of theirs, newest first, by whichever way they were paid, and
 * orders that came to nothing; the cursor is a top-up's id, for an order is opened in the moment its top-up is named.
 */
export async function listOwnTopUps(
  db: Database,
  memberId: string,
  { limit, startingAfter }: PageRequest,
): Promise<Page<OwnTopUp>> {
  const [take, cards] = [limit + 1, await cardsBefore(db, memberId)];
  const before = startingAfter === undefined ? {} : { lessThan: LessThan(startingAfter) };
  const [orders, atTills] = await Promise.all([
    db.reader.getRepository(PayOrder).find({
      where: { memberId: In(cards), purpose: 'top_up', ...(before.lessThan && { purposeId: before.lessThan }) },
      order: { purposeId: 'DESC' },
      take,
    }),
    db.reader.getRepository(TopUp).find({
      where: { memberId, payOrderId: IsNull(), ...(before.lessThan && { id: before.lessThan }) },
      order: { id: 'DESC' },
      take,
    }),
  ]);
  const credited = await creditedAmong(
    db,
    orders.map(({ purposeId }) => purposeId),
  );
  const all: (OwnTopUp & { id: string })[] = [
    ...orders.map((order) => ({ id: order.purposeId, order, topUp: credited.get(order.purposeId) })),
    ...atTills.map((topUp) => ({ id: topUp.id, order: undefined, topUp })),
  ];
  all.sort((one, other) => (one.id < other.id ? 1 : -1));
  return { data: all.slice(0, limit), hasMore: all.length > limit };
}

/** A top-up of a member's own that staff took at a till; null when there is none. */
export const topUpAtTill = (db: Database, memberId: string, id: string): Promise<TopUp | null> =>
  db.reader.getRepository(TopUp).findOneBy({ id, memberId, payOrderId: IsNull() });

/** Some top-ups by id; absent ones were never credited. */
export async function creditedAmong(db: Database, topUpIds: readonly string[]): Promise<ReadonlyMap<string, TopUp>> {
  const rows = topUpIds.length === 0 ? [] : await db.reader.getRepository(TopUp).findBy({ id: In([...topUpIds]) });
  return new Map(rows.map((topUp) => [topUp.id, topUp]));
}

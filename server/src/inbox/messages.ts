import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { IsNull, LessThanOrEqual } from 'typeorm';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { readPage, type PageRequest } from '../platform/db/page.ts';
import { toIso } from '../platform/instant.ts';
import { quietSince, type Member } from '../member/index.ts';
import { InboxMessage, type MessageKind } from './entities.ts';

/** What a spending can still be said not to be: a month is as long as anybody looks back. */
const disputedMs = 30 * 86_400_000;

/** The inbox of a member, newest first, and how much of it is unread. */
export async function listMessages(
  { db, clock }: { db: Database; clock: Clock },
  memberId: string,
  page: PageRequest,
): Promise<OutputOf<Contract['member.listMessages']>> {
  const messages = db.reader
    .getRepository(InboxMessage)
    .createQueryBuilder('message')
    .where('message.memberId = :memberId', { memberId });
  const [{ data, hasMore }, unread] = await Promise.all([readPage(messages, page), countUnread(db, memberId)]);
  const now = clock.now();
  return {
    data: data.map(({ id, kind, title, body, at, readAt, saleId }) => ({
      id,
      kind,
      title,
      body,
      at: toIso(at),
      read: readAt !== null,
      saleId,
      canReport: (kind === 'spend' || kind === 'device') && at > now - disputedMs,
    })),
    hasMore,
    unread,
  };
}

/** Beyond this a badge says no more than "many"; nobody waits for the counting of years. */
const unreadMax = 100;

/** How many messages a member has not seen, at most a hundred. On the first screen: without TypeORM's query builder. */
export async function countUnread(db: Pick<Database, 'rows'>, memberId: string): Promise<number> {
  return (await unreadOf(db, memberId)).length;
}

/** What is told at any hour: the money of the card leaves it, or the card is on another phone. */
const urgent: readonly MessageKind[] = ['spend', 'device'];

/**
 * How many unread messages a badge tells of now: in the member's quiet hours not those of the night, until morning. What
 * may be somebody else's doing is told at once.
 */
export async function countTold(
  db: Pick<Database, 'rows'>,
  member: Promise<Member>,
  memberId: string,
  now: number,
): Promise<number> {
  const [{ quietFrom, quietTo }, unread] = await Promise.all([member, unreadOf(db, memberId)]);
  const since = quietSince({ quietFrom, quietTo }, now);
  return since === undefined ? unread.length : unread.filter(({ kind, at }) => at < since || urgent.includes(kind)).length;
}

const unreadProperties = ['id', 'kind', 'at'] as const;

const unreadOf = (db: Pick<Database, 'rows'>, memberId: string) =>
  db.rows(InboxMessage, 'WHERE member_id = ? AND read_at IS NULL LIMIT ?', [memberId, unreadMax], unreadProperties);

/** Marks what the member has seen: all up to a message, so that one that came meanwhile stays unread. */
export async function markRead({ db, clock }: { db: Database; clock: Clock }, memberId: string, upTo: string): Promise<number> {
  await db.write((tx) =>
    tx.update(InboxMessage, { memberId, readAt: IsNull(), id: LessThanOrEqual(upTo) }, { readAt: clock.now() }),
  );
  return countUnread(db, memberId);
}

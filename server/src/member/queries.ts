import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { IsNull } from 'typeorm';
import { marks } from '../platform/db/index.ts';
import { Member, MemberDevice } from './entities.ts';

const onlyId = ['id'] as const;

/** One member. Throws `not_found`. */
export async function readMember(db: Database, memberId: string): Promise<Member> {
  const [member] = await db.rows(Member, 'WHERE id = ?', [memberId]);
  if (member === undefined) throw new DomainError('not_found', { param: 'memberId' });
  return member;
}

/** A card that leads over more others than this leads nowhere. */
const cardsMax = 16;

/** A card and those it became part of, one after the other; the last one is the person's now. Throws `not_found`. */
export async function cardsAfter(db: Database, memberId: string): Promise<Member[]> {
  const cards = [await readMember(db, memberId)];
  for (let next = cards[0]?.mergedInto ?? null; next !== null && cards.length < cardsMax; next = cards.at(-1)?.mergedInto ?? null)
    cards.push(await readMember(db, next));
  return cards;
}

/** The ids of a card and of those that became part of it, itself first. */
export async function cardsBefore(db: Database, memberId: string): Promise<string[]> {
  const ids = [memberId];
  for (let last = ids.slice(); last.length > 0 && ids.length < cardsMax; ids.push(...last)) {
    const found = await db.rows(Member, `WHERE merged_into IN (${marks(last)})`, last, onlyId);
    last = found.map(({ id }) => id).filter((id) => !ids.includes(id));
  }
  return ids;
}

/** The member of a card number today, if any: of a card that became part of another one, whose that other is. */
export async function findByCard(db: Database, cardNumber: string): Promise<Member | null> {
  const card = await db.reader.getRepository(Member).findOneBy({ cardNumber });
  return card?.mergedInto == null ? card : ((await cardsAfter(db, card.id)).at(-1) ?? card);
}

/** Members of a home branch who joined on a business date. */
export const countNewMembers = (db: Database, homeBranchId: string, joinedOn: string): Promise<number> =>
  db.reader.getRepository(Member).countBy({ homeBranchId, joinedOn });

/** True for a device of this member that can show codes. */
export const isLiveDevice = (db: Database, memberId: string, deviceId: string): Promise<boolean> =>
  db.reader.getRepository(MemberDevice).existsBy({ id: deviceId, memberId, revokedAt: IsNull() });

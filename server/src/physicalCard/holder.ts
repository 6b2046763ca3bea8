import { In, IsNull, Not } from 'typeorm';
import { Member, readMember } from '../member/index.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { PhysicalCard } from './entities.ts';

/** A card merged into one that was merged too, and so on: never further than this. */
const mergesMax = 8;

/** One card. Throws `card_unknown`. */
export async function readCard(db: Database, cardNumber: string): Promise<PhysicalCard> {
  const card = await db.reader.getRepository(PhysicalCard).findOneBy({ id: cardNumber });
  if (card === null) throw new DomainError('card_unknown', { param: 'cardNumber' });
  return card;
}

/** Whose a plastic card is: undefined for a number we never made. Throws `card_blocked`, `card_not_bound`. */
export async function memberOfPhysicalCard(db: Database, cardNumber: string): Promise<string | undefined> {
  const card = await db.reader.getRepository(PhysicalCard).findOneBy({ id: cardNumber });
  if (card === null) return undefined;
  if (card.status === 'blocked') throw new DomainError('card_blocked');
  if (card.holderId === null) throw new DomainError('card_not_bound');
  return (await holderOf(db, card.holderId)).id;
}

/** The member behind a card today: whose membership became part of another one’s is that other. */
export async function holderOf(db: Database, holderId: string): Promise<Member> {
  let member = await readMember(db, holderId);
  for (let merges = 0; member.mergedInto !== null && merges < mergesMax; merges += 1)
    member = await readMember(db, member.mergedInto);
  return member;
}

/** Somebody a card may be given to; a membership that has ended is frozen too. Throws `not_found`, `member_frozen`. */
export async function readReceiver(db: Database, memberId: string): Promise<Member> {
  const member = await readMember(db, memberId);
  if (member.status === 'frozen') throw new DomainError('member_frozen');
  return member;
}

/** Members by the plastic cards they hold, a query for all of them; cards of nobody, and those that ended, are left out. */
export async function findByPhysicalCards(db: Database, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const cards = await db.reader
    .getRepository(PhysicalCard)
    .findBy({ id: In([...new Set(numbers)]), status: 'bound', holderId: Not(IsNull()) });
  const mergedInto = await mergesOf(
    db,
    cards.map(({ holderId }) => holderId ?? ''),
  );
  return new Map(cards.map(({ id, holderId }) => [id, mergedInto.get(holderId ?? '') ?? holderId ?? '']));
}

/** Which of these members are part of another one today, and of which. */
async function mergesOf(db: Database, memberIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const merged = await db.reader
    .getRepository(Member)
    .find({ select: { id: true }, where: { id: In([...memberIds]), mergedInto: Not(IsNull()) } });
  return new Map(await Promise.all(merged.map(async ({ id }) => [id, (await holderOf(db, id)).id] as const)));
}

import { In } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import type { Secrets } from '../platform/secrets.ts';
import { Member, MemberPhone } from './entities.ts';
import { phoneIdOf } from './identity.ts';
import { cardsAfter } from './queries.ts';

/** Members by card number as they are today, with one query but for cards that became part of others; unknown ones are left out. */
export async function findByCards(db: Database, cardNumbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (cardNumbers.length === 0) return new Map();
  const found = await db.reader
    .getRepository(Member)
    .find({ select: { id: true, cardNumber: true, mergedInto: true }, where: { cardNumber: In([...new Set(cardNumbers)]) } });
  const today = found.map(async ({ id, cardNumber, mergedInto }) => {
    const last = mergedInto === null ? undefined : (await cardsAfter(db, id)).at(-1);
    return [cardNumber, last?.id ?? id] as const;
  });
  return new Map(await Promise.all(today));
}

/** Members by the phone they hold now, with one query, found by its keyed hash; phones of nobody are left out. */
export async function findByPhones(
  { db, secrets }: { db: Database; secrets: Secrets },
  phones: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (phones.length === 0) return new Map();
  const phoneOf = new Map(phones.map((phone) => [phoneIdOf(secrets.phoneHash(phone)), phone]));
  const found = await db.reader.getRepository(MemberPhone).findBy({ id: In([...phoneOf.keys()]) });
  return new Map(found.map(({ id, memberId }) => [phoneOf.get(id) ?? '', memberId]));
}

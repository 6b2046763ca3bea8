import { In } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import type { Secrets } from '../platform/secrets.ts';
import { Member, MemberPhone } from './entities.ts';
import { phoneIdOf } from './identity.ts';

/** Members by card number, with one query; those that do not exist are left out. */
export async function findByCards(db: Database, cardNumbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (cardNumbers.length === 0) return new Map();
  const found = await db.reader
    .getRepository(Member)
    .find({ select: { id: true, cardNumber: true }, where: { cardNumber: In([...new Set(cardNumbers)]) } });
  return new Map(found.map(({ id, cardNumber }) => [cardNumber, id]));
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

import { maskPhone } from '@shuke/shared/phone';
import { MoreThan, MoreThanOrEqual, type EntityManager, In } from 'typeorm';
import { Member } from '../member/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { Secrets } from '../platform/secrets.ts';
import { MemberHandDay } from './entities.ts';

/** What tells whether a transaction is somebody's hand: kind, who did it, and of which sale. */
interface Moved {
  kind: string;
  staffId: string | null;
  saleId: string | null;
}

/** Staff moved something of a member by hand: points, money paid in at the till, money given back. Pure. */
export const isByHand = ({ kind, staffId, saleId }: Moved): boolean =>
  staffId !== null && (kind === 'adjust' || kind === 'top_up' || kind === 'hold' || (kind === 'refund' && saleId !== null));

/** How often on which day, of whom; by `YYYY-MM-DD@mem_…`. */
export type HandActs = ReadonlyMap<string, number>;

/** Adds a stretch's acts to what stands. */
export async function addHandActs(tx: EntityManager, acts: HandActs): Promise<void> {
  if (acts.size === 0) return;
  const added = [...acts].map(([key, times]) => ({ businessDate: key.slice(0, 10), memberId: key.slice(11), acts: times }));
  const before = await tx.findBy(MemberHandDay, {
    businessDate: In([...new Set(added.map(({ businessDate }) => businessDate))]),
    memberId: In(added.map(({ memberId }) => memberId)),
  });
  const known = new Map(before.map((row) => [`${row.businessDate}@${row.memberId}`, row.acts]));
  const rows = added.map((row) => ({ ...row, acts: row.acts + (known.get(`${row.businessDate}@${row.memberId}`) ?? 0) }));
  await tx.upsert(MemberHandDay, rows, ['businessDate', 'memberId']);
}

/** A member of whom staff moved more by hand on a day than the shop's limit. */
export interface Handled {
  memberId: string;
  businessDate: string;
  acts: number;
  /** Name and masked phone. */
  who: string;
}

/** The most of them since a day, the latest day first, then the most acts. */
export async function readHandled(
  { db, secrets }: { db: Database; secrets: Secrets },
  { since, limit, most }: { since: string; limit: number; most: number },
): Promise<Handled[]> {
  const days = await db.reader.getRepository(MemberHandDay).find({
    where: { businessDate: MoreThanOrEqual(since), acts: MoreThan(limit) },
    order: { businessDate: 'DESC', acts: 'DESC', memberId: 'ASC' },
    take: most,
  });
  if (days.length === 0) return [];
  const members = await db.reader.getRepository(Member).findBy({ id: In(days.map(({ memberId }) => memberId)) });
  const names = new Map(
    members.map(({ id, name, phoneSealed, erasedAt }) => [
      id,
      erasedAt === null ? `${name}（${maskPhone(secrets.openPhone(phoneSealed))}）` : '一位已注销的会员',
    ]),
  );
  return days.map(({ memberId, businessDate, acts }) => ({
    ...{ memberId, businessDate, acts },
    who: names.get(memberId) ?? '一位会员',
  }));
}

import { MoreThan, MoreThanOrEqual, type EntityManager, In } from 'typeorm';
import { Member, nameForStaff } from '../member/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { Secrets } from '../platform/secrets.ts';
import { MemberHandDay } from './entities.ts';
import { isIn, type BookedTransaction } from './sums.ts';

/** What tells whether a transaction is somebody's hand. */
type Moved = Pick<BookedTransaction, 'kind' | 'staffId' | 'saleId' | 'postings'>;

/** Staff moved something of a member by hand: points, money paid in at the till, money given back. Pure. */
export const isByHand = (moved: Moved): boolean => moved.staffId !== null && (byHand.has(moved.kind) || isOfSale(moved));

const byHand: ReadonlySet<string> = new Set(['adjust', 'top_up', 'hold']);

/** A refund of a sale; not what follows it, WeChat paying out what the refund, or an undo, left due. */
const isOfSale = ({ kind, saleId, postings }: Moved): boolean =>
  kind === 'refund' && saleId !== null && !postings.every(({ source }) => isIn(source, 'sys:wechat_due'));

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
  const names = new Map(members.map((member) => [member.id, nameForStaff(member, secrets)]));
  return days.map(({ memberId, businessDate, acts }) => ({
    ...{ memberId, businessDate, acts },
    who: names.get(memberId) ?? '一位会员',
  }));
}

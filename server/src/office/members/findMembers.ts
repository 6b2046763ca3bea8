import { Member } from '../../member/index.ts';
import type { Programme } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Page, PageRequest } from '../../platform/db/page.ts';
import { marks } from '../../platform/db/readRows.ts';
import type { SqlValue } from '../../platform/db/tablePlan.ts';
import { MemberSummary } from '../../report/index.ts';
import { reachOf, type Condition } from './reach.ts';

/** What a list is narrowed by; every bound inclusive. */
export interface MemberFilters {
  query?: string | undefined;
  tierLevel?: number | undefined;
  branchId?: string | undefined;
  status?: 'active' | 'frozen' | undefined;
  tag?: string | undefined;
  joinedFrom?: string | undefined;
  joinedTo?: string | undefined;
  lastVisitFrom?: string | undefined;
  lastVisitTo?: string | undefined;
  pointsFrom?: number | undefined;
  pointsTo?: number | undefined;
  walletFromFen?: number | undefined;
  walletToFen?: number | undefined;
  sort?: 'joined' | 'points' | 'wallet' | 'lastVisit' | undefined;
}

type Sort = NonNullable<MemberFilters['sort']>;

const columnOf = { joined: 's.id', points: 's.points', wallet: 's.wallet_fen', lastVisit: 's.last_visit_on' } as const;

/**
 * Members in reach of a caller, in the order of what the list is narrowed by, so that an index gives both the members and
 * their order: those who were at a branch of theirs, for who does not reach all. Erased and merged cards are left out.
 */
export async function findMembers(
  db: Database,
  { branches }: Pick<StaffCaller, 'branches'>,
  { limit, startingAfter, ...filters }: MemberFilters & PageRequest,
  tiers: Programme['tiers'],
): Promise<Page<Member>> {
  const sort = filters.sort ?? sortOf(filters);
  const conditions: Condition[] = [
    ['m.erased_at IS NULL AND m.merged_into IS NULL'],
    ...reachOf(branches),
    ...bounds(filters, tiers),
    ...(await after(db, sort, startingAfter)),
    ...(sort === 'lastVisit' ? [['s.last_visit_on IS NOT NULL'] as const] : []),
  ];
  const order = sort === 'joined' ? 's.id DESC' : `${columnOf[sort]} DESC, s.id DESC`;
  const rows: { id: string }[] = await db.reader.query(
    `SELECT s.id AS id FROM member_summary s JOIN member m ON m.id = s.id
     WHERE ${conditions.map(([sql]) => sql).join(' AND ')} ORDER BY ${order} LIMIT ${String(limit + 1)}`,
    conditions.flatMap(([, ...values]) => values),
  );
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const members = ids.length === 0 ? [] : await db.rows(Member, `WHERE id IN (${marks(ids)})`, ids);
  const byId = new Map(members.map((member) => [member.id, member]));
  return { data: ids.flatMap((id) => byId.get(id) ?? []), hasMore: rows.length > limit };
}

const sortOf = ({ pointsFrom, pointsTo, walletFromFen, walletToFen, lastVisitFrom, lastVisitTo }: MemberFilters): Sort => {
  if (pointsFrom !== undefined || pointsTo !== undefined) return 'points';
  if (walletFromFen !== undefined || walletToFen !== undefined) return 'wallet';
  return lastVisitFrom !== undefined || lastVisitTo !== undefined ? 'lastVisit' : 'joined';
};

function bounds(filters: MemberFilters, tiers: Programme['tiers']): Condition[] {
  const { tierLevel, branchId, status, tag } = filters;
  const conditions: Condition[] = [...matching(filters.query?.trim())];
  const bound = (sql: string, value: SqlValue | undefined) => {
    if (value !== undefined) conditions.push([sql, value]);
  };
  bound('s.growth >= ?', tierLevel === undefined ? undefined : (tiers[tierLevel - 1]?.growthFrom ?? Number.MAX_SAFE_INTEGER));
  bound('s.growth < ?', tierLevel === undefined ? undefined : tiers[tierLevel]?.growthFrom);
  bound('EXISTS (SELECT 1 FROM member_branch b WHERE b.branch_id = ? AND b.member_id = s.id)', branchId);
  bound('m.status = ?', status);
  bound('EXISTS (SELECT 1 FROM member_tag t WHERE t.tag = ? AND t.member_id = s.id)', tag);
  bound('m.joined_on >= ?', filters.joinedFrom);
  bound('m.joined_on <= ?', filters.joinedTo);
  bound('s.last_visit_on >= ?', filters.lastVisitFrom);
  bound('s.last_visit_on <= ?', filters.lastVisitTo);
  bound('s.points >= ?', filters.pointsFrom);
  bound('s.points <= ?', filters.pointsTo);
  bound('s.wallet_fen >= ?', filters.walletFromFen);
  bound('s.wallet_fen <= ?', filters.walletToFen);
  return conditions;
}

/** A number printed on plastic. */
export const plastic = /^86\d{14}$/;

/** Its member, also when their membership has become part of another. */
const ofPlastic = `m.id = (
  SELECT COALESCE(h.merged_into, h.id) FROM physical_card p JOIN member h ON h.id = p.member_id WHERE p.id = ?
)`;

const highest = '\u{10ffff}';

/** Four digits end a phone, 16 are a card in the app or of plastic (also one that was blocked), anything else begins a name. */
function matching(query: string | undefined): Condition[] {
  if (query === undefined || query === '') return [];
  if (/^\d{4}$/.test(query)) return [['m.phone_tail = ?', query]];
  const digits = query.replaceAll(' ', '');
  if (plastic.test(digits)) return [[ofPlastic, digits]];
  if (/^\d{16}$/.test(digits)) return [['m.card_number = ?', digits]];
  return [['m.name >= ? AND m.name < ?', query, `${query}${highest}`]];
}

/** Behind the last member the caller has, where they stand now. */
async function after(db: Database, sort: Sort, startingAfter: string | undefined): Promise<Condition[]> {
  if (startingAfter === undefined) return [];
  if (sort === 'joined') return [['s.id < ?', startingAfter]];
  const [last] = await db.rows(MemberSummary, 'WHERE id = ?', [startingAfter]);
  const value = { points: last?.points, wallet: last?.walletFen, lastVisit: last?.lastVisitOn }[sort];
  if (value === undefined || value === null) return [['s.id < ?', startingAfter]];
  return [[`(${columnOf[sort]} < ? OR (${columnOf[sort]} = ? AND s.id < ?))`, value, value, startingAfter]];
}

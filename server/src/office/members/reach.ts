import { Member } from '../../member/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Database } from '../../platform/db/database.ts';
import { marks } from '../../platform/db/readRows.ts';
import type { SqlValue } from '../../platform/db/tablePlan.ts';
import { DomainError } from '../../platform/errors.ts';

/** A piece of SQL and the values of its marks. */
export type Condition = readonly [sql: string, ...values: SqlValue[]];

/**
 * Whose members somebody may look at: all of them, or those who were at a branch of theirs, the first one (their home)
 * at once, others as soon as the visit is rolled up. `m` is the member.
 */
export function reachOf(branches: StaffCaller['branches']): Condition[] {
  if (branches === 'all') return [];
  const own = [...branches, ''];
  const wasThere = `SELECT 1 FROM member_branch b WHERE b.member_id = m.id AND b.branch_id IN (${marks(own)})`;
  return [[`(m.home_branch_id IN (${marks(own)}) OR EXISTS (${wasThere}))`, ...own, ...own]];
}

/** One member, if in reach. Throws `not_found`. */
export async function requireInReach(
  db: Database,
  { branches }: Pick<StaffCaller, 'branches'>,
  memberId: string,
): Promise<Member> {
  const [member] = await db.rows(Member, 'WHERE id = ?', [memberId]);
  if (member === undefined) throw new DomainError('not_found', { param: 'memberId' });
  const [condition] = reachOf(branches);
  if (condition === undefined) return member;
  const [sql, ...values] = condition;
  const found: unknown[] = await db.reader.query(`SELECT m.id FROM member m WHERE m.id = ? AND ${sql}`, [memberId, ...values]);
  if (found.length === 0) throw new DomainError('not_found', { param: 'memberId' });
  return member;
}

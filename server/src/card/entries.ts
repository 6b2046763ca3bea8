import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { LedgerTransaction } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { Page, PageRequest } from '../platform/db/page.ts';
import { marks } from '../platform/db/readRows.ts';
import { toIso } from '../platform/instant.ts';
import { noteOf, titleOf } from './titles.ts';

/** A line of a member's history; amounts carry their sign. */
export type Entry = OutputOf<Contract['member.listEntries']>['data'][number];

/** Which lines of whose history. */
export interface EntriesWanted extends PageRequest {
  memberId: string;
  account: 'all' | 'points' | 'wallet';
  direction: 'all' | 'in' | 'out' | 'expired';
  branchId?: string | undefined;
}

interface Needs {
  db: Database;
  directory: Directory;
}

const columnsOf = {
  points: ['points_delta'],
  wallet: ['wallet_delta'],
  all: ['points_delta', 'wallet_delta'],
} as const;

/** A member's history, newest first: ledger transactions that moved points or stored value, each with what is left after it. */
export async function listEntries({ db, directory }: Needs, wanted: EntriesWanted): Promise<Page<Entry>> {
  const { memberId, account, direction, branchId, startingAfter, limit } = wanted;
  const some = (test: string) => `(${columnsOf[account].map((column) => `${column} ${test}`).join(' OR ')})`;
  const conditions: [string, ...string[]][] = [
    ['member_id = ?', memberId],
    [some('IS NOT NULL')],
    ...(direction === 'in' ? [[some('> 0')] as [string]] : []),
    ...(direction === 'out' ? [[`${some('< 0')} AND kind <> 'expire'`] as [string]] : []),
    ...(direction === 'expired' ? [["kind = 'expire'"] as [string]] : []),
    ...(branchId === undefined ? [] : [['branch_id = ?', branchId] as [string, string]]),
    ...(startingAfter === undefined ? [] : [['id < ?', startingAfter] as [string, string]]),
  ];
  const clause = `WHERE ${conditions.map(([condition]) => condition).join(' AND ')} ORDER BY id DESC LIMIT ?`;
  const found = await db.rows(LedgerTransaction, clause, [...conditions.flatMap(([, ...values]) => values), limit + 1]);
  return { data: await present({ db, directory }, found.slice(0, limit)), hasMore: found.length > limit };
}

async function present({ db, directory }: Needs, rows: readonly LedgerTransaction[]): Promise<Entry[]> {
  const [reversed, branches] = await Promise.all([reversedAmong(db, rows), branchNames(directory, rows)]);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: titleOf(row),
    note: noteOf(row.ruleRefs),
    branchName: row.branchId === null ? null : (branches.get(row.branchId) ?? null),
    occurredAt: toIso(row.occurredAt),
    points: row.pointsDelta === null ? null : { delta: row.pointsDelta, after: row.pointsAfter ?? 0 },
    wallet: row.walletDelta === null ? null : { deltaFen: row.walletDelta, afterFen: row.walletAfter ?? 0 },
    saleId: row.saleId,
    reverses: row.reverses,
    reversed: reversed.has(row.id),
  }));
}

/** Which of these a later transaction has taken back. A reversal names its sale, so the index on sales finds it. */
async function reversedAmong(db: Database, rows: readonly LedgerTransaction[]): Promise<ReadonlySet<string>> {
  const saleIds = [...new Set(rows.flatMap(({ saleId }) => saleId ?? []))];
  if (saleIds.length === 0) return new Set();
  const reversals = await db.rows(LedgerTransaction, `WHERE sale_id IN (${marks(saleIds)}) AND kind = 'reverse'`, saleIds);
  return new Set(reversals.flatMap(({ reverses }) => reverses ?? []));
}

async function branchNames(directory: Directory, rows: readonly LedgerTransaction[]): Promise<ReadonlyMap<string, string>> {
  const branchIds = [...new Set(rows.flatMap(({ branchId }) => branchId ?? []))];
  const branches = await Promise.all(branchIds.map((branchId) => directory.branch(branchId)));
  return new Map(branches.map(({ id, name }) => [id, name]));
}

import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { inShopWords } from '@shuke/shared/shopWords';
import { LedgerTransaction } from '../ledger/index.ts';
import { withNames } from '../member/index.ts';
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

/** What a line is made of. */
const lineProperties = [
  'id',
  'kind',
  'occurredAt',
  'branchId',
  'saleId',
  'reverses',
  'ruleRefs',
  'pointsDelta',
  'pointsAfter',
  'walletDelta',
  'walletAfter',
] as const;
type Line = Pick<LedgerTransaction, (typeof lineProperties)[number]>;

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
  const values = [...conditions.flatMap(([, ...each]) => each), limit + 1];
  const found = await db.rows(LedgerTransaction, clause, values, lineProperties);
  // What takes a line back is newer than it and moves the same: on a page of the newest of all it has been read already.
  const isNewestOfAll = direction === 'all' && branchId === undefined && startingAfter === undefined;
  const lines = found.slice(0, limit);
  const reversed = isNewestOfAll ? Promise.resolve(reversalsIn(lines)) : reversedAmong(db, lines);
  return { data: await present({ db, directory }, lines, reversed), hasMore: found.length > limit };
}

async function present(
  { db, directory }: Needs,
  rows: readonly Line[],
  reversing: Promise<ReadonlySet<string>>,
): Promise<Entry[]> {
  const [reversed, branches, programme] = await Promise.all([reversing, branchNames(directory, rows), directory.programme()]);
  const notes = await withNames(
    db,
    rows.map(({ ruleRefs }) => inShopWords(noteOf(ruleRefs), programme)),
  );
  return rows.map((row, place) => ({
    id: row.id,
    kind: row.kind,
    title: inShopWords(titleOf(row), programme),
    note: notes[place] ?? '',
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
async function reversedAmong(db: Database, rows: readonly Line[]): Promise<ReadonlySet<string>> {
  const saleIds = [...new Set(rows.flatMap(({ saleId }) => saleId ?? []))];
  if (saleIds.length === 0) return new Set();
  const clause = `WHERE sale_id IN (${marks(saleIds)}) AND kind = 'reverse'`;
  return reversalsIn(await db.rows(LedgerTransaction, clause, saleIds, lineProperties));
}

const reversalsIn = (rows: readonly Line[]): ReadonlySet<string> => new Set(rows.flatMap(({ reverses }) => reverses ?? []));

async function branchNames(directory: Directory, rows: readonly Line[]): Promise<ReadonlyMap<string, string>> {
  const branchIds = [...new Set(rows.flatMap(({ branchId }) => branchId ?? []))];
  const branches = await Promise.all(branchIds.map((branchId) => directory.branch(branchId)));
  return new Map(branches.map(({ id, name }) => [id, name]));
}

import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { LedgerTransaction } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { Database } from '../platform/db/database.ts';
import { toIso } from '../platform/instant.ts';
import { noteOf, titleOf } from './titles.ts';

export type Entry = OutputOf<Contract['member.listEntries']>['data'][number];

export interface EntriesWanted {
  memberId: string;
  account: 'all' | 'points' | 'wallet';
  direction: 'all' | 'in' | 'out' | 'expired';
  branchId?: string | undefined;
  limit: number;
  startingAfter?: string | undefined;
}

interface Needs {
  db: Database;
  directory: Directory;
}

const columnsOf = { points: ['pointsDelta'], wallet: ['walletDelta'], all: ['pointsDelta', 'walletDelta'] } as const;

/** A member's history, newest first: ledger transactions that moved points or stored value, each with what is left after it. */
export async function listEntries({ db, directory }: Needs, wanted: EntriesWanted): Promise<{ data: Entry[]; hasMore: boolean }> {
  const query = db.reader
    .getRepository(LedgerTransaction)
    .createQueryBuilder('entry')
    .where('entry.memberId = :memberId', wanted);
  const columns = columnsOf[wanted.account];
  someColumn(query, columns, 'IS NOT NULL');
  if (wanted.direction === 'in') someColumn(query, columns, '> 0');
  if (wanted.direction === 'out') someColumn(query, columns, '< 0').andWhere("entry.kind <> 'expire'");
  if (wanted.direction === 'expired') query.andWhere("entry.kind = 'expire'");
  if (wanted.branchId !== undefined) query.andWhere('entry.branchId = :branchId', { branchId: wanted.branchId });
  if (wanted.startingAfter !== undefined) query.andWhere('entry.id < :startingAfter', { startingAfter: wanted.startingAfter });

  const rows = await query
    .orderBy('entry.id', 'DESC')
    .take(wanted.limit + 1)
    .getMany();
  const page = rows.slice(0, wanted.limit);
  return { data: await present({ db, directory }, page), hasMore: rows.length > wanted.limit };
}

const someColumn = (query: SelectQueryBuilder<LedgerTransaction>, columns: readonly string[], test: string) =>
  query.andWhere(new Brackets((either) => columns.forEach((column) => either.orWhere(`entry.${column} ${test}`))));

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
  const reversals = await db.reader
    .getRepository(LedgerTransaction)
    .find({ select: { id: true, reverses: true }, where: { saleId: In(saleIds), kind: 'reverse' } });
  return new Set(reversals.flatMap(({ reverses }) => reverses ?? []));
}

async function branchNames(directory: Directory, rows: readonly LedgerTransaction[]): Promise<ReadonlyMap<string, string>> {
  const branchIds = [...new Set(rows.flatMap(({ branchId }) => branchId ?? []))];
  const branches = await Promise.all(branchIds.map((branchId) => directory.branch(branchId)));
  return new Map(branches.map(({ id, name }) => [id, name]));
}

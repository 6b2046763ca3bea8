import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { actionName } from '@shuke/shared/auditWords';
import { inShopWords, type ShopNames } from '@shuke/shared/shopWords';
import { In, LessThan } from 'typeorm';
import { noteOf, titleOf } from '../../card/index.ts';
import { LedgerTransaction, readTransactions, type StoredTransaction } from '../../ledger/index.ts';
import { MemberDevice, withNames } from '../../member/index.ts';
import { listBranches, type Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Page, PageRequest } from '../../platform/db/page.ts';
import { toIso } from '../../platform/instant.ts';
import { Sale } from '../../sale/index.ts';
import { AuditEntry, staffNames } from '../../staff/index.ts';
import { MemberMerge } from '../entities.ts';
import { requireInReach } from './reach.ts';

/** A thing that happened to a member. */
export type Happening = OutputOf<Contract['member.timeline']>['data'][number];

type What = Happening['what'];

const prefixes = { ledger: 'ltx', device: 'dev', audit: 'adt' } as const;
const nothing = {
  ...{ points: null, wallet: null, saleId: null, saleNumber: null },
  ...{ mergeId: null, branchName: null, staffName: null, note: '' },
};

/**
 * What happened to a member, newest first. Ids of every kind sort by time behind their prefix, so that one cursor walks
 * through all of them. Throws `not_found`, also out of reach.
 */
export async function timeline(
  { db, directory }: { db: Database; directory: Directory },
  caller: StaffCaller,
  { memberId, what, limit, startingAfter }: PageRequest & { memberId: string; what: 'all' | What },
): Promise<Page<Happening>> {
  await requireInReach(db, caller, memberId);
  const cursor = startingAfter?.slice(startingAfter.indexOf('_') + 1);
  const wanted = (kind: What) => what === 'all' || what === kind;
  const before = (kind: What) => (cursor === undefined ? {} : { id: LessThan(`${prefixes[kind]}_${cursor}`) });
  const some = { order: { id: 'DESC' as const }, take: limit + 1 };
  const [transactions, devices, acts] = await Promise.all([
    wanted('ledger')
      ? db.reader.getRepository(LedgerTransaction).find({ where: { memberId, ...before('ledger') }, ...some })
      : [],
    wanted('device') ? db.reader.getRepository(MemberDevice).find({ where: { memberId, ...before('device') }, ...some }) : [],
    wanted('audit')
      ? db.reader.getRepository(AuditEntry).find({ where: { subject: memberId, ...before('audit') }, ...some })
      : [],
  ]);
  const programme = await directory.programme();
  const found = [...transactions, ...devices, ...acts].sort((a, b) => (timeOf(a.id) < timeOf(b.id) ? 1 : -1));
  const ids = new Set(found.slice(0, limit).map(({ id }) => id));
  const shown = [
    ...(await presentLedger(
      { db, programme },
      transactions.filter(({ id }) => ids.has(id)),
    )),
    ...devices.filter(({ id }) => ids.has(id)).map(presentDevice),
    ...(await presentActs(
      db,
      acts.filter(({ id }) => ids.has(id)),
    )),
  ].sort((a, b) => (timeOf(a.id) < timeOf(b.id) ? 1 : -1));
  // The notes of the books are in them already; what staff wrote beside an act stays as they wrote it.
  const inWords = (happening: Happening) => ({ ...happening, title: inShopWords(happening.title, programme) });
  return { data: shown.map(inWords), hasMore: found.length > limit };
}

const timeOf = (id: string): string => id.slice(id.indexOf('_') + 1);

async function presentLedger(
  { db, programme }: { db: Database; programme: ShopNames },
  rows: readonly LedgerTransaction[],
): Promise<Happening[]> {
  const saleIds = [...new Set(rows.flatMap(({ saleId }) => saleId ?? []))];
  const [stored, branches, staff, sales, notes] = await Promise.all([
    readTransactions(db, { ids: rows.map(({ id }) => id) }),
    branchNames(db, rows),
    staffNames(
      db,
      rows.flatMap(({ staffId }) => staffId ?? []),
    ),
    db.reader.getRepository(Sale).find({ select: { id: true, number: true }, where: { id: In(saleIds) } }),
    // Names last: what a member is called is not for the shop to say in its words.
    withNames(
      db,
      rows.map(({ ruleRefs }) => inShopWords(noteOf(ruleRefs), programme)),
    ),
  ]);
  const numbers = new Map(sales.map(({ id, number }) => [id, number]));
  const byId = new Map(stored.map((each) => [each.id, each]));
  return rows.map((row, place) => ({
    ...nothing,
    id: row.id,
    at: toIso(row.occurredAt),
    what: 'ledger',
    title: titleOf(row),
    note: notes[place] ?? '',
    branchName: branches.get(row.branchId ?? '') ?? null,
    staffName: staff.get(row.staffId ?? '') ?? null,
    points: row.pointsDelta === null ? null : { delta: row.pointsDelta, after: row.pointsAfter ?? 0 },
    wallet: row.walletDelta === null ? null : { deltaFen: row.walletDelta, afterFen: row.walletAfter ?? 0 },
    saleId: row.saleId,
    saleNumber: numbers.get(row.saleId ?? '') ?? null,
    postings: postingsOf(byId.get(row.id)),
  }));
}

const postingsOf = (stored: StoredTransaction | undefined): Happening['postings'] =>
  (stored?.postings ?? []).map(({ source, destination, amount, drawn, filled }) => ({
    source,
    destination,
    amount,
    lots: [
      ...drawn.map((share) => ({ lot: share.lot, amount: -share.amount })),
      ...filled.map((share) => ({ lot: share.lot, amount: share.amount })),
    ],
  }));

const presentDevice = ({ id, label, createdAt, revokedAt }: MemberDevice): Happening => ({
  ...nothing,
  id,
  at: toIso(createdAt),
  what: 'device',
  title: '手机可以出示会员码',
  note: revokedAt === null ? label : `${label}，已停用`,
  postings: [],
});

async function presentActs(db: Database, rows: readonly AuditEntry[]): Promise<Happening[]> {
  const [branches, staff, merges] = await Promise.all([
    branchNames(db, rows),
    staffNames(
      db,
      rows.flatMap(({ staffId }) => staffId ?? []),
    ),
    standingMerges(db, rows),
  ]);
  return rows.map(({ id, at, action, detail, branchId, staffId }) => ({
    ...nothing,
    id,
    at: toIso(at),
    what: 'audit',
    title: actionName(action),
    note: String(detail['reason'] ?? detail['tag'] ?? ''),
    branchName: branches.get(branchId ?? '') ?? null,
    staffName: staff.get(staffId ?? '') ?? null,
    mergeId: (action === 'member.merge' ? merges.get(String(detail['mergeId'])) : undefined) ?? null,
    postings: [],
  }));
}

/** Merges among these acts that nobody has taken back. */
async function standingMerges(db: Database, rows: readonly AuditEntry[]): Promise<ReadonlyMap<string, Happening['mergeId']>> {
  const ids = rows.flatMap(({ action, detail }) => (action === 'member.merge' ? String(detail['mergeId']) : []));
  if (ids.length === 0) return new Map();
  const standing = await db.reader.getRepository(MemberMerge).findBy({ id: In(ids), status: 'merged' });
  return new Map(standing.map(({ id }) => [id, id]));
}

async function branchNames(db: Database, rows: readonly { branchId: string | null }[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ branchId }) => branchId ?? []))];
  return new Map((await listBranches(db, ids)).map(({ id, name }) => [id, name]));
}

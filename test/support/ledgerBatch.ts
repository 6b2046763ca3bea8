/** A batch without a database: what was loaded, the units, and the rows that would be written, by the names of their columns. */
import { DataSource } from 'typeorm';
import { accounts, ledgerEntities, noEffects, untouched, type LedgerDraft, type Unit } from '../../server/src/ledger/index.ts';
import { itemOf, type Item } from '../../server/src/ledger/commit/item.ts';
import { Overlay } from '../../server/src/ledger/commit/overlay.ts';
import { BatchState } from '../../server/src/ledger/commit/state.ts';

import { emptyTruth, type Truth, type Write } from '../../server/src/ledger/commit/truth.ts';
import { MemberIdentity, MemberPhone } from '../../server/src/member/entities.ts';
import { OutboxMessage } from '../../server/src/outbox/entities.ts';
import { SnakeCaseNaming } from '../../server/src/platform/db/naming.ts';
import { tablePlans, type TablePlan } from '../../server/src/platform/db/tablePlan.ts';
import { DaySpend } from '../../server/src/sale/entities.ts';

export const memberId = 'mem_1';
export const branchId = 'brn_1';
/** 2026-03-01 12:00 in Beijing. */
export const noon = Date.parse('2026-03-01T04:00:00.000Z');

/** What the database answered; what is left out is not there. */
export const truthWith = (known: Partial<Truth> = {}): Truth => ({ ...emptyTruth(), ...known });

/** A member's principal, bonus and points as the database holds them, each in lots. */
export function holding(lots: Partial<Record<'principal' | 'bonus' | 'points', Readonly<Record<string, number>>>>): Truth {
  const truth = truthWith({ owners: new Set([memberId]) });
  for (const book of ['principal', 'bonus', 'points'] as const) {
    const account = accounts[book](memberId);
    const open = Object.entries(lots[book] ?? {});
    if (open.length === 0) continue;
    truth.accounts.set(
      account,
      open.reduce((sum, [, available]) => sum + available, 0),
    );
    truth.lots.set(
      account,
      open.map(([lot, available]) => ({ lot, expiresOn: book === 'points' ? lot : null, available })),
    );
  }
  return truth;
}

/** Every account of the member. */
export const everyAccount = (['points', 'principal', 'bonus', 'growth', 'pointsDebt', 'held'] as const).map((book) =>
  accounts[book](memberId),
);

/** A unit's sight of what the database answered, with every account of the member declared. */
export const overlayOn = (truth: Truth, rows: Item['rows'] = new Map()): Overlay =>
  new Overlay(new BatchState(truth), { accounts: new Set(everyAccount), rows });

/** A unit that does nothing; tests add the part they are about. */
export const unitWith = (more: Partial<Unit<unknown>> = {}): Unit<unknown> => ({
  ...untouched,
  owners: [memberId],
  accounts: everyAccount,
  decide: () => nothing,
  ...more,
});

/** What a unit decides that changes nothing. */
export const nothing = { ...noEffects, answer: null };

/** Whom a unit's answer goes to, where only the decision is looked at. */
const unheard = { resolve: () => undefined, reject: () => undefined };

/** A unit on its way. */
export const itemWith = (more: Partial<Unit<unknown>> = {}): Item => itemOf(unitWith(more), unheard);

/** A transaction of the member's. */
export const draftOf = (kind: LedgerDraft['kind'], postings: LedgerDraft['postings'], more: Partial<LedgerDraft> = {}) => ({
  id: 'ltx_1',
  kind,
  reference: `${kind}:1`,
  occurredAt: noon,
  businessDate: '2026-03-01',
  memberId,
  postings,
  ...more,
});

/** Money paid in at the till, in a lot of its own. */
export const paidIn = (lot: string, amount: number): LedgerDraft['postings'][number] => ({
  source: accounts.cash(branchId),
  destination: accounts.principal(memberId),
  amount,
  intoLots: [{ lot, amount, merchantId: 'mch_1', branchId }],
});

/** The tables as the committer knows them. Close the source afterwards. */
export async function openTables(): Promise<{ planOf: (table: string) => TablePlan; close(): Promise<void> }> {
  const source = await new DataSource({
    type: 'better-sqlite3',
    database: ':memory:',
    namingStrategy: new SnakeCaseNaming(),
    entities: [...ledgerEntities, OutboxMessage, MemberIdentity, MemberPhone, DaySpend],
  }).initialize();
  return { planOf: tablePlans(source), close: () => source.destroy() };
}

/** What a piece of work throws; fails when it throws nothing. */
export function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** Step, table, what is overwritten, and the rows by column; columns that hold null are left out. */
export const written = (writes: readonly Write[]) =>
  writes.map(({ step, table, columns, overwrite, rows }) => ({
    step,
    table,
    overwrite,
    rows: rows.map((row) => byColumn(columns, row)),
  }));

function byColumn(columns: readonly string[], row: Write['rows'][number]): Readonly<Record<string, string | number>> {
  const named: Record<string, string | number> = {};
  for (const [n, value] of row.entries()) if (value !== null) named[columns[n] ?? ''] = value;
  return named;
}

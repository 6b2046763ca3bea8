import type { LotOrigin } from '../unit.ts';
import type { Attempt } from './chain.ts';
import type { Decision, DecidedUnit } from './decide.ts';
import type { PostedTransaction } from './posting.ts';
import type { TablePlan } from '../../platform/db/tablePlan.ts';
import type { Write } from './truth.ts';

type Row = Readonly<Record<string, unknown>>;

/** Where and when a batch is written. */
export interface PlanContext {
  writer: string;
  seq: number;
  /** UTC, ms. */
  at: number;
  planOf(table: string): TablePlan;
}

/**
 * The rows some units of a batch only add, in the order they are written: nothing later in the batch changes them, so they
 * may be written while the next units are being decided. `first` is the place of their first transaction in the batch.
 */
export function planJournal(units: readonly DecidedUnit[], first: number, context: PlanContext): Write[] {
  const { writer, seq, at, planOf } = context;
  const into = writesInto(planOf);
  const transactions = units.flatMap((unit) => unit.transactions);
  return [
    into('11', 'idempotency_record', recordsOf(units, { writer, seq, at })),
    into(
      '12',
      'ledger_transaction',
      transactions.map((posted, n) => transactionRow(posted, writer, seq, first + n)),
    ),
    into('13', 'ledger_posting', transactions.flatMap(postingRows)),
    into('14', 'ledger_posting_lot', transactions.flatMap(lotLineRows)),
    into(
      '18',
      'outbox_message',
      units.flatMap(({ events }) => events.map((event) => ({ ...event, dueAt: event.dueAt ?? at, attempts: 0 }))),
    ),
  ].filter(hasRows);
}

/** The rows that hold what a whole batch comes to: its place in the chain, balances, lots and the modules' rows. */
export function planState({ units, state }: Decision, attempt: Attempt, { writer, at, planOf }: PlanContext): Write[] {
  const { seq, prev, hash } = attempt;
  const into = writesInto(planOf);
  const newOwners = new Set(units.flatMap(({ item }) => [...item.owners]).filter((owner) => !state.truth.owners.has(owner)));
  return [
    // Absent when the batch locked: a plain insert, so that two batches which both missed it cannot both go on.
    into(
      '10',
      'ledger_owner',
      [...newOwners].sort().map((id) => ({ id })),
    ),
    into('10', 'ledger_batch', [{ writer, seq, prev, hash, units: units.length, committedAt: at }]),
    ...accountWrites(state, into),
    into('16', 'ledger_lot', lotRows(state), ['available']),
    ...moduleWrites(state, into),
  ].filter(hasRows);
}

const hasRows = ({ rows }: Write): boolean => rows.length > 0;

type Into = (step: string, table: string, rows: readonly Row[], overwrite?: readonly string[]) => Write;

const writesInto =
  (planOf: PlanContext['planOf']): Into =>
  (step, table, rows, overwrite = []) => {
    const { columns, keys, columnOf, toSql } = planOf(table);
    return { step, table, columns, keys, overwrite: overwrite.map(columnOf), rows: rows.map(toSql) };
  };

const recordsOf = (units: readonly DecidedUnit[], place: { writer: string; seq: number; at: number }): Row[] =>
  units
    .flatMap(({ item: { recordId, unit }, kept }) =>
      recordId === null || !unit.once
        ? []
        : [
            {
              id: recordId,
              inputHash: unit.once.inputHash,
              answer: unit.once.keepAnswer === false ? null : JSON.stringify(kept ?? null),
              ...place,
            },
          ],
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Named one by one: spreading objects here was a fifteenth of a busy committer's time. */
const transactionRow = (
  { draft, pointsDelta, pointsAfter, walletDelta, walletAfter }: PostedTransaction,
  writer: string,
  seq: number,
  n: number,
): Row => ({
  id: draft.id,
  kind: draft.kind,
  reference: draft.reference,
  occurredAt: draft.occurredAt,
  businessDate: draft.businessDate,
  memberId: draft.memberId,
  branchId: draft.branchId,
  staffId: draft.staffId,
  saleId: draft.saleId,
  reverses: draft.reverses,
  ruleRefs: draft.ruleRefs ?? [],
  writer,
  seq,
  n,
  pointsDelta,
  pointsAfter,
  walletDelta,
  walletAfter,
});

const postingRows = ({ draft, postings }: PostedTransaction): Row[] =>
  postings.map(({ source, destination, amount, sourceAfter, destinationAfter }, line) => ({
    transactionId: draft.id,
    line,
    source,
    destination,
    amount,
    sourceAfter,
    destinationAfter,
  }));

const lotLineRows = ({ draft, lotLines }: PostedTransaction): Row[] =>
  lotLines.map(({ line, account, lot, amount }) => ({ transactionId: draft.id, line, account, lot, amount }));

/** New accounts must be new; known ones get the new value, whatever it was: their owner is locked. */
function accountWrites({ truth, changes }: Decision['state'], into: Into): Write[] {
  const rows = [...changes.accounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, available]) => ({ id, available }));
  return [
    into(
      '15',
      'ledger_account',
      rows.filter(({ id }) => !truth.accounts.has(id)),
    ),
    into(
      '15',
      'ledger_account',
      rows.filter(({ id }) => truth.accounts.has(id)),
      ['available'],
    ),
  ];
}

/**
 * Lots whose amount changed, emptied ones at zero, with their facts where they may be new. One filled and emptied within
 * the batch is written too: its lot lines speak of it.
 */
function lotRows({ truth, changes }: Decision['state']): Row[] {
  return [...changes.lots].flatMap(([account, lots]) => {
    const before = new Map((truth.lots.get(account) ?? []).map(({ lot, available }) => [lot, available]));
    const after = new Map(lots.map(({ lot, available }) => [lot, available]));
    const origins = changes.origins.get(account) ?? new Map<string, LotOrigin>();
    return [...new Set([...before.keys(), ...after.keys(), ...origins.keys()])]
      .filter((lot) => !before.has(lot) || after.get(lot) !== before.get(lot))
      .map((lot) => ({ account, lot, available: after.get(lot) ?? 0, ...factsOf(origins.get(lot)) }));
  });
}

const factsOf = ({ expiresOn = null, merchantId = null, branchId = null }: LotOrigin = {}): Required<LotOrigin> => ({
  expiresOn,
  merchantId,
  branchId,
});

/** Module rows: new ones must be new; of known ones only what was changed is overwritten. */
function moduleWrites({ changes }: Decision['state'], into: Into): Write[] {
  const groups = new Map<string, { table: string; overwrite: readonly string[]; rows: Row[] }>();
  for (const { ref, row, patched } of changes.rows.values()) {
    const overwrite = [...(patched ?? [])].sort();
    if (patched && overwrite.length === 0) continue;
    const key = `${ref[0]}|${overwrite.join()}`;
    const group = groups.get(key) ?? { table: ref[0], overwrite, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ table, overwrite, rows }) => into('17', table, rows, overwrite));
}

import type BetterSqlite3 from 'better-sqlite3';
import type { AccountId } from '../chart.ts';
import type { Database } from '../../platform/db/database.ts';
import { inSpendingOrder } from '../lots.ts';
import type { OpenLot } from '../unit.ts';
import type { Deciding, Failure, Fault, Saving, Store } from './store.ts';
import type { SqlRow, SqlValue, TablePlan } from '../../platform/db/tablePlan.ts';
import { driverField } from '../../platform/db/driverError.ts';
import { claimKey, emptyTruth, rowKey, type Truth, type Wanted, type Write } from './truth.ts';

/** A batch holds up the process while it runs, so it is smaller than on a server. */
const unitsMax = 64;

const duplicates: ReadonlySet<string> = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);

/** COMMIT could not begin, or had no room: what makes a batch valid is the last of it to be written, so it is not there. */
const notCommitted: ReadonlySet<string> = new Set(['SQLITE_BUSY', 'SQLITE_FULL']);

/** COMMIT itself failed: what is on the disk is for the next batch to find out. */
class UncertainCommit extends Error {
  override readonly name = 'UncertainCommit';
  readonly code = 'SQLITE_COMMIT';
}

type Prepare = (sql: string) => BetterSqlite3.Statement<SqlValue[], SqlRow>;

/** SQLite: the whole batch is one synchronous job of the writing connection, so nothing needs a lock. */
export function sqliteStore(db: Pick<Database, 'exclusive'>, planOf: (table: string) => TablePlan, fault?: Fault): Store {
  const prepared = new Map<string, BetterSqlite3.Statement<SqlValue[], SqlRow>>();
  let preparedOn: BetterSqlite3.Database | undefined;

  const preparer = (connection: BetterSqlite3.Database): Prepare => {
    if (preparedOn !== connection) prepared.clear();
    preparedOn = connection;
    return (sql) => {
      const statement = prepared.get(sql) ?? connection.prepare<SqlValue[], SqlRow>(sql);
      prepared.set(sql, statement);
      return statement;
    };
  };

  return {
    unitsMax,
    failureOf,
    transact: (wanted, decide) =>
      db.exclusive((connection) => {
        const prepare = preparer(connection);
        step(fault, '1');
        prepare('BEGIN IMMEDIATE').run();
        const truth = load(prepare, wanted, planOf, fault);
        step(fault, '9');
        const saving = writeEarly(prepare, decide(truth), fault);
        if (saving) save(prepare, saving, fault);
        else prepare('ROLLBACK').run();
      }),
    close: () => Promise.resolve(),
  };
}

const step = (fault: Fault | undefined, name: string): void => void fault?.(name);

function load(prepare: Prepare, wanted: Wanted, planOf: (table: string) => TablePlan, fault: Fault | undefined): Truth {
  const truth = emptyTruth();
  const each = (name: string, sql: string, ids: readonly string[], take: (rows: SqlRow[], id: string) => void) => {
    step(fault, name);
    const statement = prepare(sql);
    for (const id of ids) take(statement.all(id), id);
  };
  each('2', 'SELECT id FROM ledger_owner WHERE id = ?', wanted.owners, ([row], id) => row && truth.owners.add(id));
  each(
    '3',
    'SELECT available FROM ledger_account WHERE id = ?',
    wanted.accounts,
    ([row], id) => row && truth.accounts.set(id as AccountId, Number(row.available)),
  );
  each(
    '4',
    'SELECT lot, expires_on, available FROM ledger_lot WHERE account = ? AND available > 0',
    wanted.lotted,
    (rows, id) => {
      if (rows.length > 0) truth.lots.set(id as AccountId, rows.map(openLot).sort(inSpendingOrder));
    },
  );
  for (const [table, ids] of wanted.rows) {
    const { keys, fromSql } = planOf(table);
    each(
      '5',
      `SELECT * FROM "${table}" WHERE "${keys[0] ?? 'id'}" = ?`,
      ids,
      ([row], id) => row && truth.rows.set(rowKey(table, id), fromSql(row)),
    );
  }
  each('6', 'SELECT input_hash, answer FROM idempotency_record WHERE id = ?', wanted.records, ([row], id) => {
    if (row) truth.records.set(id, { inputHash: String(row.input_hash), answer: row.answer as string | null });
  });
  each(
    '7',
    'SELECT id FROM ledger_transaction WHERE reference = ?',
    wanted.references,
    ([row], id) => row && truth.references.add(id),
  );
  for (const { entity, property, values } of wanted.claims) {
    const sql = `SELECT 1 AS taken FROM "${entity}" WHERE "${planOf(entity).columnOf(property)}" = ?`;
    each('7', sql, values, ([row], value) => row && truth.claimed.add(claimKey(entity, property, value)));
  }
  if (wanted.batch) truth.batchHash = batchHash(prepare, wanted.batch, fault);
  return truth;
}

const openLot = (row: SqlRow): OpenLot => ({
  lot: String(row.lot),
  expiresOn: row.expires_on as string | null,
  available: Number(row.available),
});

function batchHash(
  prepare: Prepare,
  { writer, seq }: NonNullable<Wanted['batch']>,
  fault: Fault | undefined,
): string | undefined {
  step(fault, '8');
  const row = prepare('SELECT hash FROM ledger_batch WHERE writer = ? AND seq = ?').get(writer, seq);
  return row && String(row.hash);
}

/** Nothing to overlap here: the connection and the decision share one thread. */
function writeEarly(prepare: Prepare, deciding: Deciding, fault: Fault | undefined): Saving | null {
  for (;;) {
    const next = deciding.next();
    if (next.done === true) return next.value;
    write(prepare, next.value, fault);
  }
}

function write(prepare: Prepare, writes: readonly Write[], fault: Fault | undefined): void {
  for (const each of writes) {
    step(fault, each.step);
    const statement = prepare(insertOf(each));
    for (const row of each.rows) statement.run(...row);
  }
}

function save(prepare: Prepare, { writes, sent }: Saving, fault: Fault | undefined): void {
  write(prepare, writes, fault);
  step(fault, '19');
  sent();
  try {
    prepare('COMMIT').run();
  } catch (error) {
    throw notCommitted.has(codeOf(error)) ? error : new UncertainCommit('COMMIT failed', { cause: error });
  }
  step(fault, 'answer');
}

function insertOf({ table, columns, keys, overwrite }: Write): string {
  const names = (list: readonly string[]) => list.map((name) => `"${name}"`).join();
  const changes = overwrite.map((column) => `"${column}" = excluded."${column}"`).join();
  const update = overwrite.length === 0 ? '' : ` ON CONFLICT (${names(keys)}) DO UPDATE SET ${changes}`;
  return `INSERT INTO "${table}" (${names(columns)}) VALUES (${columns.map(() => '?').join()})${update}`;
}

function codeOf(error: unknown): string {
  const code = driverField(error, 'code');
  return typeof code === 'string' ? code : '';
}

function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  if (error instanceof UncertainCommit) return 'lost';
  if (duplicates.has(code)) return 'duplicate';
  if (code.startsWith('SQLITE_BUSY')) return 'lock_wait';
  return code.startsWith('SQLITE_') ? 'refused' : 'ours';
}

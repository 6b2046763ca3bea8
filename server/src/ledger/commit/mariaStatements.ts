import type { OpenLot } from '../unit.ts';
import type { AccountId } from '../chart.ts';
import { inSpendingOrder } from '../lots.ts';
import type { SqlRow, SqlValue, TablePlan } from '../../platform/db/tablePlan.ts';
import { claimKey, rowKey, type Truth, type Wanted, type WantedClaims, type Write } from './truth.ts';

/**
 * A statement of a trip; `read` takes its rows. Values are escaped by the driver: `?` a list, `??` a name; null where the
 * statement holds them already.
 */
export interface Statement {
  step: string;
  sql: string;
  values: readonly unknown[] | null;
  read?(rows: readonly SqlRow[]): void;
}

/** Trip one: the lock, then everything a batch decides on, as it is once the lock is held. */
export function loadStatements(wanted: Wanted, truth: Truth, planOf: (table: string) => TablePlan): Statement[] {
  return [
    { step: '1', sql: 'START TRANSACTION', values: [] },
    ...lockStatements(wanted, truth),
    ...balanceStatements(wanted, truth),
    ...[...wanted.rows].map(([table, ids]) => rowStatement(planOf(table), ids, truth)),
    ...knownStatements(wanted, truth),
    ...wanted.claims.map((claims) => claimStatement(planOf(claims.entity), claims, truth)),
    ...batchStatement(wanted, truth),
  ];
}

function lockStatements({ owners, skipLocked }: Wanted, truth: Truth): Statement[] {
  if (owners.length === 0) return [];
  const lock = `SELECT id FROM ledger_owner WHERE id IN (?) ORDER BY id FOR UPDATE${skipLocked ? ' SKIP LOCKED' : ''}`;
  const locking: Statement = {
    step: '2',
    sql: lock,
    values: [owners],
    read: (rows) => rows.forEach(({ id }) => truth.owners.add(String(id))),
  };
  if (!skipLocked) return [locking];
  const others: Statement = {
    step: '2',
    sql: 'SELECT id FROM ledger_owner WHERE id IN (?)',
    values: [owners],
    read: (rows) => rows.forEach(({ id }) => !truth.owners.has(String(id)) && truth.busy.add(String(id))),
  };
  return [locking, others];
}

const balanceStatements = ({ accounts, lotted }: Wanted, truth: Truth): Statement[] => [
  ...inList('3', 'SELECT id, available FROM ledger_account WHERE id IN (?)', accounts, (row) => {
    truth.accounts.set(row.id as AccountId, Number(row.available));
  }),
  ...inList(
    '4',
    'SELECT account, lot, expires_on, available FROM ledger_lot WHERE account IN (?) AND available > 0',
    lotted,
    (row) => {
      const open: OpenLot = {
        lot: String(row.lot),
        expiresOn: row.expires_on as string | null,
        available: Number(row.available),
      };
      const account = row.account as AccountId;
      truth.lots.set(account, [...(truth.lots.get(account) ?? []), open].sort(inSpendingOrder));
    },
  ),
];

const rowStatement = ({ name, keys, fromSql }: TablePlan, ids: readonly string[], truth: Truth): Statement => ({
  step: '5',
  sql: 'SELECT * FROM ?? WHERE ?? IN (?)',
  values: [name, keys[0], ids],
  read: (rows) => rows.forEach((row) => truth.rows.set(rowKey(name, String(row[keys[0] ?? ''])), fromSql(row))),
});

const knownStatements = ({ records, references }: Wanted, truth: Truth): Statement[] => [
  ...inList('6', 'SELECT id, input_hash, answer FROM idempotency_record WHERE id IN (?)', records, (row) => {
    truth.records.set(String(row.id), { inputHash: String(row.input_hash), answer: row.answer as string | null });
  }),
  ...inList('7', 'SELECT reference FROM ledger_transaction WHERE reference IN (?)', references, (row) => {
    truth.references.add(String(row.reference));
  }),
];

const claimStatement = ({ name, columnOf }: TablePlan, { entity, property, values }: WantedClaims, truth: Truth): Statement => ({
  step: '7',
  sql: 'SELECT ?? AS claimed FROM ?? WHERE ?? IN (?)',
  values: [columnOf(property), name, columnOf(property), values],
  read: (rows) => rows.forEach(({ claimed }) => truth.claimed.add(claimKey(entity, property, String(claimed)))),
});

const batchStatement = ({ batch }: Wanted, truth: Truth): Statement[] =>
  batch === null
    ? []
    : [
        {
          step: '8',
          sql: 'SELECT hash FROM ledger_batch WHERE writer = ? AND seq = ?',
          values: [batch.writer, batch.seq],
          read: ([row]) => {
            if (row) truth.batchHash = String(row.hash);
          },
        },
      ];

const inList = (step: string, sql: string, list: readonly string[], take: (row: SqlRow) => void): Statement[] =>
  list.length === 0 ? [] : [{ step, sql, values: [list], read: (rows) => rows.forEach(take) }];

/** Trip two: rows of one table. An existing row is met only where `overwrite` names columns. */
export function writeStatement({ step, table, columns, overwrite, rows }: Write): Statement {
  const changes = overwrite.map((column) => `${nameOf(column)} = VALUES(${nameOf(column)})`).join();
  const update = changes === '' ? '' : ` ON DUPLICATE KEY UPDATE ${changes}`;
  const sql = `INSERT INTO ${nameOf(table)} (${columns.map(nameOf).join()}) VALUES ${rowsText(rows)}${update}`;
  return { step, sql, values: null };
}

const nameOf = (name: string): string => `\`${name}\``;

/** Written here and not by the driver, which takes three times as long for thousands of values. */
function rowsText(rows: Write['rows']): string {
  let text = '';
  for (const row of rows) {
    let open = text === '' ? '(' : ',(';
    for (const value of row) {
      text += open + literal(value);
      open = ',';
    }
    text += ')';
  }
  return text;
}

const special = /[\0\\']/;
const specials = /[\0\\']/g;

/** A value as the session's `sql_mode` reads it, in which a backslash escapes (see mariaConnection.ts). */
export function literal(value: SqlValue): string {
  if (typeof value !== 'string') return String(value ?? 'NULL');
  return special.test(value) ? `'${value.replace(specials, (each) => (each === '\0' ? '\\0' : `\\${each}`))}'` : `'${value}'`;
}

import { createConnection } from 'mysql2/promise';
import type { Database } from '../../server/src/platform/db/index.ts';

/** One row, in the order of the table's columns. */
export type Cells = readonly (string | number | null)[];

/** Rows for one table. */
export interface Filling {
  table: string;
  columns: readonly string[];
  rows: readonly Cells[];
}

const rowsPerInsert = 5_000;

/**
 * Writes many rows at once and past every rule: a crowd for a bench must be there in seconds. Such books are not for an
 * audit; what is measured on them is.
 */
export async function fill(db: Database, fillings: readonly Filling[]): Promise<void> {
  await (db.dialect === 'sqlite' ? fillSqlite(db, fillings) : fillServer(db, fillings));
}

function fillSqlite(db: Database, fillings: readonly Filling[]): Promise<void> {
  return db.exclusive((connection) => {
    connection.transaction(() => {
      for (const { table, columns, rows } of fillings) {
        const insert = connection.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`);
        for (const row of rows) insert.run(...row);
      }
    })();
  });
}

async function fillServer(db: Database, fillings: readonly Filling[]): Promise<void> {
  const connection = await createConnection(db.connectionOptions());
  try {
    for (const { table, columns, rows } of fillings) {
      for (let start = 0; start < rows.length; start += rowsPerInsert) {
        await connection.query('INSERT INTO ?? (??) VALUES ?', [table, columns, rows.slice(start, start + rowsPerInsert)]);
      }
    }
  } finally {
    await connection.end();
  }
}

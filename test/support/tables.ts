import { createHash } from 'node:crypto';
import type { TestApp } from '../harness/app.ts';

/** Written of every request of a till system, a refused one above all: it decides nothing. */
const callLog = 'api_call';

/** A hash of every row of every table, by table: equal before and after means that nothing was written. */
export async function hashTables({ resources: { db } }: Pick<TestApp, 'resources'>): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const { tableName } of db.reader.entityMetadatas.filter((table) => table.tableName !== callLog)) {
    const rows = await db.reader.query<Record<string, unknown>[]>(`SELECT * FROM ${tableName}`);
    const lines = rows.map((row) => JSON.stringify(row)).sort();
    hashes[tableName] = createHash('sha256').update(lines.join('\n')).digest('hex');
  }
  return hashes;
}

/** Every column of every table, `table.column`, in a row of which one of these stands; hashes and sealed texts are looked at as they are. */
export async function columnsHolding(
  { resources: { db } }: Pick<TestApp, 'resources'>,
  sought: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const { tableName } of db.reader.entityMetadatas) {
    const rows = await db.reader.query<Record<string, unknown>[]>(`SELECT * FROM ${tableName}`);
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (sought.some((each) => String(value).includes(each))) found.add(`${tableName}.${column}`);
  }
  return [...found].sort();
}

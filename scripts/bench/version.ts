import type { Database } from '../../server/src/platform/db/index.ts';

/** Product and version of an open database. */
export async function databaseVersion({ dialect, reader }: Database): Promise<string> {
  const sql = dialect === 'sqlite' ? 'SELECT sqlite_version() AS version' : 'SELECT VERSION() AS version';
  const rows: { version: string }[] = await reader.query(sql);
  return `${dialect} ${rows[0]?.version ?? '?'}`;
}

import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource, EntityManager } from 'typeorm';
import type { ReadRows } from './readRows.ts';

/** Which of the two databases; MySQL counts as mariadb. */
export type Dialect = 'sqlite' | 'mariadb';

/** One database, two ways in: reads, and ordinary writes. Balances are written by `ledger/commit` only. */
export interface Database {
  readonly dialect: Dialect;
  /** Reads. On SQLite a second, read-only connection, so that no read joins an open transaction. */
  readonly reader: DataSource;
  /** Reads rows by a fixed statement; what is asked at every screen is asked this way. */
  readonly rows: ReadRows;
  /**
   * One short transaction of ordinary writes, READ COMMITTED; run again whole on a deadlock or a lock wait, at most four
   * times. On SQLite all writes of the process queue here, first come first served: TypeORM shares one connection, and
   * two transactions at once would nest and lose acknowledged rows.
   */
  write<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result>;
  /** SQLite: runs synchronous work on the writer's own connection, in the same queue. Throws on MariaDB. */
  exclusive<Result>(work: (connection: BetterSqlite3.Database) => Result): Promise<Result>;
  /** MariaDB: how the committer opens its own connection. Throws on SQLite. */
  connectionOptions(): { host: string; port: number; user: string; password: string; database: string };
  close(): Promise<void>;
}

import type { DataSource, EntitySchema } from 'typeorm';
import type { Database } from './database.ts';
import { ProcessLease, SchemaMigration } from './entities.ts';
import { openMariadb } from './mariadb.ts';
import { openSqlite } from './sqlite.ts';

type Class = abstract new (...args: never[]) => object;

/** What a database is opened with. */
export interface OpenOptions {
  /** `mariadb://…` or `mysql://…`; left out: the embedded SQLite in the data folder. */
  url?: string | undefined;
  /** Made when it does not exist. */
  dataDir: string;
  /** Every entity class: `entities.ts` lists them. The two tables of this folder are always there. */
  entities: readonly (Class | EntitySchema)[];
  /** TypeORM subscriber classes, for guards that watch ordinary writes. */
  subscribers?: readonly Class[];
}

/** A database with its writing side in view: for migrations and back-ups, and for nobody else. */
export interface OpenedDatabase extends Database {
  readonly writer: DataSource;
}

/**
 * Opens the database; it neither makes nor changes tables (`migrate` does).
 * Throws FolderInUse when another process has the embedded database open, and an Error with a sentence for the owner
 * when the address or the product at the other end is wrong.
 */
export function openDatabase({ url, ...rest }: OpenOptions): Promise<OpenedDatabase> {
  const options = { ...rest, entities: [...new Set([SchemaMigration, ProcessLease, ...rest.entities])] };
  return url === undefined ? openSqlite(options) : openMariadb({ ...options, url });
}

import type { QueryRunner } from 'typeorm';

/** One change of the schema, forward only. */
export interface Migration {
  /** The file's name without its ending, `NNNN-what-it-does`; the order is that of the list in `migrations/index.ts`. */
  readonly id: string;
  /** On SQLite in one transaction. MariaDB commits after each DDL statement: keep a migration to what can be said again. */
  up(runner: QueryRunner): Promise<void>;
}

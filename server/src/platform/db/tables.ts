/**
 * What migrations are written with: tables in TypeORM's Table API, under the same words as the entities' columns in
 * `columns.ts`, and the same on both dialects. Names here are the database's: snake_case.
 */
import { Table, TableCheck, TableColumn, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { idLength } from './columns.ts';

type ColumnSpec = Omit<TableColumnOptions, 'name'>;

/** May be null. */
export const nullable = (column: ColumnSpec): ColumnSpec => ({ ...column, isNullable: true });
/** With a default, for a column that joins a table with rows in it. */
export const withDefault = (column: ColumnSpec, value: string | number): ColumnSpec => ({
  ...column,
  default: typeof value === 'string' ? `'${value}'` : value,
});

/** As `PrimaryId`. */
export const primaryId = (length = idLength): ColumnSpec => ({ ...text(length), isPrimary: true });
/** Part of a primary key, like every column that says so. */
export const primaryCount = (): ColumnSpec => ({ ...count(), isPrimary: true });
/** As `IdColumn`. */
export const id = (): ColumnSpec => text(idLength);
/** As `Text`. */
export const text = (length: number): ColumnSpec => ({ type: 'varchar', length: String(length) });
/** As `LongText`. */
export const longText = (): ColumnSpec => ({ type: 'text' });
/** Fen, points or growth. */
export const amount = (): ColumnSpec => ({ type: 'bigint' });
/** UTC, ms. */
export const instant = (): ColumnSpec => ({ type: 'bigint' });
// `integer`, not `int`: MariaDB takes it for the same, and SQLite keeps the word TypeORM will look for.
/** As `Count`. */
export const count = (): ColumnSpec => ({ type: 'integer' });
/** YYYY-MM-DD. */
export const businessDate = (): ColumnSpec => text(10);
/** 1 or 0. */
export const flag = (): ColumnSpec => count();
/** As `Json`. */
export const json = (): ColumnSpec => longText();

/** What a table has besides columns; each under the name its entity gives it. */
export interface TableExtras {
  /** Name → columns. */
  indices?: Readonly<Record<string, readonly string[]>>;
  unique?: Readonly<Record<string, readonly string[]>>;
  /** Name → SQL condition, in words both dialects know. The entity says the same with `@Check(name, condition)`. */
  checks?: Readonly<Record<string, string>>;
}

/** Makes a table with its indices and checks. Times out nobody: the table is new. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: Readonly<Record<string, ColumnSpec>>,
  { indices = {}, unique = {}, checks = {} }: TableExtras = {},
): Promise<void> {
  const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
  const conditions = Object.entries(checks);
  await runner.createTable(
    new Table({
      name,
      columns: Object.entries(columns).map(([column, spec]) => ({ ...spec, name: column })),
      indices: [
        ...Object.entries(indices).map(([index, columnNames]) => ({ name: index, columnNames: [...columnNames] })),
        ...Object.entries(unique).map(([index, columnNames]) => ({ name: index, columnNames: [...columnNames], isUnique: true })),
      ],
      // TypeORM leaves checks out on MariaDB, which has them.
      checks: isSqlite ? conditions.map(([check, expression]) => new TableCheck({ name: check, expression })) : [],
    }),
  );
  if (isSqlite) return;
  for (const [check, expression] of conditions) {
    await runner.query(`ALTER TABLE \`${name}\` ADD CONSTRAINT \`${check}\` CHECK (${expression})`);
  }
}

/** Adds a column; on a table with rows it must be nullable or have a default. SQLite copies the table. */
export const addColumn = (runner: QueryRunner, table: string, name: string, column: ColumnSpec): Promise<void> =>
  runner.addColumn(table, new TableColumn({ ...column, name }));

/** Adds several columns at once, each nullable or with a default. SQLite copies the table once. */
export const addColumns = (runner: QueryRunner, table: string, columns: Readonly<Record<string, ColumnSpec>>): Promise<void> =>
  runner.addColumns(
    table,
    Object.entries(columns).map(([name, column]) => new TableColumn({ ...column, name })),
  );

/** Lets columns be null that could not; what is in them stays. Both dialects copy the table. */
export async function allowNull(runner: QueryRunner, table: string, names: readonly string[]): Promise<void> {
  const found = await runner.getTable(table);
  const changes = names.map((name) => {
    const oldColumn = found?.findColumnByName(name);
    if (oldColumn === undefined) throw new Error(`${table} has no column ${name}`);
    const newColumn = oldColumn.clone();
    newColumn.isNullable = true;
    return { oldColumn, newColumn };
  });
  await runner.changeColumns(table, changes);
}

/** Lets a text that may not be null be longer; what is in it stays. MariaDB changes no row, SQLite copies the table. */
export async function widen(runner: QueryRunner, table: string, name: string, length: number): Promise<void> {
  if (runner.dataSource.options.type !== 'better-sqlite3') {
    // TypeORM would drop the column and add an empty one.
    await runner.query(`ALTER TABLE \`${table}\` MODIFY \`${name}\` varchar(${String(length)}) NOT NULL`);
    return;
  }
  const oldColumn = (await runner.getTable(table))?.findColumnByName(name);
  if (oldColumn === undefined) throw new Error(`${table} has no column ${name}`);
  const newColumn = oldColumn.clone();
  newColumn.length = String(length);
  await runner.changeColumn(table, oldColumn, newColumn);
}

/** Adds an index; MariaDB keeps the table writable meanwhile. */
export const addIndex = (
  runner: QueryRunner,
  table: string,
  name: string,
  columnNames: readonly string[],
  isUnique = false,
): Promise<void> => runner.createIndex(table, new TableIndex({ name, columnNames: [...columnNames], isUnique }));

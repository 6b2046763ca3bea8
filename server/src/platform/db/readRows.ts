import type { DataSource } from 'typeorm';
import { tablePlans, type Reading, type SqlValue } from './tablePlan.ts';

/**
 * Reads rows of an entity by a clause in SQL that both dialects know, column names as in the database: `WHERE id = ?`.
 * Of each row all properties, or only those named: `properties` is a constant. For what every screen asks, and for what
 * is quickly found: TypeORM's names and transformers without its query builder, which costs several times the query.
 * The rows are plain and frozen.
 */
export interface ReadRows {
  <Row extends object>(entity: new () => Row, clause: string, values: readonly SqlValue[]): Promise<readonly Row[]>;
  <Row extends object, Property extends keyof Row & string>(
    entity: new () => Row,
    clause: string,
    values: readonly SqlValue[],
    properties: readonly Property[],
  ): Promise<readonly Pick<Row, Property>[]>;
}

/** One dialect's way to run a statement: the values of each row, in the order of the columns. */
export type RunRead = (sql: string, values: readonly SqlValue[]) => Promise<readonly (readonly SqlValue[])[]>;

/** So many marks for values, for a list: `?,?,?`. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join();

interface Known {
  select: string;
  fromValues: Reading['fromValues'];
}

/** ReadRows over one dialect's way to run a statement. */
export function rowReader(source: DataSource, run: RunRead): ReadRows {
  const planOf = tablePlans(source);
  const known = new Map<unknown, Known>();
  const learn = (entity: new () => object, properties: readonly string[] | undefined): Known => {
    const { tableName } = source.getMetadata(entity);
    const { columns, fromValues } = planOf(tableName).reading(properties);
    const reading = { select: `SELECT ${columns.map((column) => `\`${column}\``).join()} FROM ${tableName}`, fromValues };
    known.set(properties ?? entity, reading);
    return reading;
  };
  return async <Row extends object>(
    entity: new () => Row,
    clause: string,
    values: readonly SqlValue[],
    properties?: readonly string[],
  ) => {
    const { select, fromValues } = known.get(properties ?? entity) ?? learn(entity, properties);
    const rows = await run(`${select} ${clause}`, values);
    return rows.map(fromValues) as Row[];
  };
}

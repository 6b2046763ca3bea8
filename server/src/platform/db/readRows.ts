import type { DataSource } from 'typeorm';
import { tablePlans, type SqlRow, type SqlValue } from './tablePlan.ts';

/**
 * Reads whole rows of an entity by a clause in SQL that both dialects know, column names as in the database:
 * `WHERE id = ?`. For what every screen asks: TypeORM's names and transformers without its query builder, which costs
 * several times the query. The rows are plain and frozen.
 */
export type ReadRows = <Row extends object>(
  entity: new () => Row,
  clause: string,
  values: readonly SqlValue[],
) => Promise<readonly Row[]>;

/** So many marks for values, for a list: `?,?,?`. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join();

/** ReadRows over one dialect's way to run a statement. */
export function rowReader(
  source: DataSource,
  run: (sql: string, values: readonly SqlValue[]) => Promise<readonly SqlRow[]>,
): ReadRows {
  const planOf = tablePlans(source);
  const nameOf = new Map<unknown, string>();
  return async <Row extends object>(entity: new () => Row, clause: string, values: readonly SqlValue[]) => {
    const table = nameOf.get(entity) ?? source.getMetadata(entity).tableName;
    nameOf.set(entity, table);
    const rows = await run(`SELECT * FROM ${table} ${clause}`, values);
    return rows.map(planOf(table).fromSql) as Row[];
  };
}

import type { DataSource, EntityMetadata } from 'typeorm';

/** What a database takes and gives: nothing here is ever an object, which mysql2 would spell as `key = value`. */
export type SqlValue = string | number | null;
/** A row by the database's names for its columns. */
export type SqlRow = Readonly<Record<string, SqlValue>>;
type Row = Readonly<Record<string, unknown>>;

interface ColumnPlan {
  property: string;
  name: string;
  initial: unknown;
  toSql(value: unknown): SqlValue;
  fromSql(value: SqlValue): unknown;
}

/** An entity's table as the committer uses it: TypeORM's names and transformers, without its statements. */
export interface TablePlan {
  readonly name: string;
  readonly columns: readonly string[];
  /** Column names of the primary key. */
  readonly keys: readonly string[];
  columnOf(property: string): string;
  /** The row with every property: its default, or null. Throws on a property the entity does not have. */
  complete(row: Row): Row;
  /** Property values → column values, in the order of `columns`. */
  toSql(row: Row): SqlValue[];
  fromSql(row: SqlRow): Row;
  /** How some properties are read, all of them where none are named. */
  reading(properties?: readonly string[]): Reading;
}

/** Columns in an order, and how a row of their values becomes a row of properties. */
export interface Reading {
  readonly columns: readonly string[];
  fromValues(values: readonly SqlValue[]): Row;
}

type Transform = (value: unknown) => unknown;

const same: Transform = (value) => value;

function toSqlValue(value: unknown, where: string): SqlValue {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new TypeError(`${where} cannot hold this ${typeof value}: only text and whole numbers are stored`);
}

function planColumn(table: string, column: EntityMetadata['columns'][number]): ColumnPlan {
  const transformers = [column.transformer ?? []].flat();
  const into = transformers.map<Transform>((each) => (value) => each.to(value) as unknown).reduce(joined, same);
  const outOf = transformers.map<Transform>((each) => (value) => each.from(value) as unknown).reduceRight(joined, same);
  const initial: unknown = typeof column.default === 'function' ? null : (column.default ?? null);
  const where = `${table}.${column.databaseName}`;
  return {
    property: column.propertyName,
    name: column.databaseName,
    initial,
    toSql: (value) => toSqlValue((value === undefined ? initial : into(value)) ?? null, where),
    fromSql: outOf,
  };
}

const joined = (first: Transform, second: Transform): Transform => (first === same ? second : (value) => second(first(value)));

function planTable({ tableName, columns, primaryColumns }: EntityMetadata): TablePlan {
  const plans = columns.map((column) => planColumn(tableName, column));
  const byProperty = new Map(plans.map((plan) => [plan.property, plan]));
  const columnOf = (property: string) => {
    const plan = byProperty.get(property);
    if (!plan) throw new TypeError(`${tableName} has no property ${property}`);
    return plan.name;
  };
  return {
    name: tableName,
    columns: plans.map(({ name }) => name),
    keys: primaryColumns.map(({ databaseName }) => databaseName),
    columnOf,
    complete(row) {
      for (const property in row) if (!byProperty.has(property)) columnOf(property);
      const entity: Record<string, unknown> = { ...row };
      for (const { property, initial } of plans) if (entity[property] === undefined) entity[property] = initial;
      return Object.freeze(entity);
    },
    toSql: (row) => plans.map((plan) => plan.toSql(row[plan.property])),
    fromSql(row) {
      const entity: Record<string, unknown> = {};
      for (const plan of plans) entity[plan.property] = plan.fromSql(row[plan.name] ?? null);
      return Object.freeze(entity);
    },
    reading: (properties) => readingOf(plans.filter(({ property }) => properties?.includes(property) ?? true)),
  };
}

const readingOf = (plans: readonly ColumnPlan[]): Reading => ({
  columns: plans.map(({ name }) => name),
  fromValues(values) {
    const entity: Record<string, unknown> = {};
    plans.forEach(({ property, fromSql }, place) => (entity[property] = fromSql(values[place] ?? null)));
    return Object.freeze(entity);
  },
});

/** Plans of all tables, made once each from the data source's metadata. Takes the table's name. */
export function tablePlans(source: DataSource): (table: string) => TablePlan {
  const plans = new Map<string, TablePlan>();
  return (table) => {
    const known = plans.get(table);
    if (known) return known;
    const plan = planTable(source.getMetadata(table));
    plans.set(table, plan);
    return plan;
  };
}

/** A row as the driver gives it: whole numbers as numbers, sums as numbers or decimal text. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs a read and gives its rows; `?` for values. */
export type Query = (sql: string, values?: readonly (string | number)[]) => Promise<readonly Row[]>;

/** Something the books disagree about. */
export interface Difference {
  check: string;
  /** Where: ids and amounts, no personal data. */
  at: Row;
}

/** Takes what a check found. */
export type Report = (check: string, at: Row) => void;

/** A column as text. Dialects differ in what they give, never in what it means. */
export const text = (row: Row, column: string): string => String(row[column]);
/** The same where the column may be empty. */
export const textOrNull = (row: Row, column: string): string | null => (row[column] == null ? null : text(row, column));
/** A column as a number: sums come from MariaDB as decimal text. */
export const number = (row: Row, column: string): number => Number(row[column]);
/** The same where the column may be empty. */
export const numberOrNull = (row: Row, column: string): number | null => (row[column] == null ? null : number(row, column));

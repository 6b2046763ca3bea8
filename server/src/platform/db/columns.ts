/**
 * The column types of both dialects, each under the name of what it holds. Every `type` is explicit, because no
 * transpiler here emits decorator metadata. Types chosen so that one migration makes the same table on both.
 */
import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

type Common = Pick<ColumnOptions, 'nullable' | 'default'>;

/** MariaDB hands out bigint as text; everything we store stays below 2⁵³. */
const wholeNumber = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};
const json = {
  to: (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(value)),
  from: (value: string | null): unknown => (value === null ? null : JSON.parse(value)),
};

/** Longest of all ids and account names. */
export const idLength = 64;

/** An id as the primary key, or part of it. */
export const PrimaryId = (length = idLength) => PrimaryColumn({ type: 'varchar', length });
/** A whole number as part of the primary key. */
export const PrimaryCount = () => PrimaryColumn({ type: 'int' });
/** The id of a row elsewhere; no foreign keys, modules own their tables. */
export const IdColumn = (options: Common = {}) => Column({ type: 'varchar', length: idLength, ...options });
/** Text of at most `length` characters, compared byte by byte. */
export const Text = (length: number, options: Common = {}) => Column({ type: 'varchar', length, ...options });
/** Text of any length; not for searching. */
export const LongText = (options: Common = {}) => Column({ type: 'text', ...options });
/** Fen, points or growth. */
export const Amount = (options: Common = {}) => Column({ type: 'bigint', transformer: wholeNumber, ...options });
/** UTC, milliseconds since the epoch: exact and in one order on both dialects. */
export const Instant = (options: Common = {}) => Column({ type: 'bigint', transformer: wholeNumber, ...options });
/** A whole number below 2³¹: counters, versions, lines. Not for money. */
export const Count = (options: Common = {}) => Column({ type: 'int', ...options });
/** YYYY-MM-DD. */
export const BusinessDate = (options: Common = {}) => Column({ type: 'varchar', length: 10, ...options });
/** Yes or no, kept as 1 or 0. */
export const Flag = (options: Common = {}) =>
  Column({
    type: 'int',
    transformer: {
      to: (v: boolean | null) => (v === null ? null : Number(v)),
      from: (v: number | null) => (v === null ? null : v === 1),
    },
    ...options,
  });
/** Plain data as JSON text; read whole, never searched. */
export const Json = (options: Common = {}) => Column({ type: 'text', transformer: json, ...options });

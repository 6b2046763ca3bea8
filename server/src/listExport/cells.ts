import { plainYuan } from '../finance/index.ts';

const beijingMs = 8 * 3_600_000;

/** An amount in yuan; nothing where there is none. */
export const yuan = (fen: number | null | undefined): string => (fen == null ? '' : plainYuan(fen));

/** A moment in Beijing, to the second, as a spreadsheet takes it; nothing where there is none. */
export const time = (instant: string | null | undefined): string =>
  instant == null ? '' : new Date(Date.parse(instant) + beijingMs).toISOString().slice(0, 19).replace('T', ' ');

/** Several in one cell. */
export const several = (parts: readonly string[]): string => parts.join('、');

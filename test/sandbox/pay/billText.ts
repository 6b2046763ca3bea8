import type { BillRecord } from './payWorld.ts';

/** Fen as a bill writes them: yuan with two decimals, maybe negative. */
export const yuan = (fen: number): string =>
  `${fen < 0 ? '-' : ''}${String(Math.floor(Math.abs(fen) / 100))}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;

/** Thousandths of a fen: yuan with five decimals. */
export const fineYuan = (milliFen: number): string =>
  `${milliFen < 0 ? '-' : ''}${String(Math.floor(Math.abs(milliFen) / 100_000))}.${String(Math.abs(milliFen) % 100_000).padStart(5, '0')}`;

/** Yuan of at most five decimals in thousandths of a fen, for sums. */
export const milliFen = (text: string): number => {
  const [, sign, whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,5}))?$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(whole) * 100_000 + Number(decimals.padEnd(5, '0')));
};

/** Beijing time as a bill writes it. */
export const billTime = (instant: number): string =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** A detail or summary line: a backtick before every field, CRLF after. */
export const billLine = (columns: readonly string[], record: BillRecord): string =>
  `${columns.map((column) => `\`${record[column] ?? ''}`).join(',')}\r\n`;

/** A header line. */
export const headerLine = (columns: readonly string[]): string => `${columns.join(',')}\r\n`;

/** WeChat's files begin with it. */
export const byteOrderMark = '\ufeff';

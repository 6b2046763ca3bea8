/** What a spreadsheet would run as a formula when a cell begins with it; some take the full-width signs for the same. */
const startsFormula = /^[=+\-@＝＋－＠\t\r]/;

/** An amount below zero, which a spreadsheet takes for that and nothing else. */
const belowZero = /^-\d+\.\d{2}$/;

/** One cell of a CSV: quoted where it must be, and never a formula, whoever made the name in it. */
export function csvCell(value: string | number): string {
  const isFormula = typeof value === 'string' && startsFormula.test(value) && !belowZero.test(value);
  const text = isFormula ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of cells as CSV text with CRLF, as spreadsheets in Chinese expect it (with a BOM in the first place). */
export const csvText = (lines: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;

/** Fen as a plain number of yuan: 123450 is `1234.50`. For cells; screens group the digits. */
export function plainYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

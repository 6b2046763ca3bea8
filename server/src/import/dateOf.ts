const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/;
const eightDigits = /^(\d{4})(\d{2})(\d{2})$/;
/** Days since the end of 1899, as a spreadsheet stores a date: five digits are 1927 to 2173. */
const serial = /^[1-9]\d{4}(?:\.\d+)?$/;
const dayMs = 86_400_000;
const serialZero = Date.UTC(1899, 11, 30);

/**
 * A date as spreadsheets and people write it, as YYYY-MM-DD: `1990/5/20`, `1990年5月20日`, `19900520`, and the number a
 * spreadsheet stores. Undefined for what is no day of the calendar. Pure.
 */
export function dateOf(cell: string): string | undefined {
  if (serial.test(cell)) return new Date(serialZero + Math.floor(Number(cell)) * dayMs).toISOString().slice(0, 10);
  const [, year, month = '', day = ''] = written.exec(cell) ?? eightDigits.exec(cell) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // 31 February would turn into a day of March.
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? undefined : date;
}

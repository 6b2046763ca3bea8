const beijingOffsetMs = 8 * 3_600_000;
const tailModulus = 10_000;

/**
 * What people read out: SK, Beijing time to the minute, and four digits of the id. A name for talking, not a key:
 * two sales of a minute may share it, ids never.
 */
export function saleNumberOf(saleId: string, paidAt: number): string {
  const at = new Date(paidAt + beijingOffsetMs);
  const day = [at.getUTCFullYear() % 100, at.getUTCMonth() + 1, at.getUTCDate()];
  const minute = [...day, at.getUTCHours(), at.getUTCMinutes()].map((part) => String(part).padStart(2, '0')).join('');
  const tail = [...saleId.slice(-6)].reduce((sum, digit) => (sum * 32 + parseInt(digit, 36)) % tailModulus, 0);
  return `SK${minute} ${String(tail).padStart(4, '0')}`;
}

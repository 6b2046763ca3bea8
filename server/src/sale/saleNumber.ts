const beijingOffsetMs = 8 * 3_600_000;
const tailModulus = 10_000;

/**
 * What people read out: SK, Beijing time to the minute, and four digits of the id. A name for talking, not a key:
 * two sales of a minute may share it, ids never.
 */
export function saleNumberOf(saleId: string, paidAt: number): string {
  const [date = '', time = ''] = new Date(paidAt + beijingOffsetMs).toISOString().split('T');
  const minute = `${date.slice(2).replaceAll('-', '')}${time.slice(0, 5).replace(':', '')}`;
  const tail = [...saleId.slice(-6)].reduce((sum, digit) => (sum * 32 + parseInt(digit, 36)) % tailModulus, 0);
  return `SK${minute} ${String(tail).padStart(4, '0')}`;
}

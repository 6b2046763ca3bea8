import { call } from '../../api/index.ts';
import { fen } from '@shuke/shared/money';
import type { Days } from '../../ui/index.ts';

/** A whole file of vouchers. */
interface Vouchers {
  csv: string;
  lines: number;
  totalFen: number;
}

/** Reads all parts of some days; each tells on which day it ended. The heading of later parts is left out. */
export async function readVouchers({ from, to }: Days, onReached: (date: string) => void): Promise<Vouchers> {
  let part = await call('finance.vouchers', { from, to });
  const whole: Vouchers = { csv: part.csv, lines: part.lines, totalFen: part.totalFen };
  while (part.nextFrom !== null) {
    onReached(part.nextFrom);
    part = await call('finance.vouchers', { from: part.nextFrom, to });
    whole.csv += part.csv.slice(part.csv.indexOf('\r\n') + 2);
    whole.lines += part.lines;
    whole.totalFen = fen(whole.totalFen + part.totalFen);
  }
  return whole;
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PayAccess } from '../pay/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Log } from '../platform/log.ts';
import { readTradeBill, type BillFile } from '../platform/wechat/pay/index.ts';
import { readFeeRates } from '../finance/index.ts';
import type { ReconciliationDay } from './entities.ts';
import { keepResult } from './keepResult.ts';
import { comparedDay, type RunFacts } from './newDay.ts';
import { reconcileBill } from './reconcileBill.ts';

/** What comparing a day takes. */
export interface ReconcileNeeds {
  db: Database;
  clock: Clock;
  log: Log;
  pay: PayAccess;
  dataDir: string;
}

/**
 * Fetches the bill of a day, compares it both ways and keeps the result; a red day raises the alarm. Gives `notYet` while
 * WeChat has not made it, and keeps nothing then. A day WeChat knows no trade of is compared with an empty bill: ours must
 * have none either. Rejects with PayFailure, BillUnreadable.
 */
export async function reconcileDay(
  needs: ReconcileNeeds,
  { mchid, date, staffId = null }: { mchid: string; date: string; staffId?: string | null },
  signal?: AbortSignal,
): Promise<ReconciliationDay | 'notYet'> {
  const bill = await needs.pay.wechat.merchantPay(mchid).tradeBill({ date, folder: join(needs.dataDir, 'bills') });
  if (bill === 'notYet') return 'notYet';
  try {
    return await compare(needs, { mchid, date, staffId, ranAt: needs.clock.now() }, bill === 'none' ? null : bill, signal);
  } finally {
    // It names who paid; what differs is kept, and WeChat keeps the rest for three months.
    if (bill !== 'none') await rm(bill.path, { force: true });
  }
}

async function compare(
  { db, log }: ReconcileNeeds,
  facts: RunFacts,
  bill: BillFile | null,
  signal: AbortSignal | undefined,
): Promise<ReconciliationDay> {
  const { mchid, date } = facts;
  const terms = { mchid, date, agreedRate: (await readFeeRates(db)).get(mchid) };
  const tally = await reconcileBill(db, terms, bill === null ? [] : readTradeBill(bill.path), signal);
  const day = comparedDay(facts, tally, bill?.sha1 ?? null);
  await keepResult(db, day, tally.differences);
  const result = { mchid, date, status: day.status, billRows: day.billRows, matched: day.matched, counts: day.counts };
  if (day.status === 'red') log.error({ alarm: 'reconcile.red', ...result }, 'our books and WeChat’s bill differ');
  else log.info(result, 'a day was reconciled');
  return day;
}

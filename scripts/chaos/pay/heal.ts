import type { PayRefund, RefundEnd } from '../../../test/sandbox/index.ts';
import type { Books } from '../books.ts';
import type { Stage } from '../stage.ts';
import { until } from '../until.ts';
import type { WeChat } from './wechat.ts';

const asking = 3;

/**
 * Lets the hours pass in which nothing is told: everything that has not ended is due, and a new server asks WeChat about it.
 * Money that goes back only now ends as `endOf` says. Gives a sentence when something never comes to its end.
 */
export async function heal(stage: Stage, wechat: WeChat, endOf: (refund: PayRefund) => RefundEnd): Promise<string[]> {
  for (let asked = 1; ; asked += 1) {
    const open = await stage.withBooks(unsettled);
    if (open === 0) return [];
    if (asked > asking) return [`${open} payments and refunds never came to their end`];
    await stage.down();
    await stage.withBooks(async (books) => {
      await books.untilAlone();
      await makeDue(books);
    });
    await stage.start();
    await stage.withBooks((books) => until(() => hasSwept(books), 'the sweepers did not run'));
    for (const refund of wechat.refunds) if (refund.status === 'PROCESSING') wechat.end(refund, endOf(refund));
  }
}

const unsettledSql = [
  "SELECT COUNT(*) AS open FROM pay_order WHERE status IN ('created', 'prepaid', 'paid')",
  "SELECT COUNT(*) AS open FROM pay_refund WHERE status IN ('held', 'asked', 'abnormal')",
];

async function unsettled(books: Books): Promise<number> {
  const counts = await Promise.all(unsettledSql.map((sql) => books.query(sql)));
  return counts.reduce((sum, [row]) => sum + Number(row?.['open']), 0);
}

async function makeDue(books: Books): Promise<void> {
  await books.change("UPDATE pay_order SET next_check_at = 0 WHERE status IN ('created', 'prepaid', 'paid')");
  await books.change("UPDATE pay_refund SET next_check_at = 0 WHERE status IN ('held', 'asked', 'abnormal')");
  await books.change("DELETE FROM schedule_run WHERE job LIKE 'pay.%'");
}

async function hasSwept(books: Books): Promise<boolean> {
  const runs = await books.query("SELECT job FROM schedule_run WHERE job LIKE 'pay.%' AND status = 'done'");
  return new Set(runs.map(({ job }) => String(job))).size === 2;
}

/** Compares one bill, and says how long that took and how much memory: started by `reconcile.ts`, spoken to by messages. */
import { readConfig } from '../../server/src/config.ts';
import { openResources } from '../../server/src/openResources.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { readTradeBill } from '../../server/src/platform/wechat/pay/index.ts';
import { reconcileBill } from '../../server/src/reconcile/index.ts';
import { serveOrders } from './clientProcess.ts';

/** Which bill, against which books. */
export interface CompareOrder {
  settings: Readonly<Record<string, string>>;
  mchid: string;
  date: string;
  file: string;
}

/** What came out. The memory is the whole process's. */
export interface Compared {
  ms: number;
  peakBytes: number;
  matched: number;
  differences: number;
}

serveOrders(async ({ settings, mchid, date, file }: CompareOrder): Promise<Compared> => {
  const resources = await openResources(readConfig(settings), { log: createLog({ level: 'error' }) });
  try {
    const started = performance.now();
    const { matched, differences } = await reconcileBill(resources.db, { mchid, date, agreedRate: 60 }, readTradeBill(file));
    const ms = performance.now() - started;
    return { ms, peakBytes: process.resourceUsage().maxRSS * 1_024, matched, differences: differences.length };
  } finally {
    await resources.close();
  }
});

import type { Handlers } from '../platform/handler.ts';
import { presentDay, presentDifference } from './present.ts';
import { listDays, listDifferences, readDay } from './queries.ts';
import type { ReconcileNeeds } from './reconcileDay.ts';
import { runNow } from './runNow.ts';

/** Operations of the owner on what WeChat's bills say. */
export const reconciliationHandlers = (
  needs: ReconcileNeeds,
): Handlers<'reconciliation.list' | 'reconciliation.get' | 'reconciliation.run'> => ({
  'reconciliation.list': async (page) => {
    const { data, hasMore } = await listDays(needs.db, page);
    return { data: data.map(presentDay), hasMore };
  },
  'reconciliation.get': async ({ mchid, date, ...page }) => {
    const day = await readDay(needs.db, { mchid, date });
    const { data, hasMore } = await listDifferences(needs.db, day, page);
    return { day: presentDay(day), data: data.map(presentDifference), hasMore };
  },
  'reconciliation.run': async (input, caller) => presentDay(await runNow(needs, caller, input)),
});

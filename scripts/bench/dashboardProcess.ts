/** Reads the overview again and again, and says how long each took: started by `dashboard.ts`. */
import { readConfig } from '../../server/src/config.ts';
import { openResources } from '../../server/src/openResources.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { reportHandlers } from '../../server/src/report/index.ts';
import { serveOrders } from './clientProcess.ts';
import { owner } from './importSteps.ts';

/** Of which books; every other time of all branches, else of one. */
export interface DashboardOrder {
  settings: Readonly<Record<string, string>>;
  branchIds: readonly string[];
  dates: readonly string[];
  times: number;
}

/** In milliseconds, as they were asked. */
export interface Dashboards {
  ms: number[];
  sales: number;
}

serveOrders(async ({ settings, branchIds, dates, times }: DashboardOrder): Promise<Dashboards> => {
  const resources = await openResources(readConfig(settings), { log: createLog({ level: 'error' }) });
  try {
    const overview = reportHandlers(resources)['report.overview'];
    const ms: number[] = [];
    let sales = 0;
    for (let time = 0; time < times; time += 1) {
      const branchId = time % 2 === 0 ? undefined : branchIds[time % branchIds.length];
      const started = performance.now();
      const { today } = await overview({ branchId, date: dates[time % dates.length] }, owner);
      ms.push(performance.now() - started);
      sales += today.saleCount;
    }
    return { ms, sales };
  } finally {
    await resources.close();
  }
});

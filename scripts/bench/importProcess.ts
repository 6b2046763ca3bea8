/** Brings one file of members in, and says how long that took and how much memory: started by `import.ts`. */
import { readConfig } from '../../server/src/config.ts';
import { openResources } from '../../server/src/openResources.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { serveOrders } from './clientProcess.ts';
import { importFile } from './importFile.ts';
import { importSteps } from './importSteps.ts';

/** How many rows, into which books, at which branch. */
export interface ImportOrder {
  settings: Readonly<Record<string, string>>;
  branchId: string;
  rows: number;
}

/** What came out. The memory is the whole process's. */
export interface Imported {
  readMs: number;
  checkMs: number;
  commitMs: number;
  /** What the process worked itself, which others on the machine do not change. */
  cpuMs: number;
  peakBytes: number;
  imported: number;
}

serveOrders(async ({ settings, branchId, rows }: ImportOrder): Promise<Imported> => {
  const resources = await openResources(readConfig(settings), { log: createLog({ level: 'error' }) });
  const { send, look, commit, workOff, found } = importSteps(resources);
  try {
    let importId = '';
    const readMs = await timed(async () => {
      importId = await send(importFile(rows));
      await workOff(importId);
    });
    const checkMs = await timed(async () => {
      await look(importId, branchId);
      await workOff(importId);
    });
    const commitMs = await timed(async () => {
      await commit(importId);
      await workOff(importId);
    });
    const { imported } = await found(importId);
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuMs = (userCPUTime + systemCPUTime) / 1_000;
    return { readMs, checkMs, commitMs, cpuMs, imported, peakBytes: maxRSS * 1_024 };
  } finally {
    await resources.close();
  }
});

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

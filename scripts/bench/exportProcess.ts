/** Reads the list of members out as a file, and says how long that took and how much memory: started by `export.ts`. */
import { readConfig } from '../../server/src/config.ts';
import { memberCareHandlers } from '../../server/src/office/index.ts';
import { openResources } from '../../server/src/openResources.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { rollUp } from '../../server/src/report/index.ts';
import { serveOrders } from './clientProcess.ts';
import { owner } from './importSteps.ts';

/** From which books. */
export interface ExportOrder {
  settings: Readonly<Record<string, string>>;
}

/** What came out. The memory is the whole process's. */
export interface Exported {
  ms: number;
  lines: number;
  bytes: number;
  peakBytes: number;
  /** The longest that a part took. */
  slowestMs: number;
}

serveOrders(async ({ settings }: ExportOrder): Promise<Exported> => {
  const resources = await openResources(readConfig(settings), { log: createLog({ level: 'error' }) });
  try {
    // The list is of members whose figures were summed up.
    await rollUp(resources, new AbortController().signal);
    const exportList = memberCareHandlers(resources)['member.exportList'];
    const started = performance.now();
    let [lines, bytes, slowestMs] = [0, 0, 0];
    let startingAfter: string | null | undefined;
    while (startingAfter !== null) {
      const asked = performance.now();
      const part = await exportList({ sort: 'joined', ...(startingAfter === undefined ? {} : { startingAfter }) }, owner);
      slowestMs = Math.max(slowestMs, performance.now() - asked);
      lines += part.lines;
      bytes += Buffer.byteLength(part.csv);
      startingAfter = part.nextAfter;
    }
    const ms = performance.now() - started;
    return { ms, lines, bytes, slowestMs, peakBytes: process.resourceUsage().maxRSS * 1_024 };
  } finally {
    await resources.close();
  }
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { resolve } from 'node:path';
import type { Clock } from '../platform/clock.ts';
import { listBackups, type OpenedDatabase } from '../platform/db/index.ts';
import type { Log } from '../platform/log.ts';
import { readRecord } from '../platform/records.ts';
import type { Job } from './job.ts';

const monthMs = 30 * 86_400_000;
const timeoutMs = 60 * 60_000;
/** Beside a shop that may be open. */
const lowPriority = 10;
/** A shop of its first night has nothing to lose yet, and is busy enough. */
const backupsMin = 2;

/** What the drill works with. */
export interface DrillNeeds {
  db: OpenedDatabase;
  clock: Clock;
  log: Log;
  dataDir: string;
}

/**
 * Tries the newest back-up of the embedded database out once a month, and every night while that fails: restored in a
 * folder of its own, audited, sold from. A process of its own does it, so that the till does not wait; what it found is in
 * the records of the data folder. On MariaDB that is the server's own business.
 */
export const monthlyDrill = ({ db, clock, log, dataDir }: DrillNeeds): Job => ({
  name: 'backup.drill',
  due: { daily: '04:20' },
  timeoutMs,
  async run(_run, signal) {
    if (db.dialect !== 'sqlite' || listBackups(dataDir).length < backupsMin) return;
    const last = readRecord(dataDir, 'drill');
    if (last !== undefined && hasPassed(last) && clock.now() - last.at < monthMs) return;
    const code = await drillElsewhere(dataDir, signal);
    const record = readRecord(dataDir, 'drill');
    const facts = { code, ...(record?.at === last?.at ? {} : record) };
    if (code === 0) log.info(facts, 'the newest back-up was tried out');
    else log.error({ alarm: 'backup.drill', ...facts }, 'the newest back-up did not pass its drill');
  },
});

const hasPassed = ({ audit, sale }: { audit: string; sale: string }): boolean => audit === 'green' && sale !== 'refused';

/** Gives the exit code; null when it was stopped. */
async function drillElsewhere(dataDir: string, signal: AbortSignal): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', resolve('scripts/restore.ts'), 'drill', dataDir], {
    stdio: 'ignore',
  });
  const stop = () => child.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  try {
    if (child.pid !== undefined) setPriority(child.pid, lowPriority);
    const [code] = (await once(child, 'close')) as [number | null];
    return code;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

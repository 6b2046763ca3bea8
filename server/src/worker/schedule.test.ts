import { describeOnBothDialects } from '../../../test/harness/dialects.ts';
import { entities } from '../entities.ts';
import { migrations } from '../migrations/index.ts';
import { SettableClock } from '../platform/clock.ts';
import { migrate, openDatabase, type OpenedDatabase } from '../platform/db/index.ts';
import { createLog } from '../platform/log.ts';
import { claimRun } from './claimRun.ts';
import { latestRun } from './dueRun.ts';
import { ScheduleRun } from './entities.ts';
import type { Job, Run } from './job.ts';
import { runDueJobs } from './schedule.ts';

const never = new AbortController().signal;
const log = createLog({ level: 'silent' });
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const at = (beijing: string) => Date.parse(`${beijing}:00.000+08:00`);

describeOnBothDialects('the schedule', ({ place }) => {
  let db: OpenedDatabase;
  let clock: SettableClock;
  let runs: Run[];
  const nightly: Job = { name: 'nightly', due: { daily: '03:30' }, run: (run) => Promise.resolve(void runs.push(run)) };
  const failing: Job = { ...nightly, run: (run) => (runs.push(run), Promise.reject(new Error('no luck'))) };
  const look = (job: Job = nightly) => runDueJobs({ db, clock, log }, [job], never);

  beforeAll(async () => {
    db = await openDatabase({ ...(await place()), entities });
    await migrate(db, migrations);
  });
  beforeEach(async () => {
    runs = [];
    clock = new SettableClock(at('2026-11-21T03:30'));
    await db.write((tx) => tx.clear(ScheduleRun));
  });
  afterAll(() => db.close());

  it('runs a due job once, over however many processes that look at once', async () => {
    await Promise.all([look(), look(), look(), look()]);
    expect(await look()).toEqual([]);
    expect(runs).toEqual([{ dueAt: at('2026-11-21T03:30'), businessDate: '2026-11-21' }]);
  });

  it('runs again the next day, at its time and not before', async () => {
    await look();
    clock.set(at('2026-11-22T03:29'));
    await look();
    expect(runs).toHaveLength(1);
    clock.set(at('2026-11-22T03:30'));
    await look();
    expect(runs.map(({ businessDate }) => businessDate)).toEqual(['2026-11-21', '2026-11-22']);
  });

  it('tells a late run the day it is for', async () => {
    clock.set(at('2026-11-22T02:00'));
    await look();
    expect(runs).toEqual([{ dueAt: at('2026-11-21T03:30'), businessDate: '2026-11-21' }]);
  });

  it('makes up for a week without a process with one run', async () => {
    await look();
    clock.set(at('2026-11-28T12:00'));
    await look();
    await look();
    expect(runs.map(({ businessDate }) => businessDate)).toEqual(['2026-11-21', '2026-11-28']);
  });

  it('starts a failed run again after a minute, five times in all', async () => {
    for (let looks = 0; looks < 10; looks += 1) {
      await look(failing);
      await look(failing);
      clock.advance(minuteMs + 1);
    }
    expect(runs).toHaveLength(5);
    expect(await db.reader.getRepository(ScheduleRun).findOneBy({})).toMatchObject({
      status: 'failed',
      attempts: 5,
      lastError: 'Error: no luck',
    });
  });

  it('does not touch a run in other hands, and takes it over once their lease has ended', async () => {
    const lost = await claimRun(db, nightly.name, latestRun(nightly.due, clock.now()), clock.now(), hourMs);
    expect(lost).toBeDefined();
    clock.advance(hourMs);
    expect(await look()).toEqual([]);
    clock.advance(1);
    expect(await look()).toEqual(['nightly']);
  });

  it('stops waiting for a run that takes too long, and tells it so', async () => {
    let heard: AbortSignal | undefined;
    const endless: Job = {
      ...nightly,
      timeoutMs: 20,
      run: (_run, signal) => {
        heard = signal;
        return new Promise(() => undefined);
      },
    };
    expect(await look(endless)).toEqual([]);
    expect(heard?.aborted).toBe(true);
    expect(await db.reader.getRepository(ScheduleRun).findOneBy({})).toMatchObject({
      status: 'failed',
      lastError: 'TookTooLong: no end after 20 ms',
    });
  });

  it('says that a stop cut a run short, which is no error, and runs it again', async () => {
    const lines: { level: number; msg: string }[] = [];
    const heard = createLog({
      level: 'info',
      destination: { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) },
    });
    const stop = new AbortController();
    const cut: Job = {
      ...nightly,
      run() {
        stop.abort();
        return new Promise(() => undefined);
      },
    };
    expect(await runDueJobs({ db, clock, log: heard }, [cut], stop.signal)).toEqual([]);
    expect(lines).toEqual([expect.objectContaining({ level: 30, job: 'nightly', msg: 'job interrupted, runs again later' })]);
    clock.advance(minuteMs + 1);
    expect(await look()).toEqual(['nightly']);
  });
});

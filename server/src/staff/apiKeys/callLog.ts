import { In, LessThan } from 'typeorm';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import { ApiCall } from './entities.ts';

/** Gathered so long, so that a busy till system costs one write a second. */
const gatherMs = 1_000;
/** Beyond this the oldest are let go: a log must not fill the memory when the database is away. */
const waitingMax = 5_000;
const rowsPerWrite = 200;
/** How far back an integrator can look. */
const keptMs = 30 * 86_400_000;

/** Requests of till systems, written down after they were answered. */
export interface CallLog {
  /** Never waits, and never fails. */
  note(call: Omit<ApiCall, 'id' | 'at'>): void;
  /** Writes down what waits. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** A log of calls in the database. What could not be written is tried again with the next. */
export function createCallLog({ db, clock, log }: { db: Database; clock: Clock; log: Log }): CallLog {
  let waiting: ApiCall[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = async () => {
    const calls = waiting;
    waiting = [];
    for (let from = 0; from < calls.length; from += rowsPerWrite) {
      const some = calls.slice(from, from + rowsPerWrite);
      try {
        await db.write((tx) => tx.insert(ApiCall, some));
      } catch (error) {
        log.warn({ err: error, calls: calls.length - from }, 'calls of till systems could not be written down');
        waiting = [...calls.slice(from), ...waiting].slice(-waitingMax);
        return;
      }
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  return {
    note(call) {
      waiting.push({ ...call, id: newId('apc'), at: clock.now() });
      if (waiting.length > waitingMax) waiting.shift();
      timer ??= setTimeout(() => void flush(), gatherMs).unref();
    },
    flush,
    close: flush,
  };
}

/** Deletes what is older than thirty days, some at a time so that no till waits for it. */
export async function forgetOldCalls({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  const before = clock.now() - keptMs;
  for (;;) {
    const old = await db.reader
      .getRepository(ApiCall)
      .find({ select: { id: true }, where: { at: LessThan(before) }, take: rowsPerWrite });
    if (old.length === 0) return;
    await db.write((tx) => tx.delete(ApiCall, { id: In(old.map(({ id }) => id)) }));
  }
}

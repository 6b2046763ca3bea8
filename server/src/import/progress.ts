import type { Database } from '../platform/db/database.ts';
import { MemberImport, type ImportStatus } from './entities.ts';
import { keepProblems, type Problem } from './problems.ts';
import type { Step } from './words.ts';

/** How long one telling may work: less than a message of the outbox may take, so that the rest is told of in the next. */
const sliceMs = 20_000;

/** What came of some more rows. */
export interface Reached {
  lastLine: number;
  rows: number;
  sums?: MemberImport['sums'];
  step: Step;
  problems: readonly Problem[];
}

/** What to do next: the next rows; stop, the rest is for the next telling; stop, somebody asked for something else meanwhile. */
export type Onward = 'goOn' | 'timeIsOver' | 'askedAnew';

/** How far a step is, kept so that it goes on there after a crash; says when its time is over. */
export interface Progress {
  /** So many more rows are done, up to this line; kept with what they came to and their problems, all of it or nothing. */
  reached(what: Reached): Promise<Onward>;
}

/** What tells one asking from every other: its worker alone may write. */
const askingOf = ({ id, status, round }: Pick<MemberImport, 'id' | 'status' | 'round'>) => ({ id, status, round });

/** Keeps how far the present step of an import is, for as long as nobody asked for it anew. */
export function progressOf(db: Database, job: MemberImport, signal: AbortSignal): Progress {
  const ends = performance.now() + sliceMs;
  let done = job.rowsDone;
  return {
    async reached({ lastLine, rows, sums, step, problems }) {
      done += rows;
      const patch = { lastLine, rowsDone: done, ...(sums === undefined ? {} : { sums }) };
      const isOurs = await db.write(async (tx) => {
        const { affected } = await tx.update(MemberImport, askingOf(job), patch);
        if (affected === 1) await keepProblems(tx, job.id, step, problems);
        return affected === 1;
      });
      if (!isOurs) return 'askedAnew';
      return signal.aborted || performance.now() > ends ? 'timeIsOver' : 'goOn';
    },
  };
}

/** Puts an import from one state into the next, where it still is in the first, by the same asking. True when it did. */
export const moveOn = (
  db: Database,
  job: Pick<MemberImport, 'id' | 'status' | 'round'>,
  patch: { status: ImportStatus } & Partial<Omit<MemberImport, 'id'>>,
): Promise<boolean> =>
  db.write(async (tx) => {
    const { affected } = await tx.update(MemberImport, askingOf(job), { ...patch, rowsDone: 0, lastLine: 0 });
    return affected === 1;
  });

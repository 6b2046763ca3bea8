import type { Database } from '../platform/db/database.ts';
import { MemberImport, type ImportStatus } from './entities.ts';

/** How long one telling may work: less than a message of the outbox may take, so that the rest is told of in the next. */
const sliceMs = 20_000;

/** How far a step is, kept so that it goes on there after a crash; says when its time is over. */
export interface Progress {
  /** So many more rows are done, up to this line; kept with what they came to. True: stop here, the rest is for the next telling. */
  reached(lastLine: number, rows: number, more?: Pick<MemberImport, 'sums'>): Promise<boolean>;
}

/** Keeps how far the present step of an import is. */
export function progressOf(db: Database, { id, status, rowsDone }: MemberImport, signal: AbortSignal): Progress {
  const ends = performance.now() + sliceMs;
  let done = rowsDone;
  return {
    async reached(lastLine, rows, more: Partial<Pick<MemberImport, 'sums'>> = {}) {
      done += rows;
      await db.write((tx) => tx.update(MemberImport, { id, status }, { ...more, lastLine, rowsDone: done }));
      return signal.aborted || performance.now() > ends;
    },
  };
}

/** Puts an import from one state into the next, where it still is in the first. */
export const moveOn = async (
  db: Database,
  { id, from, ...patch }: { id: string; from: ImportStatus } & Partial<Omit<MemberImport, 'id'>>,
): Promise<void> => {
  await db.write((tx) => tx.update(MemberImport, { id, status: from }, { ...patch, rowsDone: 0, lastLine: 0 }));
};

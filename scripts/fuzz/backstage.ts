import type { OperationId } from '@shuke/shared/routes';
import { setTimeout as pause } from 'node:timers/promises';
import { openBooks } from '../chaos/books.ts';
import { importsAtWork } from './atWork.ts';

/** What these leave for later is done before the next request: a file is read, and a day goes by for a lost card. */
export const leavesWork: ReadonlySet<OperationId> = new Set([
  'memberImport.upload',
  'memberImport.dryRun',
  'memberImport.commit',
  'memberImport.rollBack',
  'recovery.open',
]);

/** What happens between two requests. */
export interface Backstage {
  /** Does what the last requests left for later, and returns when it is done. Throws when it is not done within a minute. */
  work(): Promise<void>;
  close(): Promise<void>;
}

const lookMs = 5;
const patienceMs = 60_000;
const waiting = `SELECT COUNT(*) AS jobs FROM member_import WHERE status IN (${importsAtWork.map(() => '?').join()})`;

/** Beside the server with this process number, and the database it uses. */
export async function openBackstage(pid: number, place: { url: string | undefined; file: string }): Promise<Backstage> {
  const books = await openBooks(place.url, place.file);
  return {
    async work() {
      await books.change("UPDATE recovery SET ready_at = opened_at WHERE status = 'waiting' AND ready_at > opened_at");
      const jobs = async () => Number((await books.query(waiting, importsAtWork))[0]?.['jobs']);
      const end = performance.now() + patienceMs;
      if ((await jobs()) > 0) process.kill(pid, 'SIGUSR2');
      while ((await jobs()) > 0) {
        if (performance.now() > end) throw new Error('an import is not done within a minute');
        await pause(lookMs);
      }
    },
    close: () => books.close(),
  };
}

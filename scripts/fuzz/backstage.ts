import type { OperationId } from '@shuke/shared/routes';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openBooks } from '../chaos/books.ts';

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

/** Where the server notes, a sign for each time, that the work is done: the books may look so a moment before. */
export const doneFile = (dataDir: string): string => join(dataDir, 'work-done');

/** Beside the server with this process number, its data folder, and the database it uses. */
export async function openBackstage(
  pid: number,
  { dataDir, url, file }: { dataDir: string; url: string | undefined; file: string },
): Promise<Backstage> {
  const books = await openBooks(url, file);
  const timesDone = () => statSync(doneFile(dataDir), { throwIfNoEntry: false })?.size ?? 0;
  return {
    async work() {
      await books.change("UPDATE recovery SET ready_at = opened_at WHERE status = 'waiting' AND ready_at > opened_at");
      const [before, end] = [timesDone(), performance.now() + patienceMs];
      process.kill(pid, 'SIGUSR2');
      while (timesDone() === before) {
        if (performance.now() > end) throw new Error('the work beside the requests is not done within a minute');
        await pause(lookMs);
      }
    },
    close: () => books.close(),
  };
}

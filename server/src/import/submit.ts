import { setTimeout as pause } from 'node:timers/promises';
import type { Committer, Unit } from '../ledger/index.ts';
import { DomainError } from '../platform/errors.ts';

const triesMax = 6;
const waitMs = 200;

/** Submits a unit of a job, which has time: where the tills are many it waits a little, and tries anew. Throws DomainError. */
export async function submitCalmly<Answer>(committer: Committer, unit: () => Unit<Answer>): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await committer.submit(unit());
    } catch (error) {
      const isPassing = error instanceof DomainError && (error.code === 'busy' || error.code === 'conflict');
      if (!isPassing || tried === triesMax) throw error;
      await pause(waitMs * tried);
    }
  }
}

import type { OperationId } from '@shuke/shared/routes';
import { operations } from './client.ts';

/** What no run can make succeed, and why: what it needs does not happen while requests are sent. */
export const outOfReach: Readonly<Partial<Record<OperationId, string>>> = {
  'recovery.finish': 'a lost card waits for a day',
  'memberImport.dryRun': 'a worker reads the file first, and beside a fuzz none runs: nothing but requests may write',
  'memberImport.commit': 'as memberImport.dryRun',
  'memberImport.rollBack': 'as memberImport.dryRun',
};

/** A run of so many requests has had time for everything. */
export const fullRun = 20_000;

/** Operations that never succeeded, those that cannot among them. */
export const unreachedOf = (reached: ReadonlySet<string>): OperationId[] =>
  operations.filter((operation) => !reached.has(operation));

/** True of a short run, and of one that reached whatever can be, and nothing that is said to be out of reach. */
export const reachedEnough = (requests: number, unreached: readonly OperationId[]): boolean =>
  requests < fullRun || (unreached.length === Object.keys(outOfReach).length && unreached.every((id) => id in outOfReach));

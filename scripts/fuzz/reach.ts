import type { OperationId } from '@shuke/shared/routes';
import { operations } from './client.ts';

/** A run of so many requests has had time for everything. */
export const fullRun = 20_000;

/** Operations that never succeeded. */
export const unreachedOf = (reached: ReadonlySet<string>): OperationId[] =>
  operations.filter((operation) => !reached.has(operation));

/** True of a short run, and of one that reached everything. */
export const reachedEnough = (requests: number, unreached: readonly OperationId[]): boolean =>
  requests < fullRun || unreached.length === 0;

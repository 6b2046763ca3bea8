import { setTimeout as pause } from 'node:timers/promises';

const attemptsMax = 4;
const pauseMsMin = 20;

const deadlock = 1213;
const lockWaitTimeout = 1205;

/** The number of a MariaDB error, wherever the driver or TypeORM put it. */
const errorNumber = (error: unknown): number | undefined =>
  error instanceof Error && 'errno' in error && typeof error.errno === 'number' ? error.errno : undefined;

/** True when the server rolled the transaction back for the sake of another one. Galera says so at COMMIT, too. */
const isLockConflict = (error: unknown): boolean => [deadlock, lockWaitTimeout].includes(errorNumber(error) ?? 0);

/**
 * Runs a whole transaction again when the server sacrificed it, at most four times.
 * Whole, because after a deadlock the server has rolled everything back: going on would write outside any transaction.
 */
export async function withRetry<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (!isLockConflict(error) || attempt === attemptsMax) throw error;
      // Uneven pauses, or the same two would meet again.
      await pause(pauseMsMin * attempt * (0.5 + Math.random()));
    }
  }
}

import { DomainError } from '../../platform/errors.ts';
import type { Recovery } from './entities.ts';

const hourMs = 3_600_000;
/** How long the old phone has to say no. */
export const waitMs = 24 * hourMs;
/** After the wait it can be finished for a week. */
export const openMs = waitMs + 7 * 24 * hourMs;

/** The id of a lost card’s recovery: known before it exists. */
export const recoveryIdOf = (memberId: string): string => memberId.replace(/^mem_/, 'rcv_');

/** How it is shown: the clock makes it ready, and ends it. */
export function shownStatus({ status, readyAt, expiresAt }: Recovery, now: number) {
  if (status !== 'waiting') return status;
  if (now >= expiresAt) return 'expired' as const;
  return now >= readyAt ? ('ready' as const) : ('waiting' as const);
}

/** True while it can still be stopped, refused or finished. */
export const isOpen = (recovery: Recovery | undefined, now: number): boolean =>
  recovery?.status === 'waiting' && now < recovery.expiresAt;

/** Throws `recovery_closed`. */
export function requireOpenRecovery(recovery: Recovery | undefined, now: number): Recovery {
  if (recovery === undefined || !isOpen(recovery, now)) throw new DomainError('recovery_closed');
  return recovery;
}

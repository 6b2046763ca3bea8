import type { Approval, ApprovalStatus } from './entities.ts';

/** What may follow what. Refused and used are the end. */
const after: Readonly<Record<ApprovalStatus, readonly ApprovalStatus[]>> = {
  waiting: ['approved', 'refused'],
  approved: ['used'],
  refused: [],
  used: [],
};

/** True when an approval may go on to a state now: time ends what is neither refused nor used. */
export const mayBecome = (
  { status, expiresAt }: Pick<Approval, 'status' | 'expiresAt'>,
  next: ApprovalStatus,
  now: number,
): boolean => now < expiresAt && after[status].includes(next);

/** How it is shown: one whose time has passed reads as expired. */
export const shownStatus = (
  { status, expiresAt }: Pick<Approval, 'status' | 'expiresAt'>,
  now: number,
): ApprovalStatus | 'expired' => (now >= expiresAt && after[status].length > 0 ? 'expired' : status);

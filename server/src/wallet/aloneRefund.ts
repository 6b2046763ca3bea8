import type { Database } from '../platform/db/database.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { allowed, reaches } from '../staff/index.ts';
import { visitsNow } from '../visit/index.ts';
import type { TopUp } from './entities.ts';

/** What decides how much of a top-up one person may give back alone. */
export interface Alone {
  /** Most of one top-up, in however many parts. */
  capFen: number;
  /** May hand money out that nobody asked for: an owner. */
  mayUnasked: boolean;
  /** The member has shown their card here since it was paid in, a moment ago. */
  isThere: boolean;
}

type Paid = Pick<TopUp, 'method' | 'refundAskedAt' | 'refundedFen'>;

/**
 * True where nobody is known to want this money: paid at the till, so that it is handed out there, not asked for on the
 * member's phone, and the member not at the till. What WeChat pays back goes to who paid. Pure.
 */
export const nobodyAsked = ({ method, refundAskedAt }: Paid, { isThere }: Pick<Alone, 'isThere'>): boolean =>
  method !== 'wechat' && refundAskedAt === null && !isThere;

/** What one person may still give back of a top-up alone, in fen. Pure. */
export const aloneFen = (topUp: Paid, alone: Alone): number =>
  nobodyAsked(topUp, alone) && !alone.mayUnasked ? 0 : Math.max(0, alone.capFen - topUp.refundedFen);

/** What is known of who gives back and who is there. A visit never changes: it is read before the lock. */
export async function aloneOf(
  db: Database,
  staff: StaffCaller,
  { topUp, capFen, now }: { topUp: Pick<TopUp, 'memberId' | 'visitId'>; capFen: number; now: number },
): Promise<Alone> {
  const visits = await visitsNow(db, topUp.memberId, now);
  // That in which it was paid in says only that somebody was there to pay.
  const isThere = visits.some(({ id, branchId }) => id !== topUp.visitId && reaches(staff, branchId));
  return { capFen, mayUnasked: allowed(staff, 'money.alone'), isThere };
}

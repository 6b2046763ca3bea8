import type { RowChange, RowInsert, RowRef, View } from '../ledger/index.ts';
import type { Programme } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError, type ErrorDetail } from '../platform/errors.ts';
import { capsOf, countAct, tallyRows, type CountedAct, type LimitedAct } from '../staff/index.ts';
import { approvalOwners, approvalRows, useApproval, type FrozenAct } from './use.ts';

/** What keeps one member of staff from moving too much alone: a count of what they did, and a second person's yes. */
export interface Guard {
  staff: Pick<StaffCaller, 'staffId' | 'phoneHash'>;
  counted: CountedAct;
  approvalId: string | undefined;
}

/** The guard of an act somebody is about to do; `now` in UTC ms. */
export const guardOf = (
  programme: Pick<Programme, 'staffCaps'>,
  staff: StaffCaller,
  { act, approvalId, now }: { act: LimitedAct; approvalId: string | undefined; now: number },
): Guard => ({
  staff,
  counted: { staffId: staff.staffId, act, caps: capsOf(programme, staff.role, act), now },
  approvalId,
});

/** Whom a guarded unit locks besides its own owners; nobody for a job, which has no guard. */
export const guardOwners = (guard: Guard | undefined): readonly string[] =>
  guard === undefined ? [] : [guard.staff.staffId, ...approvalOwners(guard.approvalId)];

/** The rows to go with `guardOwners`. */
export const guardRows = (guard: Guard | undefined): readonly RowRef[] =>
  guard === undefined ? [] : [...tallyRows(guard.counted), ...approvalRows(guard.approvalId)];

/** An act with what makes it need a second person, if anything does; the detail is told with the refusal. */
export interface GuardedAct extends FrozenAct {
  tooMuch: ErrorDetail | undefined;
  /** What is counted against the caps. */
  countedFen: number;
}

const nothing = { inserts: [], updates: [] };

/**
 * Lets an act pass, on locked truth: one person's is counted; what is too much for one uses an approval up, and is not counted,
 * since two have looked at it. Throws `approval_required`, `approval_invalid`, `staff_cap_reached`.
 */
export function pass(
  view: View,
  guard: Guard | undefined,
  { tooMuch, countedFen, ...act }: GuardedAct,
): { inserts: readonly RowInsert[]; updates: readonly RowChange[] } {
  if (tooMuch === undefined) return guard === undefined ? nothing : countAct(view, guard.counted, countedFen);
  if (guard?.approvalId === undefined) throw new DomainError('approval_required', tooMuch);
  const { staff, counted, approvalId } = guard;
  return { inserts: [], updates: [useApproval(view, approvalId, { ...act, makerId: staff.staffId, now: counted.now })] };
}

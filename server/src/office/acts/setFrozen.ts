import { noEffects, untouched, type Committer, type Unit } from '../../ledger/index.ts';
import { requireOpenCard, type Member } from '../../member/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { auditRow } from '../../staff/index.ts';
import { requireInReach } from '../members/reach.ts';

/** What to do to whom, and why. */
export interface Freezing {
  memberId: string;
  frozen: boolean;
  reason: string;
}

/** Freezes a card or frees it; doing it twice is doing it once. Throws `not_found`, `member_closed`. */
export async function setFrozen(
  { db, clock, committer }: { db: Database; clock: Clock; committer: Committer },
  caller: StaffCaller,
  input: Freezing,
): Promise<{ status: Member['status'] }> {
  await requireInReach(db, caller, input.memberId);
  return committer.submit(freezingUnit(caller.staffId, input, clock.now()));
}

const freezingUnit = (
  staffId: string,
  { memberId, frozen, reason }: Freezing,
  at: number,
): Unit<{ status: Member['status'] }> => ({
  ...untouched,
  owners: [memberId],
  rows: [['member', memberId]],
  decide(view) {
    const member = requireOpenCard(view.row<Member>('member', memberId));
    const status = frozen ? 'frozen' : 'active';
    const detail = { frozen, reason };
    const told = auditRow({ staffId, action: 'member.setFrozen', branchId: member.homeBranchId, subject: memberId, detail, at });
    const isNew = member.status !== status;
    return {
      ...noEffects,
      inserts: isNew ? [told] : [],
      updates: isNew ? [{ entity: 'member', id: memberId, patch: { status } }] : [],
      answer: { status },
    };
  },
});

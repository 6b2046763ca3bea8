import { guardOf, guardOwners, guardRows, pass, type FindSubject, type Guard } from '../../approval/index.ts';
import { accounts, type Committer, type Once, type PostingDraft, type Unit } from '../../ledger/index.ts';
import { requireOpenCard, type Member } from '../../member/index.ts';
import { firstBranch, type Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { businessDate, type Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { onceFor } from '../../platform/once.ts';
import { expiryOf } from '../../points/index.ts';
import { auditRow, requireOther, withLock } from '../../staff/index.ts';
import { requireInReach } from '../members/reach.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

/** Points to give, or below zero to take, and why; above the cap with a second person's yes. */
export interface Adjustment {
  memberId: string;
  delta: number;
  reason: string;
  approvalId?: string | undefined;
}

/**
 * Gives or takes points by hand, once per key; counted against the caps of the person, above the cap of the programme with an
 * approval. Throws `not_found`, `member_closed`, `points_insufficient`, `self_dealing`, `approval_required`,
 * `approval_invalid`, `staff_cap_reached`.
 */
export async function adjustPoints({ db, clock, committer, directory }: Needs, caller: StaffCaller, input: Adjustment) {
  const member = await requireInReach(db, caller, input.memberId);
  requireOther(caller, member);
  const programme = await directory.programme();
  const now = clock.now();
  const once = onceFor(caller.staffId, 'member.adjustPoints', caller.idempotencyKey, input);
  const guard = guardOf(programme, caller, { act: 'adjust', approvalId: input.approvalId, now });
  const branchId = await branchOf(db, caller, member);
  const facts = { ...input, staffId: caller.staffId, branchId, guard, capPoints: programme.caps.adjustPoints, now };
  return withLock(committer, guard.counted, branchId, () => committer.submit(adjustUnit(once, facts)));
}

/** What a second person is asked about: this member. Throws `not_found` (also out of reach). */
export const memberToAdjust =
  (db: Database): FindSubject =>
  async (caller, memberId) => {
    const member = await requireInReach(db, caller, memberId);
    return { subject: memberId, branchId: await branchOf(db, caller, member), memberId };
  };

/** Where it is written down: the member's home, or where they who act work. */
const branchOf = async (db: Database, { branches }: StaffCaller, { homeBranchId }: Member): Promise<string> =>
  homeBranchId ?? (branches === 'all' ? undefined : branches[0]) ?? (await firstBranch(db)).id;

interface Adjusting extends Adjustment {
  staffId: string;
  branchId: string;
  guard: Guard;
  capPoints: number;
  now: number;
}

function adjustUnit(once: Once, facts: Adjusting): Unit<{ points: number }> {
  const { memberId, delta, staffId, now } = facts;
  const account = accounts.points(memberId);
  const id = newId('ltx');
  const today = businessDate(now);
  return {
    once,
    owners: [memberId, ...guardOwners(facts.guard)],
    accounts: [account],
    rows: [['member', memberId], ...guardRows(facts.guard)],
    references: [`adjust:${id}`],
    claims: [],
    decide(view) {
      requireOpenCard(view.row<Member>('member', memberId));
      const passed = pass(view, facts.guard, actOf(facts));
      return {
        transactions: [
          {
            id,
            kind: 'adjust',
            reference: `adjust:${id}`,
            occurredAt: now,
            businessDate: today,
            memberId,
            staffId,
            // The history takes what follows the last colon for words.
            ruleRefs: [`adjust:${facts.reason.replaceAll(':', '：')}`],
            postings: [postingOf(memberId, delta, today)],
          },
        ],
        inserts: [trailOf(facts, view.available(account) + delta), ...passed.inserts],
        updates: passed.updates,
        events: [],
        answer: { points: view.available(account) + delta },
      };
    },
  };
}

/** Exactly this many points, in this direction; their number is counted, whichever it is. */
const actOf = ({ memberId, branchId, delta, capPoints }: Adjusting) => ({
  kind: 'pointsAdjust' as const,
  branchId,
  subject: memberId,
  amountFen: delta,
  countedFen: Math.abs(delta),
  tooMuch: Math.abs(delta) > capPoints ? { capPoints } : undefined,
});

const trailOf = ({ staffId, branchId, memberId, delta, reason, approvalId, now }: Adjusting, after: number) =>
  auditRow({
    staffId,
    action: 'member.adjustPoints',
    branchId,
    subject: memberId,
    detail: { delta, after, reason, approvalId: approvalId ?? null },
    at: now,
  });

function postingOf(memberId: string, delta: number, today: string): PostingDraft {
  const [account, adjusted] = [accounts.points(memberId), accounts.pointsAdjusted];
  if (delta < 0) return { source: account, destination: adjusted, amount: -delta };
  const expiresOn = expiryOf(today);
  return { source: adjusted, destination: account, amount: delta, intoLots: [{ lot: expiresOn, amount: delta, expiresOn }] };
}

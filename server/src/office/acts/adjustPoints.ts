import { accounts, type Committer, type PostingDraft, type Unit } from '../../ledger/index.ts';
import { requireOpenCard, type Member } from '../../member/index.ts';
import type { Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { businessDate, type Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { onceFor } from '../../platform/once.ts';
import { expiryOf } from '../../points/index.ts';
import { auditRow, requireOther } from '../../staff/index.ts';
import { requireInReach } from '../members/reach.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

/** Points to give, or below zero to take, and why. */
export interface Adjustment {
  memberId: string;
  delta: number;
  reason: string;
}

/**
 * Gives or takes points by hand, once per key. Throws `not_found`, `member_closed`, `points_insufficient`, `self_dealing`,
 * and `amount_over_cap` above what one person may do alone.
 */
export async function adjustPoints({ db, clock, committer, directory }: Needs, caller: StaffCaller, input: Adjustment) {
  const member = await requireInReach(db, caller, input.memberId);
  requireOther(caller, member);
  const { caps } = await directory.programme();
  if (Math.abs(input.delta) > caps.adjustPoints)
    throw new DomainError('amount_over_cap', { capPoints: caps.adjustPoints, param: 'delta' });
  const once = onceFor(caller.staffId, 'member.adjustPoints', caller.idempotencyKey, input);
  return committer.submit(adjustUnit(once, caller.staffId, input, clock.now()));
}

function adjustUnit(
  once: NonNullable<Unit<{ points: number }>['once']>,
  staffId: string,
  { memberId, delta, reason }: Adjustment,
  now: number,
): Unit<{ points: number }> {
  const account = accounts.points(memberId);
  const id = newId('ltx');
  const today = businessDate(now);
  return {
    once,
    owners: [memberId],
    accounts: [account],
    rows: [['member', memberId]],
    references: [`adjust:${id}`],
    claims: [],
    decide(view) {
      const { homeBranchId } = requireOpenCard(view.row<Member>('member', memberId));
      const detail = { delta, reason };
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
            ruleRefs: [`adjust:${reason.replaceAll(':', '：')}`],
            postings: [postingOf(memberId, delta, today)],
          },
        ],
        inserts: [
          auditRow({ staffId, action: 'member.adjustPoints', branchId: homeBranchId, subject: memberId, detail, at: now }),
        ],
        updates: [],
        events: [],
        answer: { points: view.available(account) + delta },
      };
    },
  };
}

function postingOf(memberId: string, delta: number, today: string): PostingDraft {
  const [account, adjusted] = [accounts.points(memberId), accounts.pointsAdjusted];
  if (delta < 0) return { source: account, destination: adjusted, amount: -delta };
  const expiresOn = expiryOf(today);
  return { source: adjusted, destination: account, amount: delta, intoLots: [{ lot: expiresOn, amount: delta, expiresOn }] };
}

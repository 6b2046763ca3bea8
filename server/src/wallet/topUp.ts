import { guardOwners, guardRows, pass, type Guard } from '../approval/index.ts';
import { accounts, type Committer, type Once, type Unit } from '../ledger/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import type { Branch } from '../merchant/index.ts';
import type { Member } from '../member/index.ts';
import { businessDate } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { auditRow, requireOther } from '../staff/index.ts';
import { requireLive, type Visit } from '../visit/index.ts';

/** What a top-up decides on; the cap is read beforehand, the balance under the lock. */
export interface TopUpFacts {
  once: Once;
  visit: Visit;
  /** Most that one person may take alone. */
  capFen: number;
  /** What counts it and lets it pass above the cap; a job has none. */
  guard?: Guard;
  /** Most that the wallet may hold afterwards. */
  limitFen: number;
  branch: Pick<Branch, 'id' | 'merchantId' | 'cutoffHour'>;
  staffId: string;
  principalFen: number;
  /** Given by a plan; 0 at the till. */
  bonusFen: number;
  now: number;
}

/** What was paid in, and what the member has after it. */
export interface ToppedUp {
  topUpId: string;
  principalFen: number;
  walletAfterFen: number;
  paidAt: number;
}

/**
 * Pays cash into stored value, once per key. Throws `visit_expired`, `visit_used`, `approval_required`,
 * `approval_invalid`, `staff_cap_reached`, `self_dealing`, `balance_over_limit`, `member_frozen`.
 */
export const topUp = (committer: Committer, facts: TopUpFacts): Promise<ToppedUp> => committer.submit(topUpUnit(facts));

/** The top-up is also the lot of its money, so that its ratio, its issuer and its refund stay known. */
function topUpUnit(facts: TopUpFacts): Unit<ToppedUp> {
  const { visit, branch, principalFen, bonusFen, now } = facts;
  const { memberId } = visit;
  const topUpId = newId('top');
  const [principal, bonus] = [accounts.principal(memberId), accounts.bonus(memberId)];
  return {
    once: facts.once,
    owners: [memberId, ...guardOwners(facts.guard)],
    accounts: [principal, bonus],
    rows: [['member', memberId], ...guardRows(facts.guard)],
    references: [`top_up:${topUpId}`],
    claims: [{ entity: 'top_up', property: 'visitId', value: visit.id, code: 'visit_used' }],
    decide(view) {
      requireLive(visit, now);
      const member = view.row<Member>('member', memberId);
      if (member?.status !== 'active') throw new DomainError('member_frozen');
      const walletAfterFen = view.available(principal) + view.available(bonus) + principalFen + bonusFen;
      if (walletAfterFen > facts.limitFen) throw new DomainError('balance_over_limit', { limitFen: facts.limitFen });
      if (facts.guard !== undefined) requireOther(facts.guard.staff, member);
      const passed = pass(view, facts.guard, actOf(facts));
      return {
        transactions: [draft(facts, topUpId)],
        inserts: [
          {
            entity: 'top_up',
            row: {
              id: topUpId,
              visitId: visit.id,
              memberId,
              branchId: branch.id,
              staffId: facts.staffId,
              method: 'cash',
              principalFen,
              bonusFen,
              businessDate: businessDate(now, branch.cutoffHour),
              paidAt: now,
            },
          },
          auditRow({
            staffId: facts.staffId,
            action: 'wallet.topUpCash',
            branchId: branch.id,
            subject: memberId,
            detail: { topUpId, principalFen, bonusFen, approvalId: facts.guard?.approvalId ?? null },
            at: now,
          }),
          ...passed.inserts,
        ],
        // Whoever pays in before buying anything has come to this branch first.
        updates: [
          ...(member.homeBranchId === null ? [{ entity: 'member', id: memberId, patch: { homeBranchId: branch.id } }] : []),
          ...passed.updates,
        ],
        events: [outboxDraft('wallet.toppedUp', { topUpId, memberId, branchId: branch.id })],
        answer: { topUpId, principalFen, walletAfterFen, paidAt: now },
      };
    },
  };
}

/** What a second person is asked about above the cap: so much cash for this member, here. */
const actOf = ({ visit, branch, principalFen, capFen }: TopUpFacts) => ({
  kind: 'topUpCash' as const,
  branchId: branch.id,
  subject: visit.memberId,
  amountFen: principalFen,
  countedFen: principalFen,
  tooMuch: principalFen > capFen ? { capFen } : undefined,
});

function draft({ visit: { memberId }, branch, staffId, principalFen, bonusFen, now }: TopUpFacts, topUpId: string) {
  const origin = { merchantId: branch.merchantId, branchId: branch.id, expiresOn: null };
  const into = (amount: number) => [{ lot: topUpId, amount, ...origin }];
  return {
    id: newId('ltx'),
    kind: 'top_up' as const,
    reference: `top_up:${topUpId}`,
    occurredAt: now,
    businessDate: businessDate(now, branch.cutoffHour),
    memberId,
    branchId: branch.id,
    staffId,
    postings: [
      {
        source: accounts.cash(branch.id),
        destination: accounts.principal(memberId),
        amount: principalFen,
        intoLots: into(principalFen),
      },
      ...(bonusFen > 0
        ? [{ source: accounts.bonusGranted, destination: accounts.bonus(memberId), amount: bonusFen, intoLots: into(bonusFen) }]
        : []),
    ],
  };
}

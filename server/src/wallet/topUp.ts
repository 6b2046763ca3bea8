import { accounts, type Committer, type Once, type Unit } from '../ledger/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import type { Branch } from '../merchant/index.ts';
import type { Member } from '../member/index.ts';
import { businessDate } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { auditRow } from '../staff/index.ts';
import { requireLive, type Visit } from '../visit/index.ts';

/** What a top-up decides on; the cap is read beforehand, the balance under the lock. */
export interface TopUpFacts {
  once: Once;
  visit: Visit;
  /** Most that one top-up may pay in. */
  capFen: number;
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

/** Pays cash into stored value, once per key. Throws `visit_expired`, `visit_used`, `amount_over_cap`, `balance_over_limit`, `member_frozen`. */
export const topUp = (committer: Committer, facts: TopUpFacts): Promise<ToppedUp> => committer.submit(topUpUnit(facts));

/** The top-up is also the lot of its money, so that its ratio, its issuer and its refund stay known. */
function topUpUnit(facts: TopUpFacts): Unit<ToppedUp> {
  const { visit, branch, principalFen, bonusFen, now } = facts;
  const { memberId } = visit;
  const topUpId = newId('top');
  const [principal, bonus] = [accounts.principal(memberId), accounts.bonus(memberId)];
  return {
    once: facts.once,
    owners: [memberId],
    accounts: [principal, bonus],
    rows: [['member', memberId]],
    references: [`top_up:${topUpId}`],
    claims: [{ entity: 'top_up', property: 'visitId', value: visit.id, code: 'visit_used' }],
    decide(view) {
      requireLive(visit, now);
      if (principalFen > facts.capFen) throw new DomainError('amount_over_cap', { capFen: facts.capFen });
      if (view.row<Member>('member', memberId)?.status !== 'active') throw new DomainError('member_frozen');
      const walletAfterFen = view.available(principal) + view.available(bonus) + principalFen + bonusFen;
      if (walletAfterFen > facts.limitFen) throw new DomainError('balance_over_limit', { limitFen: facts.limitFen });
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
            detail: { topUpId, principalFen, bonusFen },
            at: now,
          }),
        ],
        updates: [],
        events: [outboxDraft('wallet.toppedUp', { topUpId, memberId, branchId: branch.id })],
        answer: { topUpId, principalFen, walletAfterFen, paidAt: now },
      };
    },
  };
}

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

import { guardOwners, guardRows, pass, type Guard } from '../approval/index.ts';
import { accounts, type Effects, type LedgerDraft, type Once, type Unit, type View } from '../ledger/index.ts';
import { newRefund, type RefundDraft } from '../pay/index.ts';
import { newId } from '../platform/ids.ts';
import { auditRow } from '../staff/index.ts';
import { aloneFen, nobodyAsked, type Alone } from './aloneRefund.ts';
import type { BonusInstalment, TopUp } from './entities.ts';
import { refundDraft, refundTold, refundAccounts } from './finishRefund.ts';
import { planRefund, type RefundPlan } from './refundFacts.ts';
import type { RefundParts, RefundPolicy } from './refundOf.ts';
import type { RefundTerms } from './refundTerms.ts';

/** What a refund of a top-up decides on; balances and lots are read under the lock. */
export interface HoldFacts {
  once: Once;
  /** The top-up as it was read; who it belongs to and how it was paid never change. */
  topUp: TopUp;
  instalmentIds: readonly string[];
  /** Where the money came from: an order at a merchant number; null: the till, by the top-up's method. */
  from: { orderId: string; mchid: string } | null;
  policy: RefundPolicy;
  /** Left out: all that can go back. */
  amountFen: number | undefined;
  alone: Alone;
  /** What counts it, and lets it pass above what one person may do alone. */
  guard?: Guard;
  reason: string;
  staffId: string;
  businessDate: string;
  now: number;
}

/**
 * Sets the money of a refund aside, so that nobody can spend it while it is on its way; what was paid at the till is handed back at once.
 * Later parts of the bonus are cancelled. Throws `nothing_to_refund`, `refund_over_left`,
 * `approval_required`, `approval_invalid`, `staff_cap_reached`.
 */
export function holdUnit(facts: HoldFacts): Unit<{ refundId: string }> {
  const { topUp, instalmentIds } = facts;
  const { memberId } = topUp;
  const refundId = newId('rfd');
  return {
    once: facts.once,
    owners: [memberId, ...guardOwners(facts.guard)],
    accounts: [accounts.principal(memberId), accounts.bonus(memberId), ...refundAccounts(memberId)],
    rows: [['top_up', topUp.id], ...instalmentIds.map((id) => ['bonus_instalment', id] as const), ...guardRows(facts.guard)],
    references: [`hold:${refundId}`],
    claims: [],
    decide(view) {
      const state = lockedState(view, facts);
      const plan = planRefund(state, facts.policy, facts.amountFen);
      const passed = pass(view, facts.guard, actOf(facts, state.topUp, plan.parts.payFen));
      const effects = heldEffects(view, facts, { refundId, topUp: state.topUp, plan });
      return {
        ...effects,
        inserts: [...effects.inserts, ...passed.inserts],
        updates: [...effects.updates, ...passed.updates],
      };
    },
  };
}

/** What a second person is asked about above what one may still give back alone: so much of this top-up. */
function actOf({ alone }: HoldFacts, topUp: TopUp, amountFen: number) {
  const capFen = aloneFen(topUp, alone);
  return {
    kind: 'topUpRefund' as const,
    branchId: topUp.branchId,
    subject: topUp.id,
    amountFen,
    countedFen: amountFen,
    tooMuch: amountFen > capFen ? { capFen } : undefined,
  };
}

/** The top-up on locked truth. */
function lockedState(view: View, { topUp, instalmentIds }: HoldFacts) {
  return {
    topUp: view.row<TopUp>('top_up', topUp.id) ?? topUp,
    principal: view.lots(accounts.principal(topUp.memberId)),
    bonus: view.lots(accounts.bonus(topUp.memberId)),
    instalments: instalmentIds.flatMap((id) => view.row<BonusInstalment>('bonus_instalment', id) ?? []),
  };
}

interface Decided {
  refundId: string;
  topUp: TopUp;
  plan: RefundPlan & { parts: RefundParts };
}

function heldEffects(view: View, facts: HoldFacts, { refundId, topUp, plan }: Decided): Effects<{ refundId: string }> {
  const { parts } = plan;
  const terms = termsOf(facts, topUp, plan);
  const { from, staffId, reason, now } = facts;
  const refund: RefundDraft = {
    id: refundId,
    orderId: from?.orderId ?? null,
    mchid: from?.mchid ?? null,
    memberId: topUp.memberId,
    branchId: topUp.branchId,
    purpose: 'top_up',
    purposeId: topUp.id,
    amountFen: parts.payFen,
    totalFen: topUp.principalFen,
    reason,
    staffId,
    terms,
    now,
  };
  const hold = holdDraft(facts, refundId, parts);
  return {
    transactions:
      from === null ? [hold, refundDraft(view, refund, { terms, at: now, businessDate: facts.businessDate })] : [hold],
    inserts: [
      newRefund(refund),
      auditRow({
        staffId,
        action: 'topUp.refund',
        branchId: topUp.branchId,
        subject: topUp.id,
        detail: {
          refundId,
          amountFen: parts.payFen,
          lapsedFen: parts.lapsedFen,
          points: plan.points,
          reason,
          nobodyAsked: nobodyAsked(topUp, facts.alone) || null,
          approvalId: facts.guard?.approvalId ?? null,
        },
        at: now,
      }),
    ],
    updates: [
      {
        entity: 'top_up',
        id: topUp.id,
        patch: {
          refundedFen: topUp.refundedFen + parts.payFen,
          lapsedFen: topUp.lapsedFen + parts.lapsedFen,
          ...noWish,
        },
      },
      ...plan.waiting.map(({ id }) => ({ entity: 'bonus_instalment', id, patch: { status: 'cancelled' } })),
    ],
    events: from === null ? [refundTold(refund)] : [],
    answer: { refundId },
  };
}

/** A refund answers whatever its member wished before. */
const noWish = { refundAskedAt: null, refundReason: null, refundDeclinedAt: null, refundDeclineReason: null };

const termsOf = (
  { policy }: HoldFacts,
  topUp: TopUp,
  { parts, laterBonusFen, points, growth }: Decided['plan'],
): RefundTerms => ({
  policy,
  principalFen: parts.principalFen,
  bonusFen: parts.bonusFen,
  lapsedFen: parts.lapsedFen,
  laterBonusFen,
  points,
  growth,
  method: topUp.method,
  paidOn: topUp.businessDate,
});

const goesBackAs: Readonly<Record<TopUp['method'], string>> = {
  cash: '门店退现金',
  wechat: '原路退回微信',
  card: '门店退回银行卡',
  other: '门店按原来的方式退',
};

function holdDraft({ topUp, staffId, businessDate, now }: HoldFacts, refundId: string, parts: RefundParts): LedgerDraft {
  const { id: lot, memberId, branchId, method } = topUp;
  const held = accounts.held(memberId);
  const postings = [
    { source: accounts.principal(memberId), destination: held, amount: parts.principalFen },
    { source: accounts.bonus(memberId), destination: held, amount: parts.bonusFen },
  ];
  return {
    id: newId('ltx'),
    kind: 'hold',
    reference: `hold:${refundId}`,
    occurredAt: now,
    businessDate,
    memberId,
    branchId,
    staffId,
    ruleRefs: [`refund:${goesBackAs[method]}`],
    postings: postings
      .filter(({ amount }) => amount > 0)
      .map((posting) => ({ ...posting, fromLots: [{ lot, amount: posting.amount }] })),
  };
}

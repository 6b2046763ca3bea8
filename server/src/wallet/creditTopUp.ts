import { accounts, type LedgerDraft, type PostingDraft, type View } from '../ledger/index.ts';
import { cardWay, livingCard, rowsOfWay } from '../member/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import type { Crediting, PayOrder } from '../pay/index.ts';
import { businessDate } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { newId } from '../platform/ids.ts';
import { expiryOf } from '../points/index.ts';
import { instalmentsOf, type Instalment } from './instalments.ts';
import { TopUpTerms } from './terms.ts';
import { givenBack } from './unclaimed.ts';

/**
 * What a paid top-up gives to the card its own has become part of: principal, the bonus due now and a promise of the rest,
 * points, and a tier by growth. Where its person has left, the money goes back whole. Its decision throws `busy` where the
 * card went elsewhere meanwhile.
 */
export async function creditTopUp(db: Database, order: PayOrder, now: number): Promise<Crediting> {
  const way = await cardWay(db, order.memberId ?? '');
  const memberId = way.at(-1) ?? '';
  const terms = TopUpTerms.parse(order.terms);
  const today = businessDate(now);
  const parts = instalmentsOf(terms.bonusFen, terms.instalments, today);
  const reference = `payment:${order.id}`;
  return {
    owners: way,
    accounts: [
      accounts.principal(memberId),
      accounts.bonus(memberId),
      accounts.points(memberId),
      accounts.growth(memberId),
      accounts.pointsDebt(memberId),
    ],
    rows: rowsOfWay(way),
    references: [reference],
    decide(view) {
      if (livingCard(view, way).erasedAt !== null) return givenBack(order, today, now);
      const bonusFen = partDueOn(parts, today);
      const lifted = Math.max(0, (terms.growthFrom ?? 0) - view.available(accounts.growth(memberId)));
      return {
        transactions: [draft({ view, order, memberId, terms, bonusFen, lifted, reference, today, now })],
        inserts: [
          topUpRow(order, memberId, { terms, bonusFen, lifted, today, now }),
          ...parts.filter(({ dueOn }) => dueOn > today).map((part) => instalmentRow(part, terms.topUpId, memberId)),
        ],
        updates: [],
        events: [outboxDraft('wallet.toppedUp', { topUpId: terms.topUpId, memberId, branchId: terms.branchId })],
      };
    },
  };
}

const partDueOn = (parts: readonly Instalment[], today: string): number =>
  parts.find(({ dueOn }) => dueOn === today)?.amountFen ?? 0;

interface Facts {
  view: View;
  order: PayOrder;
  memberId: string;
  terms: TopUpTerms;
  bonusFen: number;
  /** Growth that is missing to the tier the plan gives. */
  lifted: number;
  reference: string;
  today: string;
  now: number;
}

function draft({ view, order, memberId, terms, bonusFen, lifted, reference, today, now }: Facts): LedgerDraft {
  const { topUpId, merchantId, branchId, points } = terms;
  const into = (amount: number) => [{ lot: topUpId, amount, merchantId, branchId, expiresOn: null }];
  const repaid = Math.min(view.available(accounts.pointsDebt(memberId)), points);
  const expiresOn = expiryOf(today);
  const postings: PostingDraft[] = [
    {
      source: accounts.wechatPay(order.mchid),
      destination: accounts.principal(memberId),
      amount: order.totalFen,
      intoLots: into(order.totalFen),
    },
    { source: accounts.bonusGranted, destination: accounts.bonus(memberId), amount: bonusFen, intoLots: into(bonusFen) },
    { source: accounts.pointsDebt(memberId), destination: accounts.pointsIssued, amount: repaid },
    {
      source: accounts.pointsIssued,
      destination: accounts.points(memberId),
      amount: points - repaid,
      intoLots: [{ lot: expiresOn, amount: points - repaid, expiresOn }],
    },
    { source: accounts.growthGranted, destination: accounts.growth(memberId), amount: lifted },
  ];
  return {
    id: newId('ltx'),
    kind: 'top_up',
    reference,
    occurredAt: now,
    businessDate: today,
    memberId,
    branchId,
    ruleRefs: ['pay:wechat', `plan:${terms.planName}`],
    postings: postings.filter(({ amount }) => amount > 0),
  };
}

const topUpRow = (
  { id, totalFen }: PayOrder,
  memberId: string,
  { terms, bonusFen, lifted, today, now }: Pick<Facts, 'terms' | 'bonusFen' | 'lifted' | 'today' | 'now'>,
) => ({
  entity: 'top_up',
  row: {
    id: terms.topUpId,
    visitId: null,
    memberId,
    branchId: terms.branchId,
    staffId: null,
    method: 'wechat',
    principalFen: totalFen,
    bonusFen,
    businessDate: today,
    paidAt: now,
    planId: terms.planId,
    payOrderId: id,
    points: terms.points,
    lifted,
    refundedFen: 0,
  },
});

const instalmentRow = ({ amountFen, dueOn }: Instalment, topUpId: string, memberId: string) => ({
  entity: 'bonus_instalment',
  row: { id: newId('bin'), topUpId, memberId, amountFen, dueOn, status: 'waiting' },
});

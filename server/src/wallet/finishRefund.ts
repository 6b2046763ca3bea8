import { accounts, noEffects, type AccountId, type LedgerDraft, type PostingDraft, type View } from '../ledger/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import type { Crediting, PayRefund } from '../pay/index.ts';
import { businessDate } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { expiryOf } from '../points/index.ts';
import { RefundTerms } from './refundTerms.ts';

/** What is known of a refund whose end is posted. */
type Refunded = Pick<PayRefund, 'id' | 'mchid' | 'memberId' | 'branchId' | 'amountFen'> & { staffId?: string | null };

/** The accounts the end of a refund moves: what was held, and the points and growth that go back with it. */
export const refundAccounts = (memberId: string): readonly AccountId[] => [
  accounts.held(memberId),
  accounts.points(memberId),
  accounts.pointsDebt(memberId),
  accounts.growth(memberId),
];

/** The money is back with the payer: what was held leaves, what ends with it ends, the top-up's points and its tier are taken back. */
export function finishRefund(refund: PayRefund, at: number): Crediting {
  const terms = RefundTerms.parse(refund.terms);
  return {
    accounts: refundAccounts(refund.memberId ?? ''),
    rows: [],
    references: [referenceOf(refund)],
    decide: (view) => ({
      ...noEffects,
      transactions: [refundDraft(view, refund, { terms, at, businessDate: businessDate(at) })],
      events: [refundTold(refund)],
    }),
  };
}

/** That money of a top-up is back with the payer. */
export const refundTold = ({ id, memberId }: Pick<PayRefund, 'id' | 'memberId'>) =>
  outboxDraft('wallet.refunded', { refundId: id, memberId: memberId ?? '' });

const referenceOf = ({ id }: Pick<PayRefund, 'id'>) => `refund:${id}`;

/** Where the money goes: the way it came. An older refund names no method, and was of cash unless WeChat was asked. */
function payerOf(method: RefundTerms['method'], mchid: string | null, branchId: string): AccountId {
  if (mchid !== null) return accounts.wechatPay(mchid);
  return method === 'wechat' ? accounts.cash(branchId) : accounts[method](branchId);
}

/** The transaction of a refund that succeeded; points that are spent already become a debt, as an undo does. */
export function refundDraft(
  view: View,
  refund: Refunded,
  { terms, at, businessDate: date }: { terms: RefundTerms; at: number; businessDate: string },
): LedgerDraft {
  const memberId = refund.memberId ?? '';
  const { mchid, branchId, amountFen, staffId = null } = refund;
  const held = accounts.held(memberId);
  const points = accounts.points(memberId);
  const taken = Math.min(terms.points, view.available(points));
  const postings: PostingDraft[] = [
    { source: held, destination: payerOf(terms.method, mchid, branchId), amount: amountFen },
    { source: held, destination: accounts.bonusLapsed, amount: terms.lapsedFen },
    {
      source: points,
      destination: accounts.pointsIssued,
      amount: taken,
      fromLots: [{ lot: expiryOf(terms.paidOn), amount: taken }],
    },
    { source: accounts.pointsIssued, destination: accounts.pointsDebt(memberId), amount: terms.points - taken },
    {
      source: accounts.growth(memberId),
      destination: accounts.growthGranted,
      // A merge may have taken some of it elsewhere.
      amount: Math.min(terms.growth, view.available(accounts.growth(memberId))),
    },
  ];
  return {
    id: newId('ltx'),
    kind: 'refund',
    reference: referenceOf(refund),
    occurredAt: at,
    businessDate: date,
    memberId,
    branchId,
    staffId,
    postings: postings.filter(({ amount }) => amount > 0),
  };
}

import { accounts, type AccountId, type LedgerDraft, type LotShare, type PostingDraft } from '../ledger/index.ts';
import { newId } from '../platform/ids.ts';
import { earnRuleRef, expiryOf } from '../points/index.ts';
import type { PricedLine } from './price.ts';
import type { Payment, PaymentMethod } from './splitRest.ts';

/** Whose sale, where, by whom and when. */
export interface SalePlace {
  saleId: string;
  /** Null for a walk-in. */
  memberId: string | null;
  branchId: string;
  /** Null where nobody of the staff acts: a payment that arrives, a claim. */
  staffId: string | null;
  businessDate: string;
  now: number;
}

/** How a sale is paid, by parts. */
export interface Paid {
  lines: readonly PricedLine[];
  principalFen: number;
  bonusFen: number;
  pointsBurned: number;
  payments: readonly Payment[];
  /** Which lots the points are drawn from; left out: by the usual order. */
  pointsFrom?: readonly LotShare[] | undefined;
}

/** What a sale gives, and what of the points repays a debt. */
export interface Earned {
  pointsEarned: number;
  pointsRepaid: number;
  growthEarned: number;
  earnNote: string;
}

const kept = (postings: PostingDraft[]) => postings.filter(({ amount }) => amount > 0);

/** What paying for a sale writes. The part by WeChat is due, and paid by a transaction of its own. */
export const paymentDraft = (paid: Paid, place: SalePlace): LedgerDraft =>
  draftOf('sale', place, {
    ruleRefs: paid.lines.map(({ rule, label }) => `${rule}:${label}`),
    postings: paymentPostings(paid, place),
  });

/** What a sale gives, as its transaction; none when it gives nothing. */
export function earnDrafts(earned: Earned, memberId: string, place: SalePlace): LedgerDraft[] {
  const postings = earnPostings(earned, memberId, place.businessDate);
  if (postings.length === 0) return [];
  return [draftOf('earn', { ...place, memberId }, { ruleRefs: [`${earnRuleRef}:${earned.earnNote}`], postings })];
}

const draftOf = (
  kind: 'sale' | 'earn',
  { saleId, memberId, branchId, staffId, businessDate, now }: SalePlace,
  { ruleRefs, postings }: Required<Pick<LedgerDraft, 'ruleRefs' | 'postings'>>,
): LedgerDraft => ({
  id: newId('ltx'),
  kind,
  reference: `${kind}:${saleId}`,
  occurredAt: now,
  businessDate,
  memberId,
  branchId,
  staffId,
  saleId,
  ruleRefs,
  postings,
});

/** Where the money of each way to pay comes from, and a refund's goes. */
const sourceOf: Readonly<Record<PaymentMethod, (branchId: string) => AccountId>> = {
  cash: accounts.cash,
  card: accounts.card,
  other: accounts.other,
  wechat: accounts.wechatDue,
};

/** The account of a way to pay at a branch. */
export const tillAccountOf = (method: PaymentMethod, branchId: string): AccountId => sourceOf[method](branchId);

function paymentPostings(
  { principalFen, bonusFen, pointsBurned, payments, pointsFrom }: Paid,
  { memberId, branchId }: SalePlace,
): PostingDraft[] {
  const sales = accounts.sales(branchId);
  const byMember: PostingDraft[] =
    memberId === null
      ? []
      : [
          { source: accounts.principal(memberId), destination: sales, amount: principalFen },
          { source: accounts.bonus(memberId), destination: sales, amount: bonusFen },
          {
            source: accounts.points(memberId),
            destination: accounts.pointsRedeemed,
            amount: pointsBurned,
            ...(pointsFrom === undefined ? {} : { fromLots: pointsFrom }),
          },
        ];
  return kept([
    ...byMember,
    ...payments.map(({ method, amountFen }) => ({ source: sourceOf[method](branchId), destination: sales, amount: amountFen })),
  ]);
}

/** Points owed from an earlier undo are repaid first. */
function earnPostings(
  { pointsEarned, pointsRepaid, growthEarned }: Earned,
  memberId: string,
  businessDate: string,
): PostingDraft[] {
  const expiresOn = expiryOf(businessDate);
  const amount = pointsEarned - pointsRepaid;
  return kept([
    { source: accounts.pointsDebt(memberId), destination: accounts.pointsIssued, amount: pointsRepaid },
    {
      source: accounts.pointsIssued,
      destination: accounts.points(memberId),
      amount,
      intoLots: [{ lot: expiresOn, amount, expiresOn }],
    },
    { source: accounts.growthGranted, destination: accounts.growth(memberId), amount: growthEarned },
  ]);
}

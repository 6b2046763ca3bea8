import { accounts, type LedgerDraft, type PostingDraft } from '../ledger/index.ts';
import { newId } from '../platform/ids.ts';
import { earnRuleRef, expiryOf } from '../points/index.ts';
import type { Priced } from './price.ts';

/** Whose sale, where, by whom and when. */
export interface SalePlace {
  saleId: string;
  memberId: string;
  branchId: string;
  staffId: string;
  businessDate: string;
  now: number;
}

const kept = (postings: PostingDraft[]) => postings.filter(({ amount }) => amount > 0);

/** What a priced sale writes: one transaction for what was paid, one for what it earned (when it earned anything). */
export function saleTransactions(priced: Priced, place: SalePlace): LedgerDraft[] {
  const payment = draftOf('sale', place, {
    ruleRefs: priced.lines.map(({ rule, label }) => `${rule}:${label}`),
    postings: paymentPostings(priced, place),
  });
  const postings = earnPostings(priced, place);
  if (postings.length === 0) return [payment];
  return [payment, draftOf('earn', place, { ruleRefs: [`${earnRuleRef}:${priced.earnNote}`], postings })];
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

function paymentPostings(
  { principalFen, bonusFen, pointsBurned, restFen, restMethod }: Priced,
  { memberId, branchId }: SalePlace,
): PostingDraft[] {
  const sales = accounts.sales(branchId);
  return kept([
    { source: accounts.principal(memberId), destination: sales, amount: principalFen },
    { source: accounts.bonus(memberId), destination: sales, amount: bonusFen },
    { source: accounts[restMethod](branchId), destination: sales, amount: restFen },
    { source: accounts.points(memberId), destination: accounts.pointsRedeemed, amount: pointsBurned },
  ]);
}

/** Points owed from an earlier undo are repaid first. */
function earnPostings(
  { pointsEarned, pointsRepaid, growthEarned }: Priced,
  { memberId, businessDate }: SalePlace,
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

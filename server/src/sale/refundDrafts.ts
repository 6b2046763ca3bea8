import {
  accounts,
  inSpendingOrder,
  refilled,
  type AccountId,
  type LedgerDraft,
  type PostingDraft,
  type Refill,
  type StoredShare,
  type StoredTransaction,
  type View,
} from '../ledger/index.ts';
import { formatPoints } from '@shuke/shared/money';
import { backText } from '@shuke/shared/refundWords';
import { newId } from '../platform/ids.ts';
import type { Sale } from './entities.ts';
import { tillAccountOf } from './postings.ts';
import { moneyOf, type RefundParts } from './refundParts.ts';
import { sharedOwnerOf } from './shared.ts';

/** A refund whose parts are decided. */
export interface RefundPlace extends Refill {
  refundId: string;
  /** The sale under the lock, before it. */
  sale: Sale;
  originals: readonly StoredTransaction[];
  staffId: string;
  now: number;
}

/** The references a refund takes. */
export const referencesOfRefund = (refundId: string): readonly string[] => [ownReference(refundId), walletReference(refundId)];
const ownReference = (refundId: string) => `sale_refund:${refundId}`;
const walletReference = (refundId: string) => `sale_refund_wallet:${refundId}`;

/** What a refund writes, and how many of the points it takes back were spent already and become a debt. */
export interface RefundDrafts {
  drafts: LedgerDraft[];
  pointsOwed: number;
}

/**
 * What a refund writes: money back to its lots and to the till, points back to theirs, then what was earned taken back. From
 * somebody else's wallet it is two transactions, as the sale was. Pure.
 */
export function refundDrafts(view: Pick<View, 'available'>, place: RefundPlace, parts: RefundParts): RefundDrafts {
  const { sale, originals, refundId } = place;
  const { memberId, branchId } = sale;
  const owner = sharedOwnerOf(sale, originals) ?? memberId;
  const toWallet =
    owner === null
      ? []
      : [
          back(place, accounts.sales(branchId), accounts.principal(owner), [parts.principalFen, sale.refunded?.principalFen]),
          back(place, accounts.sales(branchId), accounts.bonus(owner), [parts.bonusFen, sale.refunded?.bonusFen]),
        ];
  const toTill = parts.payments.map(({ method, amountFen }) => ({
    source: accounts.sales(branchId),
    destination: tillAccountOf(method, branchId),
    amount: amountFen,
  }));
  const taken = memberId === null ? nothingTaken : takings(view, place, memberId, parts);
  const ofPoints =
    memberId === null
      ? []
      : [
          back(place, accounts.pointsRedeemed, accounts.points(memberId), [parts.points, sale.refunded?.points]),
          ...taken.postings,
        ];
  const isOwn = owner === memberId;
  const words = `sale_refund:${wordsOf(parts, taken.owed)}`;
  return {
    drafts: [
      draftOf(place, ownReference(refundId), memberId, words, [...(isOwn ? toWallet : []), ...toTill, ...ofPoints]),
      draftOf(place, walletReference(refundId), owner, `sale_refund:持卡人消费退款`, isOwn ? [] : toWallet),
    ].filter(({ postings }) => postings.length > 0),
    pointsOwed: taken.owed,
  };
}

function wordsOf(parts: RefundParts, owed: number): string {
  const total = `共退 ${backText({ moneyFen: moneyOf(parts), points: parts.points })}`;
  return owed === 0 ? total : `${total}，${formatPoints(owed)} 积分已用掉，以后得的先还`;
}

const draftOf = (
  { sale, staffId, businessDate, now }: RefundPlace,
  reference: string,
  memberId: string | null,
  words: string,
  postings: readonly PostingDraft[],
): LedgerDraft => ({
  id: newId('ltx'),
  kind: 'refund',
  reference,
  occurredAt: now,
  businessDate,
  memberId,
  branchId: sale.branchId,
  staffId,
  saleId: sale.id,
  ruleRefs: [words],
  postings: postings.filter(({ amount }) => amount > 0),
});

/** Back into the lots the sale drew on; `before` of it have returned already. */
function back(
  place: RefundPlace,
  source: AccountId,
  destination: AccountId,
  [amount, before = 0]: readonly [number, number | undefined],
): PostingDraft {
  const drawn = place.originals.flatMap(({ kind, postings }) =>
    kind === 'sale' ? postings.flatMap((posting) => (posting.source === destination ? posting.drawn : [])) : [],
  );
  return { source, destination, amount, intoLots: refilled(destination, nextShares(drawn, before, amount), place) };
}

/** The next `amount` of what was drawn, after `before` of it; what lasts longest comes back first. */
export function nextShares(drawn: readonly StoredShare[], before: number, amount: number): StoredShare[] {
  const lastFirst = [...drawn].sort((a, b) => inSpendingOrder(open(b), open(a)));
  let [skip, wanted] = [before, amount];
  return lastFirst.flatMap((share) => {
    const skipped = Math.min(skip, share.amount);
    const taken = Math.min(wanted, share.amount - skipped);
    skip -= skipped;
    wanted -= taken;
    return taken === 0 ? [] : [{ ...share, amount: taken }];
  });
}

const open = ({ lot, expiresOn, amount }: StoredShare) => ({ lot, expiresOn, available: amount });

const nothingTaken = { postings: [], owed: 0 };

/** What was earned goes back: from the lot it filled, what is spent as a debt; a debt it had repaid is owed again last. */
function takings(
  view: Pick<View, 'available'>,
  { sale, originals }: RefundPlace,
  memberId: string,
  parts: RefundParts,
): { postings: PostingDraft[]; owed: number } {
  const points = accounts.points(memberId);
  const earned = originals.flatMap(({ kind, postings }) => (kind === 'earn' ? postings : []));
  const filled = earned.flatMap((posting) => (posting.destination === points ? posting.filled : []));
  const given = filled.reduce((sum, { amount }) => sum + amount, 0);
  const left = Math.max(0, given - (sale.refunded?.pointsTaken ?? 0));
  const taken = Math.min(parts.pointsTaken, left, view.available(points) + parts.points);
  const owed = parts.pointsTaken - taken;
  const fromLots = filled.map(({ lot, amount }) => ({ lot, amount }));
  return {
    owed,
    postings: [
      { source: points, destination: accounts.pointsIssued, amount: taken, fromLots },
      { source: accounts.pointsIssued, destination: accounts.pointsDebt(memberId), amount: owed },
      { source: accounts.growth(memberId), destination: accounts.growthGranted, amount: parts.growthTaken },
    ],
  };
}

import { accounts, bookOf, hasBalance, ownerOf, type AccountId } from './chart.ts';
import type { StoredPosting, StoredShare, StoredTransaction } from './queries.ts';
import { refilled } from './refill.ts';
import type { LedgerDraft, LotShare, PostingDraft, View } from './unit.ts';

/** What a reversal says of itself; everything else is the original's. */
export interface Reversal {
  /** Ids made beforehand, one for each original. */
  ids: readonly string[];
  /** UTC, ms. */
  occurredAt: number;
  businessDate: string;
  staffId?: string | null;
  ruleRefs?: readonly string[];
  /** YYYY-MM-DD: points whose lot has ended before `businessDate` come back in a lot that ends on this day. */
  graceUntil: string;
}

/** The accounts a reversal moves: what its unit declares. */
export const accountsOfReversal = (originals: readonly StoredTransaction[]): AccountId[] => [
  ...new Set(
    originals
      .flatMap(({ postings }) => postings.flatMap(({ source, destination }) => [source, destination, ...debtsOf(destination)]))
      .filter(hasBalance),
  ),
];

/** The references a reversal takes: each original can be taken back once. */
export const referencesOfReversal = (originals: readonly StoredTransaction[]): string[] =>
  originals.map(({ id }) => referenceOf(id));

const referenceOf = (originalId: string) => `reverse:${originalId}`;
const debtsOf = (account: AccountId) => (bookOf(account) === 'points' ? [accounts.pointsDebt(ownerOf(account))] : []);

/**
 * The mirror images of transactions, as one: every posting backwards, every lot as it was. Points that were given and are
 * spent already become a debt; money that is gone is not covered up: posting it then fails as `balance_insufficient`.
 * What gives back comes first, so that points returned by one mirror pay for those taken by the next. Pure.
 */
export function reverse(
  originals: readonly StoredTransaction[],
  view: Pick<View, 'available'>,
  reversal: Reversal,
): LedgerDraft[] {
  if (reversal.ids.length !== originals.length) throw new RangeError('one id for each transaction to take back');
  const left = new Map<AccountId, number>();
  const means: Means = {
    available: (account) => left.get(account) ?? view.available(account),
    move(account, amount) {
      if (hasBalance(account)) left.set(account, this.available(account) + amount);
    },
  };
  return originals
    .map((original, place) => ({ original, id: reversal.ids[place] ?? '' }))
    .sort((a, b) => takings(a.original) - takings(b.original))
    .map(({ original, id }) => mirror(original, { id, means, reversal }));
}

/** Balances as the mirrors before left them. */
interface Means {
  available(account: AccountId): number;
  move(account: AccountId, amount: number): void;
}

/** How many of its postings the mirror takes points by. */
const takings = ({ postings }: StoredTransaction) =>
  postings.filter(({ destination }) => bookOf(destination) === 'points').length;

function mirror(
  original: StoredTransaction,
  { id, means, reversal }: { id: string; means: Means; reversal: Reversal },
): LedgerDraft {
  if (original.kind === 'reverse') throw new RangeError(`${original.id} is a reversal: it cannot be taken back`);
  const { occurredAt, businessDate, staffId = null, ruleRefs = [] } = reversal;
  return {
    id,
    kind: 'reverse',
    reference: referenceOf(original.id),
    reverses: original.id,
    occurredAt,
    businessDate,
    memberId: original.memberId,
    branchId: original.branchId,
    saleId: original.saleId,
    staffId,
    ruleRefs,
    postings: original.postings.flatMap((posting) => backwards(posting, means, reversal)),
  };
}

/** One posting's mirror, or two where part of the points is gone. */
function backwards(
  { source, destination, amount, drawn, filled }: StoredPosting,
  means: Means,
  reversal: Reversal,
): PostingDraft[] {
  const isPoints = bookOf(destination) === 'points';
  const taken = isPoints ? Math.min(amount, means.available(destination)) : amount;
  means.move(destination, -taken);
  means.move(source, taken);
  const back: PostingDraft = {
    source: destination,
    destination: source,
    amount: taken,
    ...(filled.length > 0 ? { fromLots: filled.map(shareOf) } : {}),
    ...(drawn.length > 0 ? { intoLots: refilled(source, drawn, reversal) } : {}),
  };
  const owed: PostingDraft[] =
    isPoints && taken < amount
      ? [{ source, destination: accounts.pointsDebt(ownerOf(destination)), amount: amount - taken }]
      : [];
  return [...(taken > 0 ? [back] : []), ...owed];
}

const shareOf = ({ lot, amount }: StoredShare): LotShare => ({ lot, amount });

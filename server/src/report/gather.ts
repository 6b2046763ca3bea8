import { isByHand, type HandActs } from './handActs.ts';
import { addFlows, noSums, takingsOf, type BookedTransaction, type Sums } from './sums.ts';

/** The whole programme, beside its branches. */
export const everywhere = '*';

/** Who a sale was of; null for a walk-in, also one who claimed the points later. */
export type BuyerOf = (saleId: string) => string | null;

/** A member's visits and spending that come to a day at a branch; below zero where sales were undone. */
export interface VisitChange {
  memberId: string;
  businessDate: string;
  branchId: string;
  visits: number;
  spentFen: number;
}

/** What a stretch of the books changes in the roll-ups. */
export interface Gathered {
  /** By branch and date, `brn_…@YYYY-MM-DD`. */
  sums: ReadonlyMap<string, Sums>;
  visits: readonly VisitChange[];
  /** Whom a branch has met, and when last. */
  met: readonly { branchId: string; memberId: string; lastOn: string }[];
  /** Members whose balances moved. */
  members: ReadonlySet<string>;
  /** What staff did by hand. */
  handActs: HandActs;
}

/** Gathers what transactions say; `originals` are those that reversals among them take back. Pure. */
export function gather(
  transactions: readonly BookedTransaction[],
  originals: readonly BookedTransaction[],
  buyerOf: BuyerOf,
): Gathered {
  const original = new Map(originals.map((each) => [each.id, each]));
  const sums = new Map<string, Sums>();
  const visits = new Map<string, VisitChange>();
  const met = new Map<string, { branchId: string; memberId: string; lastOn: string }>();
  const members = new Set<string>();
  const counted = new Set<string>();
  const handActs = new Map<string, number>();

  for (const transaction of transactions) {
    const { businessDate, memberId, saleId, kind } = transaction;
    const branchId = transaction.branchId ?? '';
    const ofSale = kind === 'sale' ? transaction : saleUndone(transaction, original);
    const sign = kind === 'sale' ? 1 : -1;
    if (memberId?.startsWith('mem_') === true && isByHand(transaction)) {
      const key = `${businessDate}@${memberId}`;
      handActs.set(key, (handActs.get(key) ?? 0) + 1);
    }
    const takings = takingsOf(transaction);
    // Whatever moves takings of a sale is its buyer's: the sale, its undoing, a part given back.
    const buyer = saleId === null || (ofSale === undefined && takings === 0) ? memberId : buyerOf(saleId);
    // A sale may be two transactions: its own and one of somebody else's wallet.
    const isFirst = ofSale !== undefined && saleId !== null && !counted.has(`${saleId}${String(sign)}`);
    if (isFirst) counted.add(`${saleId}${String(sign)}`);
    const times = isFirst ? sign : 0;

    for (const place of new Set([branchId, everywhere])) {
      const key = `${place}@${businessDate}`;
      sums.set(key, withSale(addFlows(sums.get(key) ?? noSums, transaction), times, takings, buyer !== null));
    }
    if (buyer !== null && (ofSale !== undefined || takings !== 0)) {
      const on = {
        memberId: buyer,
        businessDate: (ofSale ?? transaction).businessDate,
        branchId: (ofSale ?? transaction).branchId ?? '',
      };
      const key = `${buyer}@${on.businessDate}@${on.branchId}`;
      const before = visits.get(key) ?? { ...on, visits: 0, spentFen: 0 };
      visits.set(key, { ...before, visits: before.visits + times, spentFen: before.spentFen + takings });
    }
    for (const person of new Set([memberId, buyer])) {
      if (person?.startsWith('mem_') !== true) continue;
      members.add(person);
      if (branchId === '') continue;
      const key = `${branchId}@${person}`;
      const lastOn = [met.get(key)?.lastOn ?? '', businessDate].sort().at(-1) ?? businessDate;
      met.set(key, { branchId, memberId: person, lastOn });
    }
  }
  return { sums, visits: [...visits.values()], met: [...met.values()], members, handActs };
}

/** The sale's transaction that a reversal takes back. */
function saleUndone({ kind, reverses }: BookedTransaction, original: ReadonlyMap<string, BookedTransaction>) {
  if (kind !== 'reverse' || reverses === null) return undefined;
  const taken = original.get(reverses);
  return taken?.kind === 'sale' ? taken : undefined;
}

function withSale(sums: Sums, times: number, takings: number, isMember: boolean): Sums {
  return isMember
    ? { ...sums, memberSaleCount: sums.memberSaleCount + times, memberSaleFen: sums.memberSaleFen + takings }
    : { ...sums, walkInSaleCount: sums.walkInSaleCount + times, walkInSaleFen: sums.walkInSaleFen + takings };
}

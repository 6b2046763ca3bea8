import type { DailyRollup } from './entities.ts';

/** What one transaction of the books says to a report. */
export interface BookedTransaction {
  id: string;
  kind: string;
  businessDate: string;
  branchId: string | null;
  memberId: string | null;
  saleId: string | null;
  /** Who did it; null where nobody of the staff did. */
  staffId: string | null;
  reverses: string | null;
  postings: readonly { source: string; destination: string; amount: number }[];
}

/** Figures that are sums of postings: every transaction adds to those of its day and branch. */
export type Sums = Omit<DailyRollup, 'branchId' | 'businessDate' | 'activeMembers' | 'returningMembers'>;

/** Nothing yet. */
export const noSums: Sums = {
  memberSaleCount: 0,
  memberSaleFen: 0,
  walkInSaleCount: 0,
  walkInSaleFen: 0,
  pointsGiven: 0,
  pointsUsed: 0,
  pointsExpired: 0,
  pointsAdjusted: 0,
  principalInFen: 0,
  bonusInFen: 0,
  principalOutFen: 0,
  bonusOutFen: 0,
  refundedFen: 0,
};

const paidInto = /^sys:(?:cash|card|other|wechat_pay)(?::|$)/;
/** An account of a book: the book's only one, or one of an owner's. */
export const isIn = (account: string, book: string): boolean => account === book || account.startsWith(`${book}:`);

/** What goes from the first book to the second counts to a figure; what goes back counts against it. */
const flows: readonly [figure: keyof Sums, from: (account: string) => boolean, to: (account: string) => boolean][] = [
  ['pointsGiven', (a) => isIn(a, 'sys:points_issued'), (a) => isIn(a, 'points')],
  ['pointsUsed', (a) => isIn(a, 'points'), (a) => isIn(a, 'sys:points_redeemed')],
  ['pointsExpired', (a) => isIn(a, 'points'), (a) => isIn(a, 'sys:points_expired')],
  ['pointsAdjusted', (a) => isIn(a, 'sys:points_adjusted'), (a) => isIn(a, 'points')],
  ['principalInFen', (a) => paidInto.test(a), (a) => isIn(a, 'principal')],
  ['bonusInFen', (a) => isIn(a, 'sys:bonus_granted'), (a) => isIn(a, 'bonus')],
  ['principalOutFen', (a) => isIn(a, 'principal'), (a) => isIn(a, 'sys:sales')],
  ['bonusOutFen', (a) => isIn(a, 'bonus'), (a) => isIn(a, 'sys:sales')],
  ['refundedFen', (a) => isIn(a, 'held'), (a) => paidInto.test(a)],
];

/** What a transaction took at the till: into the branch's sales, less what went back out of them; in fen. */
export const takingsOf = ({ postings }: Pick<BookedTransaction, 'postings'>): number =>
  postings.reduce(
    (sum, { source, destination, amount }) =>
      sum + (isIn(destination, 'sys:sales') ? amount : 0) - (isIn(source, 'sys:sales') ? amount : 0),
    0,
  );

/** Adds what a transaction's postings say; sales are counted by the caller, who knows the others of the same sale. Pure. */
export function addFlows(sums: Sums, { postings }: Pick<BookedTransaction, 'postings'>): Sums {
  const sum = { ...sums };
  for (const { source, destination, amount } of postings)
    for (const [figure, from, to] of flows) {
      if (from(source) && to(destination)) sum[figure] += amount;
      if (from(destination) && to(source)) sum[figure] -= amount;
    }
  return sum;
}

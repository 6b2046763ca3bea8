import type { JournalTransaction } from './journal.ts';
import type { Report } from './types.ts';

/** What each book counts, written down a second time. The owner or branch follows the last colon. */
const assets: Readonly<Record<string, readonly string[]>> = {
  points: [
    'points',
    'sys:points_issued',
    'sys:points_redeemed',
    'sys:points_expired',
    'sys:points_adjusted',
    'sys:points_debt',
    'sys:merged_points',
    'sys:opening_points',
  ],
  cny: [
    ...['principal', 'bonus', 'held', 'sys:bonus_granted', 'sys:bonus_lapsed', 'sys:rounding'],
    ...['sys:cash', 'sys:card', 'sys:other', 'sys:sales', 'sys:wechat_pay', 'sys:wechat_due'],
    ...['sys:merged_principal', 'sys:merged_bonus', 'sys:opening_money'],
  ],
  growth: ['growth', 'sys:growth_granted', 'sys:merged_growth', 'sys:opening_growth'],
};
const assetByBook = new Map(Object.entries(assets).flatMap(([asset, books]) => books.map((book) => [book, asset] as const)));

const bookOf = (account: string) => (assetByBook.has(account) ? account : account.slice(0, account.lastIndexOf(':')));
const assetOf = (account: string) => assetByBook.get(bookOf(account));
const keepsBalance = (account: string) => !account.startsWith('sys:') || bookOf(account) === 'sys:points_debt';

/**
 * Transactions in themselves: one asset a posting, amounts above zero, parts that sum to zero, and what they say they did
 * to their member.
 */
export class PostingCheck {
  /** Asset → sum over all accounts; each must be zero. */
  readonly sums = new Map<string, number>();
  transactions = 0;

  constructor(private readonly report: Report) {}

  check(transaction: JournalTransaction): void {
    this.transactions += 1;
    const moved = new Map<string, number>();
    const within = new Map<string, number>();
    const add = (sums: Map<string, number>, key: string, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount);
    for (const { line, source, destination, amount, sourceAfter, destinationAfter } of transaction.postings) {
      const at = { id: transaction.id, line };
      if (!Number.isSafeInteger(amount) || amount <= 0) this.report('amount not above zero', { ...at, amount });
      if (!assetOf(source) || assetOf(source) !== assetOf(destination))
        this.report('posting joins two assets', { ...at, source, destination });
      if ((sourceAfter !== null) !== keepsBalance(source) || (destinationAfter !== null) !== keepsBalance(destination))
        this.report('balance after is missing', at);
      for (const [account, signed] of [
        [source, -amount],
        [destination, amount],
      ] as const) {
        add(moved, account, signed);
        add(within, assetOf(account) ?? '', signed);
        add(this.sums, assetOf(account) ?? '', signed);
      }
    }
    for (const [asset, sum] of within)
      if (sum !== 0) this.report('transaction does not sum to zero', { id: transaction.id, asset, sum });
    this.#checkMember(transaction, moved);
  }

  #checkMember({ id, memberId, pointsDelta, walletDelta }: JournalTransaction, moved: ReadonlyMap<string, number>): void {
    const sumOf = (accounts: readonly string[]) => {
      const parts = accounts.flatMap((account) => moved.get(account) ?? []);
      return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
    };
    const points = memberId === null ? null : sumOf([`points:${memberId}`]);
    const wallet = memberId === null ? null : sumOf([`principal:${memberId}`, `bonus:${memberId}`]);
    if (pointsDelta !== points) this.report('points delta ≠ postings', { id, pointsDelta, postings: points });
    if (walletDelta !== wallet) this.report('wallet delta ≠ postings', { id, walletDelta, postings: wallet });
  }
}

/**
 * The accounts, as strings made here and nowhere else.
 * `<book>:<owner>` belongs to an owner and never falls below zero; `sys:…` is the other side and keeps no balance
 * (but for what a member owes in points, which later earnings read).
 */
declare const brand: unique symbol;
export type AccountId = string & { readonly [brand]: 'account' };
/** What is locked: a member (`mem_…`), an identity (`idn_…`), a phone (`phn_…`). */
export type OwnerId = string;
/** What an account counts. A posting never joins two assets. */
export type Asset = 'points' | 'cny' | 'growth';

const account = (id: string) => id as AccountId;

export const accounts = {
  points: (memberId: string) => account(`points:${memberId}`),
  principal: (memberId: string) => account(`principal:${memberId}`),
  bonus: (memberId: string) => account(`bonus:${memberId}`),
  growth: (memberId: string) => account(`growth:${memberId}`),
  /** Points taken back that had been spent already; later earnings repay it first. */
  pointsDebt: (memberId: string) => account(`sys:points_debt:${memberId}`),

  pointsIssued: account('sys:points_issued'),
  pointsRedeemed: account('sys:points_redeemed'),
  pointsExpired: account('sys:points_expired'),
  pointsAdjusted: account('sys:points_adjusted'),
  growthGranted: account('sys:growth_granted'),
  bonusGranted: account('sys:bonus_granted'),
  cash: (branchId: string) => account(`sys:cash:${branchId}`),
  card: (branchId: string) => account(`sys:card:${branchId}`),
  other: (branchId: string) => account(`sys:other:${branchId}`),
  sales: (branchId: string) => account(`sys:sales:${branchId}`),
} as const;

/** Every book, and what its accounts count. */
const assetOfBook = {
  points: 'points',
  principal: 'cny',
  bonus: 'cny',
  growth: 'growth',
  'sys:points_debt': 'points',
  'sys:points_issued': 'points',
  'sys:points_redeemed': 'points',
  'sys:points_expired': 'points',
  'sys:points_adjusted': 'points',
  'sys:growth_granted': 'growth',
  'sys:bonus_granted': 'cny',
  'sys:cash': 'cny',
  'sys:card': 'cny',
  'sys:other': 'cny',
  'sys:sales': 'cny',
} as const satisfies Record<string, Asset>;

/** The part of an account's name before its owner or branch. */
export type Book = keyof typeof assetOfBook;

const isBook = (name: string): name is Book => Object.hasOwn(assetOfBook, name);
const lottedBooks: ReadonlySet<Book> = new Set<Book>(['points', 'principal', 'bonus']);
const systemPrefix = 'sys:';

/** Where the book's name ends within an account's name. */
function endOfBook(accountId: string): number {
  const end = accountId.indexOf(':', accountId.startsWith(systemPrefix) ? systemPrefix.length : 0);
  return end === -1 ? accountId.length : end;
}

/** `principal:mem_1` → `principal`, `sys:cash:brn_1` → `sys:cash`. Throws RangeError on a name not in the chart. */
export function bookOf(accountId: AccountId): Book {
  const book = accountId.slice(0, endOfBook(accountId));
  if (!isBook(book)) throw new RangeError(`not in the chart of accounts: ${accountId}`);
  return book;
}

/** What an account counts. */
export const assetOf = (accountId: AccountId): Asset => assetOfBook[bookOf(accountId)];

/** True where a running balance is kept: all but `sys:…`, and a member's debt of points. */
export const hasBalance = (accountId: AccountId): boolean =>
  !accountId.startsWith(systemPrefix) || bookOf(accountId) === 'sys:points_debt';

/** True where the balance is made of lots that expire, or that remember where the money came from. */
export const hasLots = (accountId: AccountId): boolean => lottedBooks.has(bookOf(accountId));

/** Whom to lock for an account. Throws RangeError for an account without a balance: it has no owner. */
export function ownerOf(accountId: AccountId): OwnerId {
  const owner = accountId.slice(endOfBook(accountId) + 1);
  if (!hasBalance(accountId) || owner === '') throw new RangeError(`an account without an owner: ${accountId}`);
  return owner;
}

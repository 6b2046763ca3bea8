import { remembered } from '../platform/remembered.ts';

/**
 * The accounts, as strings made here and nowhere else.
 * `<book>:<owner>` belongs to an owner and never falls below zero; `sys:…` is the other side and keeps no balance
 * (but for what a member owes in points, which later earnings read).
 */
declare const brand: unique symbol;
/** The name of an account; only `accounts` makes one, so a typing error is no account. */
export type AccountId = string & { readonly [brand]: 'account' };
/** What is locked: a member (`mem_…`), an identity (`idn_…`), a phone (`phn_…`). */
export type OwnerId = string;
/** What an account counts. A posting never joins two assets. */
export type Asset = 'points' | 'cny' | 'growth';

const account = (id: string) => id as AccountId;

/** The accounts of a book, one text for each owner: a sale names its accounts a dozen times. */
const accountsOf = (book: string) => remembered((owner: string) => account(`${book}:${owner}`));

/** Every account there can be. Members' accounts first, then what they are posted against. */
export const accounts = {
  points: accountsOf('points'),
  principal: accountsOf('principal'),
  bonus: accountsOf('bonus'),
  growth: accountsOf('growth'),
  /** Points taken back that had been spent already; later earnings repay it first. */
  pointsDebt: accountsOf('sys:points_debt'),
  /** Money of a refund on its way: no longer spendable, not yet given back. */
  held: accountsOf('held'),

  pointsIssued: account('sys:points_issued'),
  pointsRedeemed: account('sys:points_redeemed'),
  pointsExpired: account('sys:points_expired'),
  pointsAdjusted: account('sys:points_adjusted'),
  growthGranted: account('sys:growth_granted'),
  bonusGranted: account('sys:bonus_granted'),
  cash: accountsOf('sys:cash'),
  card: accountsOf('sys:card'),
  other: accountsOf('sys:other'),
  sales: accountsOf('sys:sales'),
  /** What WeChat Pay holds for us, by merchant number. */
  wechatPay: accountsOf('sys:wechat_pay'),
  /** What a sale still has to get through WeChat Pay, by branch: zero once paid or undone. */
  wechatDue: accountsOf('sys:wechat_due'),
  /** Bonus that ended without being spent. */
  bonusLapsed: account('sys:bonus_lapsed'),
  /** Fractions of a fen that a refund's proportion leaves over. */
  rounding: account('sys:rounding'),
  /** What goes over from one card of a person to another; each nets to zero. */
  mergedPoints: account('sys:merged_points'),
  mergedPrincipal: account('sys:merged_principal'),
  mergedBonus: account('sys:merged_bonus'),
  mergedGrowth: account('sys:merged_growth'),
  /** What members bring from an older system; money by the branch that owes it from then on. */
  openingPoints: account('sys:opening_points'),
  openingMoney: accountsOf('sys:opening_money'),
  openingGrowth: account('sys:opening_growth'),
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
  held: 'cny',
  'sys:wechat_pay': 'cny',
  'sys:wechat_due': 'cny',
  'sys:bonus_lapsed': 'cny',
  'sys:rounding': 'cny',
  'sys:merged_points': 'points',
  'sys:merged_principal': 'cny',
  'sys:merged_bonus': 'cny',
  'sys:merged_growth': 'growth',
  'sys:opening_points': 'points',
  'sys:opening_money': 'cny',
  'sys:opening_growth': 'growth',
} as const satisfies Record<string, Asset>;

/** The part of an account's name before its owner or branch. */
export type Book = keyof typeof assetOfBook;
/** A book that counts money: what accounting software must have an account for. */
export type MoneyBook = { [B in Book]: (typeof assetOfBook)[B] extends 'cny' ? B : never }[Book];

const isBook = (name: string): name is Book => Object.hasOwn(assetOfBook, name);
const lottedBooks: ReadonlySet<Book> = new Set<Book>(['points', 'principal', 'bonus']);
const systemPrefix = 'sys:';

/** What an account's name says. */
interface AccountFacts {
  book: Book;
  /** Empty for an account of the whole installation. */
  owner: OwnerId;
  hasBalance: boolean;
  hasLots: boolean;
}

const factsOf = remembered((accountId: string): AccountFacts => {
  const isSystem = accountId.startsWith(systemPrefix);
  const end = accountId.indexOf(':', isSystem ? systemPrefix.length : 0);
  const book = end === -1 ? accountId : accountId.slice(0, end);
  if (!isBook(book)) throw new RangeError(`not in the chart of accounts: ${accountId}`);
  const owner = end === -1 ? '' : accountId.slice(end + 1);
  return { book, owner, hasBalance: !isSystem || book === 'sys:points_debt', hasLots: lottedBooks.has(book) };
});

/** `principal:mem_1` → `principal`, `sys:cash:brn_1` → `sys:cash`. Throws RangeError on a name not in the chart. */
export const bookOf = (accountId: AccountId): Book => factsOf(accountId).book;

/** The account of the same book of whoever its owner has become, by `living`. */
export function accountNow(accountId: AccountId, living: ReadonlyMap<OwnerId, OwnerId>): AccountId {
  const { book, owner } = factsOf(accountId);
  const other = living.get(owner);
  return other === undefined ? accountId : account(`${book}:${other}`);
}

/** What an account counts. */
export const assetOf = (accountId: AccountId): Asset => assetOfBook[factsOf(accountId).book];

/** True where a running balance is kept: all but `sys:…`, and a member's debt of points. */
export const hasBalance = (accountId: AccountId): boolean => factsOf(accountId).hasBalance;

/** True where the balance is made of lots that expire, or that remember where the money came from. */
export const hasLots = (accountId: AccountId): boolean => factsOf(accountId).hasLots;

/** Whom to lock for an account. Throws RangeError for an account without a balance: it has no owner. */
export function ownerOf(accountId: AccountId): OwnerId {
  const { owner, hasBalance: keeps } = factsOf(accountId);
  if (!keeps || owner === '') throw new RangeError(`an account without an owner: ${accountId}`);
  return owner;
}

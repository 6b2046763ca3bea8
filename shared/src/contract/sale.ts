import { z } from 'zod';
import { isPricedOnce, PriceLine, QuantityMilli, SaleItem } from './basket.ts';
import { daysInput, Fen, idOf, Instant, Names, pageInput, pageOf, Points, PositiveFen, text, Tier } from './common.ts';
import { operation } from './kit.ts';
import { Wallet } from './member.ts';
import { Payment, Quote, quoteInput } from './quote.ts';
import { givingBackErrors, takingErrors } from './saleErrors.ts';
import { WalletOwner } from './sharedWallet.ts';

/**
 * `awaiting`: taken, its part by WeChat not yet paid · `paid` · `partly_refunded` · `refunded`: all of it, in one or several
 * refunds · `undone`: taken back whole, or never paid.
 */
export const SaleStatus = z.enum(['awaiting', 'paid', 'partly_refunded', 'refunded', 'undone']);

/** A member recognised at a till, as it shows them. */
export const VisitMember = z.object({
  name: z.string(),
  phoneMasked: z.string(),
  tier: Tier,
  visitCount: z.int(),
  wallet: Wallet,
  points: Points,
});

/** A wallet the visit may pay from, with what a sale here could take of it now. */
export const VisitWallet = z.object({
  walletOwner: WalletOwner,
  kind: z.enum(['own', 'family', 'company']),
  name: z.string(),
  usableFen: Fen,
  /** Why it cannot be used, or not for more; null where nothing holds it down. */
  note: z.string().nullable(),
});

/** A visit: who stands at the till, for five minutes and one sale. */
export const OpenedVisit = z.object({
  visitId: idOf('vis'),
  expiresAt: Instant,
  /** Card numbers can be read by anyone who saw the card, so they cannot spend. */
  earnOnly: z.boolean(),
  /** Known by a phone number alone: the name is masked, and visits and balances are not told. */
  isMasked: z.boolean(),
  member: VisitMember,
  /** What the sale may be paid from: the member's own wallet first, then those of others. */
  wallets: z.array(VisitWallet).max(21),
  serverTime: Instant,
});

/** One refund of a sale: what went back by which way, and how it stands. */
export const SaleRefund = z.object({
  refundId: idOf('rfd'),
  /** Of its part by WeChat, `succeeded` without one. `closed`: WeChat did not take it; the shop hands the money over. */
  state: z.enum(['started', 'asked', 'succeeded', 'closed', 'abnormal']),
  amountFen: PositiveFen,
  principalFen: Fen,
  bonusFen: Fen,
  payments: z.array(Payment),
  pointsBack: Points,
  pointsTaken: Points,
  /** Which lines came back, counted from 0; null for an amount. */
  items: z.array(z.object({ line: z.int().min(0), quantityMilli: QuantityMilli })).nullable(),
  reason: z.string(),
  staffName: z.string(),
  at: Instant,
});

/** A sale afterwards, as shown, said and printed. */
export const Receipt = z.object({
  saleId: idOf('sal'),
  /** What people read out: SK, date and time, and four digits. */
  saleNumber: z.string(),
  status: SaleStatus,
  branchName: z.string(),
  staffName: z.string(),
  /** 散客 for a walk-in, whose phone and tier are empty. */
  memberName: z.string(),
  phoneMasked: z.string(),
  tierName: z.string(),
  /** A sale without a member: until when its points can be claimed, and whether somebody has. */
  walkIn: z.object({ claimUntil: Instant, claimed: z.boolean() }).nullable(),
  amountFen: Fen,
  /** What was sold, with how much of each line has come back; null for an amount alone. */
  items: z.array(SaleItem.extend({ backMilli: z.int().min(0) })).nullable(),
  /** What was taken off, and why. */
  lines: z.array(PriceLine),
  savedFen: Fen,
  payableFen: Fen,
  pointsBurned: Points,
  pointsEarned: Points,
  principalFen: Fen,
  bonusFen: Fen,
  /** Whose stored value paid, when it was somebody else's. */
  walletName: z.string().nullable(),
  restFen: Fen,
  payments: z.array(Payment),
  /** Money given back so far. */
  refundedFen: Fen,
  /** What can still go back: money, and what points had paid. */
  refundableFen: Fen,
  /** Of that: money, and as how many points what they had paid goes back. */
  refundableMoneyFen: Fen,
  refundablePoints: Points,
  /** Oldest first. */
  refunds: z.array(SaleRefund),
  /** Balances right after the sale (after the undo, or the last refund). */
  walletAfterFen: Fen,
  pointsAfter: Points,
  paidAt: Instant,
  /** Until then the same cashier may undo it; later a manager. */
  undoUntil: Instant,
  undoneAt: Instant.nullable(),
});

const SaleRow = z.object({
  saleId: idOf('sal'),
  saleNumber: z.string(),
  status: SaleStatus,
  /** 散客 for a walk-in, who has no phone. */
  memberName: z.string(),
  phoneTail: z.string(),
  payableFen: Fen,
  walletFen: Fen,
  pointsEarned: Points,
  staffName: z.string(),
  /** True when the caller took it. */
  mine: z.boolean(),
  paidAt: Instant,
});

/** The till: recognise, quote, take, undo, look up. */
export const saleContract = {
  'sale.identify': operation({
    summary:
      'Reads a member code once and opens a visit of five minutes; a card number, in the app or on plastic, or a whole phone number opens one for earning only.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ branchId: idOf('brn'), code: z.string().min(1).max(40) }),
    output: OpenedVisit,
    errors: [
      'not_found',
      'branch_closed',
      'code_malformed',
      'code_unknown',
      'code_used',
      'code_clock_skew',
      'code_attempts_exceeded',
      'card_blocked',
      'card_not_bound',
      'member_frozen',
      'self_dealing',
    ],
    idempotent: false,
  }),
  'sale.quote': operation({
    summary: 'Prices a sale without changing anything.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object(quoteInput).refine(isPricedOnce),
    output: Quote,
    errors: ['visit_expired', 'visit_used', 'not_found', 'payments_unequal', 'product_unavailable', 'discount_over_bill'],
    idempotent: false,
    rate: { requests: 600, perSeconds: 60 },
  }),
  'sale.checkout': operation({
    summary: 'Commits the quoted sale; refuses when the price has changed since, with the new quote to show.',
    audience: 'staff',
    permission: 'sale.take',
    input: z
      .object({ ...quoteInput, quoteHash: z.string().min(1).max(64), confirmationId: idOf('cnf').optional() })
      .refine(isPricedOnce),
    output: Receipt,
    errors: [
      'visit_expired',
      'visit_used',
      'quote_changed',
      'wallet_frozen',
      'confirmation_required',
      'member_frozen',
      ...takingErrors,
    ],
    idempotent: true,
    rate: { requests: 600, perSeconds: 60 },
  }),
  'sale.get': operation({
    summary: 'The receipt of a sale.',
    audience: 'staff',
    permission: 'sale.read',
    input: z.object({ saleId: idOf('sal') }),
    output: Receipt,
    errors: ['not_found'],
    idempotent: false,
  }),
  'sale.undo': operation({
    summary:
      'Takes a sale back whole: by its cashier within five minutes, later by a manager or with an approval; above the cap by two.',
    audience: 'staff',
    permission: 'sale.undoOwn',
    input: z.object({ saleId: idOf('sal'), reason: text(60).optional(), approvalId: idOf('apr').optional() }),
    output: Receipt,
    errors: ['undo_window_passed', 'sale_already_refunded', ...givingBackErrors],
    idempotent: true,
  }),
  'sale.today': operation({
    summary: 'The branch today: takings, sales, new members, the last few sales.',
    audience: 'staff',
    permission: 'sale.read',
    input: z.object({ branchId: idOf('brn') }),
    output: z.object({
      businessDate: z.iso.date(),
      takingsFen: Fen,
      saleCount: z.int(),
      newMemberCount: z.int(),
      recent: z.array(SaleRow).max(5),
      /** As they are now: a till stays signed in for days. */
      names: Names,
    }),
    errors: ['not_found'],
    idempotent: false,
  }),
  'sale.list': operation({
    summary: 'Sales of a branch, newest first.',
    audience: 'staff',
    permission: 'sale.read',
    /** Days are business dates of the branch. */
    input: z.object({ branchId: idOf('brn'), status: SaleStatus.optional(), ...daysInput, ...pageInput }),
    output: pageOf(SaleRow),
    errors: ['not_found'],
    idempotent: false,
  }),
  'sale.askConfirmation': operation({
    summary: 'Asks the member, on their own phone, to agree to a large amount; open for 60 seconds.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ ...quoteInput, quoteHash: z.string().min(1).max(64) }).refine(isPricedOnce),
    output: z.object({ confirmationId: idOf('cnf'), expiresAt: Instant }),
    errors: [
      'confirmation_closed',
      'visit_expired',
      'visit_used',
      'not_found',
      'quote_changed',
      'payments_unequal',
      'product_unavailable',
      'discount_over_bill',
    ],
    idempotent: false,
  }),
  'sale.getConfirmation': operation({
    summary: 'Whether the member has answered.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ confirmationId: idOf('cnf') }),
    output: z.object({ status: z.enum(['waiting', 'accepted', 'refused', 'expired']), expiresAt: Instant }),
    errors: ['not_found'],
    idempotent: false,
    rate: { requests: 240, perSeconds: 60 },
  }),
};

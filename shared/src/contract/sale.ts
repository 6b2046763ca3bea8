import { z } from 'zod';
import { Fen, idOf, Instant, pageInput, pageOf, Points, PositiveFen, text, Tier } from './common.ts';
import { operation } from './kit.ts';
import { Wallet } from './member.ts';

/** How what is left after points and stored value was paid. */
const RestMethod = z.enum(['cash', 'card', 'other']);

const VisitMember = z.object({
  name: z.string(),
  phoneMasked: z.string(),
  tier: Tier,
  visitCount: z.int(),
  wallet: Wallet,
  points: Points,
});

/** A priced sale. Every line says which rule made it; the sum of the lines is `payableFen`. */
export const Quote = z.object({
  amountFen: PositiveFen,
  lines: z.array(z.object({ rule: z.enum(['tier_discount', 'points_burn']), label: z.string(), amountFen: z.int().max(0) })),
  /** What the member pays after discount and points. */
  payableFen: Fen,
  savedFen: Fen,
  pointsBurned: Points,
  /** What the points could pay on this bill, whether used or not; 0 when the rules do not allow any. */
  burnable: z.object({ points: Points, fen: Fen }),
  principalFen: Fen,
  bonusFen: Fen,
  walletFen: Fen,
  restFen: Fen,
  restMethod: RestMethod,
  walletAfterFen: Fen,
  pointsEarned: Points,
  pointsAfter: Points,
  growthEarned: z.int(),
  /** Names the rule and the speed behind `pointsEarned`. */
  earnNote: z.string(),
  confirmationRequired: z.boolean(),
  /** Of everything above and the rules' version; checkout refuses another price. */
  quoteHash: z.string(),
});

const quoteInput = {
  visitId: idOf('vis'),
  amountFen: PositiveFen,
  /** Let points pay as much as the rules allow. */
  usePoints: z.boolean().default(true),
  /** Let stored value pay as much as it can. */
  useWallet: z.boolean().default(true),
  restMethod: RestMethod.default('cash'),
};

/** A sale afterwards, as shown, said and printed. */
export const Receipt = z.object({
  saleId: idOf('sal'),
  /** What people read out: SK, date and time, and four digits. */
  saleNumber: z.string(),
  status: z.enum(['paid', 'undone']),
  branchName: z.string(),
  staffName: z.string(),
  memberName: z.string(),
  phoneMasked: z.string(),
  tierName: z.string(),
  amountFen: Fen,
  savedFen: Fen,
  payableFen: Fen,
  pointsBurned: Points,
  pointsEarned: Points,
  principalFen: Fen,
  bonusFen: Fen,
  restFen: Fen,
  restMethod: RestMethod,
  /** Balances right after the sale (after the undo, once undone). */
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
  status: z.enum(['paid', 'undone']),
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

const idempotencyErrors = ['idempotency_key_required', 'idempotency_key_reused'] as const;

/** The till: recognise, quote, take, undo, look up. */
export const saleContract = {
  'sale.identify': operation({
    summary: 'Reads a member code once and opens a visit of five minutes; a card number opens one for earning only.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ branchId: idOf('brn'), code: z.string().min(1).max(40) }),
    output: z.object({
      visitId: idOf('vis'),
      expiresAt: Instant,
      /** Card numbers can be read by anyone who saw the card, so they cannot spend. */
      earnOnly: z.boolean(),
      member: VisitMember,
      serverTime: Instant,
    }),
    errors: [
      'not_found',
      'branch_closed',
      'code_malformed',
      'code_unknown',
      'code_used',
      'code_clock_skew',
      'code_attempts_exceeded',
      'member_frozen',
    ],
    idempotent: false,
  }),
  'sale.quote': operation({
    summary: 'Prices a sale without changing anything.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object(quoteInput),
    output: Quote,
    errors: ['visit_expired', 'visit_used', 'not_found'],
    idempotent: false,
    rate: { requests: 600, perSeconds: 60 },
  }),
  'sale.checkout': operation({
    summary: 'Commits the quoted sale; refuses when the price has changed since, with the new quote to show.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ ...quoteInput, quoteHash: z.string().min(1).max(64), confirmationId: idOf('cnf').optional() }),
    output: Receipt,
    errors: [
      'visit_expired',
      'visit_used',
      'not_found',
      'branch_closed',
      'quote_changed',
      'wallet_frozen',
      'confirmation_required',
      'member_frozen',
      'amount_over_cap',
      ...idempotencyErrors,
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
    summary: 'Takes a sale back whole: by its cashier within five minutes, later by a manager.',
    audience: 'staff',
    permission: 'sale.undoOwn',
    input: z.object({ saleId: idOf('sal'), reason: text(60).optional() }),
    output: Receipt,
    errors: ['not_found', 'undo_window_passed', 'sale_already_undone', ...idempotencyErrors],
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
    }),
    errors: ['not_found'],
    idempotent: false,
  }),
  'sale.list': operation({
    summary: 'Sales of a branch, newest first.',
    audience: 'staff',
    permission: 'sale.read',
    input: z.object({ branchId: idOf('brn'), ...pageInput }),
    output: pageOf(SaleRow),
    errors: ['not_found'],
    idempotent: false,
  }),
  'sale.askConfirmation': operation({
    summary: 'Asks the member, on their own phone, to agree to a large amount; open for 60 seconds.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ ...quoteInput, quoteHash: z.string().min(1).max(64) }),
    output: z.object({ confirmationId: idOf('cnf'), expiresAt: Instant }),
    errors: ['confirmation_closed', 'visit_expired', 'visit_used', 'not_found', 'quote_changed'],
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

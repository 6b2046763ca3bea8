import { z } from 'zod';
import { Fen, FenDelta, idOf, Instant, pageInput, pageOf, PositiveFen, text } from './common.ts';
import { operation } from './kit.ts';
import { Wallet } from './member.ts';

const idempotencyErrors = ['idempotency_key_required', 'idempotency_key_reused'] as const;

const minuteMax = 1_440;

/** How much, when and where a holder may spend; null is no limit. */
const limits = {
  perSaleFen: PositiveFen.nullable(),
  perDayFen: PositiveFen.nullable(),
  perMonthFen: PositiveFen.nullable(),
  /** 1 is Monday, 7 Sunday; in Beijing, like the minutes. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  /** Minutes of the day: from this one, up to but not including that one. */
  fromMinute: z
    .int()
    .min(0)
    .max(minuteMax - 1),
  toMinute: z.int().min(1).max(minuteMax),
  /** Null: every branch. */
  branchIds: z.array(idOf('brn')).min(1).max(200).nullable(),
};

/** Whom a company lets spend, and how much, when and where. */
export const companyHolder = {
  cardNumber: z.string().regex(/^\d{16}$/),
  status: z.enum(['active', 'paused']).default('active'),
  ...limits,
};

/** The wallet of a member (`mem_…`) or of a company (`wal_…`). */
export const WalletOwner = z.string().regex(/^(?:mem|wal)_[0-9a-hjkmnp-tv-z]{26}$/);

/** Why a card cannot be used now, or not for more. */
export const LimitReason = z.enum([
  'paused',
  'ended',
  'frozen',
  'branch',
  'weekday',
  'hours',
  'per_sale',
  'per_day',
  'per_month',
]);

/** 持卡人: somebody who may spend from a wallet, with what they spent. */
export const Holder = z.object({
  holderId: idOf('hld'),
  name: z.string(),
  phoneTail: z.string(),
  status: z.enum(['active', 'paused', 'ended']),
  ...limits,
  branchNames: z.array(z.string()).nullable(),
  spentTodayFen: Fen,
  spentMonthFen: Fen,
  joinedAt: Instant,
});

/** A wallet of somebody else that a member may spend from, with what is left of the limits now. */
export const SharedWallet = z.object({
  holderId: idOf('hld'),
  kind: z.enum(['family', 'company']),
  /** Whose it is. */
  name: z.string(),
  status: z.enum(['active', 'paused']),
  ...limits,
  branchNames: z.array(z.string()).nullable(),
  spentTodayFen: Fen,
  spentMonthFen: Fen,
  /** The most that one sale may take now by the limits, whatever the wallet holds; null: no limit. */
  leftFen: Fen.nullable(),
  reason: LimitReason.nullable(),
  /** `reason` in words. */
  note: z.string().nullable(),
});

/** Who spent what: one sale paid from a wallet by a holder. */
const Spend = z.object({
  saleId: idOf('sal'),
  holderName: z.string(),
  branchName: z.string(),
  amountFen: PositiveFen,
  undone: z.boolean(),
  spentAt: Instant,
});

const code = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/);

const companyFacts = {
  name: text(64),
  contactName: text(32).nullable(),
  contactPhone: z.string().regex(/^1\d{10}$/),
};

/** 企业卡 as a line of a list. */
const CompanyWalletRow = z.object({
  walletId: idOf('wal'),
  name: z.string(),
  branchId: idOf('brn'),
  branchName: z.string(),
  status: z.enum(['active', 'frozen']),
  wallet: Wallet,
  createdAt: Instant,
});

/** Somebody who may spend from a company's wallet; the card number is what the company knows them by. */
const CompanyHolder = Holder.extend({ cardNumber: z.string() });

/** 企业卡 with everybody who holds it and the last spends. */
const CompanyWallet = z.object({
  ...CompanyWalletRow.shape,
  contactName: z.string().nullable(),
  contactPhone: z.string(),
  /** The most one top-up may be. */
  topUpCapFen: Fen,
  holders: z.array(CompanyHolder).max(200),
  spends: z.array(Spend).max(20),
});

/** A line of a company wallet's history; the amount carries its sign. */
const CompanyEntry = z.object({
  id: idOf('ltx'),
  title: z.string(),
  /** Who spent, or which way money went back. */
  note: z.string(),
  branchName: z.string().nullable(),
  occurredAt: Instant,
  deltaFen: FenDelta,
  afterFen: Fen,
  saleId: idOf('sal').nullable(),
  reversed: z.boolean(),
});

/** How a company pays at the till. */
export const TopUpMethod = z.enum(['cash', 'card', 'other']);

/** 亲情卡 and 企业卡: one wallet, several holders. */
export const sharedWalletContract = {
  'wallet.listHolders': operation({
    summary: 'Who may spend from the member’s own stored value, with limits, what they spent, and the invitation that is open.',
    audience: 'member',
    input: z.object({}),
    output: z.object({
      holders: z.array(Holder).max(20),
      /** Where a card may be used: to choose from. */
      branches: z.array(z.object({ id: idOf('brn'), name: z.string() })).max(200),
      /** Until when the last invitation can be accepted; null: none is open. */
      inviteUntil: Instant.nullable(),
      spends: z.array(Spend).max(20),
    }),
    errors: [],
    idempotent: false,
  }),
  'wallet.inviteHolder': operation({
    summary: 'A code that one other member can accept within 24 hours; the invitation before it ends.',
    audience: 'member',
    input: z.object(limits),
    output: z.object({ code, expiresAt: Instant }),
    errors: ['member_frozen', 'holders_full'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'wallet.acceptInvite': operation({
    summary: 'Takes a card by its code, once.',
    audience: 'member',
    input: z.object({ code }),
    output: SharedWallet,
    errors: ['holder_code_invalid', 'holder_code_own', 'member_frozen', 'holders_full'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'wallet.changeHolder': operation({
    summary: 'New limits for a holder of the member’s own stored value; pauses or ends their card.',
    audience: 'member',
    input: z.object({ holderId: idOf('hld'), status: z.enum(['active', 'paused', 'ended']), ...limits }),
    output: Holder,
    errors: ['not_found', 'holder_ended'],
    idempotent: false,
  }),
  'wallet.listShared': operation({
    summary: 'Wallets of others that the member may spend from, with what is left of the limits now.',
    audience: 'member',
    input: z.object({}),
    output: z.object({ wallets: z.array(SharedWallet).max(20), serverTime: Instant }),
    errors: [],
    idempotent: false,
  }),
  'companyWallet.create': operation({
    summary: 'A wallet for a company, issued by a branch.',
    audience: 'staff',
    permission: 'companyWallet.manage',
    input: z.object({ branchId: idOf('brn'), ...companyFacts }),
    output: CompanyWallet,
    errors: ['not_found', ...idempotencyErrors],
    idempotent: true,
  }),
  'companyWallet.list': operation({
    summary: 'Company wallets of a branch, newest first, with what each holds.',
    audience: 'staff',
    permission: 'companyWallet.manage',
    input: z.object({
      branchId: idOf('brn'),
      status: z.enum(['active', 'frozen']).optional(),
      /** A part of the company's name. */
      query: text(64).optional(),
      ...pageInput,
    }),
    output: pageOf(CompanyWalletRow),
    errors: ['not_found'],
    idempotent: false,
  }),
  'companyWallet.get': operation({
    summary: 'A company wallet with its holders and the last spends.',
    audience: 'staff',
    permission: 'companyWallet.manage',
    input: z.object({ walletId: idOf('wal') }),
    output: CompanyWallet,
    errors: ['not_found'],
    idempotent: false,
  }),
  'companyWallet.listEntries': operation({
    summary: 'What was paid into a company wallet, spent from it and given back, newest first, with what was left after it.',
    audience: 'staff',
    permission: 'companyWallet.manage',
    input: z.object({ walletId: idOf('wal'), ...pageInput }),
    output: pageOf(CompanyEntry),
    errors: ['not_found'],
    idempotent: false,
  }),
  'companyWallet.topUp': operation({
    summary: 'Money paid into a company wallet at the till; above the cap of a single top-up with a second person’s yes.',
    audience: 'staff',
    permission: 'companyWallet.manage',
    input: z.object({
      walletId: idOf('wal'),
      amountFen: PositiveFen,
      method: TopUpMethod.default('cash'),
      /** A second person’s yes above the cap; below it too for money in no drawer (`other`), but for an owner. */
      approvalId: idOf('apr').optional(),
    }),
    output: z.object({ topUpId: idOf('top'), principalFen: Fen, walletAfterFen: Fen, paidAt: Instant }),
    errors: [
      'not_found',
      'branch_closed',
      'approval_required',
      'approval_invalid',
      'balance_over_limit',
      'wallet_frozen',
      'staff_cap_reached',
      ...idempotencyErrors,
    ],
    idempotent: true,
  }),
  'companyWallet.setHolder': operation({
    summary: 'Lets a member spend from a company wallet, or changes their limits.',
    audience: 'staff',
    permission: 'companyWallet.manage',
    input: z.object({
      walletId: idOf('wal'),
      ...companyHolder,
      /** A second person’s yes to a new holder, or to more than they had; an owner needs none. */
      approvalId: idOf('apr').optional(),
    }),
    output: CompanyHolder,
    errors: ['not_found', 'self_dealing', 'holders_full', 'approval_required', 'approval_invalid'],
    idempotent: false,
  }),
  'companyWallet.endHolder': operation({
    summary: 'Ends a holder’s card; what they spent stays in the books.',
    audience: 'staff',
    permission: 'companyWallet.manage',
    input: z.object({ walletId: idOf('wal'), holderId: idOf('hld') }),
    output: CompanyHolder,
    errors: ['not_found'],
    idempotent: false,
  }),
  'companyWallet.setStatus': operation({
    summary: 'Freezes a company wallet, or frees it: nobody spends from a frozen one.',
    audience: 'staff',
    permission: 'companyWallet.manage',
    input: z.object({ walletId: idOf('wal'), status: z.enum(['active', 'frozen']) }),
    output: CompanyWalletRow,
    errors: ['not_found'],
    idempotent: false,
  }),
};

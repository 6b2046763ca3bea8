import { z } from 'zod';
import { Fen, FenDelta, idOf, Instant, pageInput, pageOf, PositiveFen, text } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';
import { Wallet } from './member.ts';
import { Holder, limits, Spend } from './sharedWallet.ts';

/** Whom a company lets spend, and how much, when and where. */
export const companyHolder = {
  cardNumber: z.string().regex(/^\d{16}$/),
  status: z.enum(['active', 'paused']).default('active'),
  ...limits,
};

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

/** 企业卡: a company’s wallet, several holders. */
export const companyWalletContract = {
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

import { z } from 'zod';
import { Asked, Declined, Fen, idOf, Instant, pageInput, pageOf, Points, PositiveFen } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';
import { Wallet } from './member.ts';

/** What paying brings and when, added up by the server: screens do no arithmetic with money. */
const gains = {
  payFen: PositiveFen,
  /** All of it, later parts included. */
  bonusFen: Fen,
  /** 1: all of the bonus at once; N: a part at once and the others monthly. */
  instalments: z.int().min(1),
  /** What the wallet rises by as soon as it is paid: principal and the first part of the bonus. */
  creditedFen: PositiveFen,
  /** Each later part of the bonus; 0: none. */
  monthlyFen: Fen,
  points: Points,
};

/** 充值方案 as a member sees it: pay, and get at once or in parts. */
export const Plan = z.object({
  planId: idOf('pln'),
  name: z.string(),
  ...gains,
  /** The tier it lifts to, where the member is below it. */
  tierName: z.string().nullable(),
  /** Marked 常选. */
  isUsual: z.boolean(),
});

/** 我的钱在哪: where a top-up stands, with the time of every step taken. */
export const TopUpOrder = z.object({
  topUpId: idOf('top'),
  /** How it was paid: on the phone, or at a till. */
  method: z.enum(['wechat', 'cash', 'card', 'other']),
  /** `waiting` to be paid · `paid`, being credited · `credited` · `closed` unpaid. */
  state: z.enum(['waiting', 'paid', 'credited', 'closed']),
  ...gains,
  startedAt: Instant,
  /** Until then it can be paid. */
  payUntil: Instant,
  paidAt: Instant.nullable(),
  creditedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  /** Principal given back or on its way back. */
  refundedFen: Fen,
  asked: Asked.nullable(),
  declined: Declined.nullable(),
});

/** What wx.requestPayment is given. */
export const PaySheet = z.object({
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.literal('RSA'),
  paySign: z.string(),
});

const Started = z.object({ order: TopUpOrder, paySheet: PaySheet });

/** Stored value: at the till, and on the member's own phone. */
export const walletContract = {
  'wallet.topUpCash': operation({
    summary: 'Cash paid into stored value at the till; above the cap with an approval.',
    audience: 'staff',
    permission: 'wallet.topUp',
    input: z.object({ visitId: idOf('vis'), amountFen: PositiveFen, approvalId: idOf('apr').optional() }),
    output: z.object({ topUpId: idOf('top'), principalFen: Fen, walletAfterFen: Fen, paidAt: Instant }),
    errors: [
      'visit_expired',
      'visit_used',
      'not_found',
      'branch_closed',
      'approval_required',
      'approval_invalid',
      'staff_cap_reached',
      'balance_over_limit',
      'member_frozen',
      ...idempotencyErrors,
    ],
    idempotent: true,
  }),
  'wallet.get': operation({
    summary: 'Stored value, the plans this member may take, and the terms to agree to before paying.',
    audience: 'member',
    input: z.object({}),
    output: z.object({
      wallet: Wallet,
      /** By the member's own wish: no sale takes any of it. */
      frozen: z.boolean(),
      /** False where the shop takes no payment by phone: then it is topped up at the till. */
      canPay: z.boolean(),
      plans: z.array(Plan).max(6),
      terms: z.object({ version: z.string(), title: z.string(), summary: z.string(), paragraphs: z.array(z.string()) }),
      /** How many branches take it. */
      branchCount: z.int(),
      /** A top-up that is not finished: begun and unpaid, or paid and on its way. */
      open: TopUpOrder.nullable(),
    }),
    errors: [],
    idempotent: false,
  }),
  'wallet.startTopUp': operation({
    summary: 'Opens an order for a plan and gives the pay sheet; a repeat gives the same order and a fresh sheet.',
    audience: 'member',
    input: z.object({ planId: idOf('pln'), termsVersion: z.string().min(1).max(32) }),
    output: Started,
    errors: [
      'plan_unavailable',
      'consent_outdated',
      'balance_over_limit',
      'member_frozen',
      'pay_unavailable',
      'top_up_closed',
      ...idempotencyErrors,
    ],
    idempotent: true,
    rate: { requests: 20, perSeconds: 60 },
  }),
  'wallet.resumeTopUp': operation({
    summary: 'A fresh pay sheet for an order begun earlier.',
    audience: 'member',
    input: z.object({ topUpId: idOf('top') }),
    output: Started,
    errors: ['not_found', 'top_up_closed', 'pay_unavailable'],
    idempotent: false,
    rate: { requests: 20, perSeconds: 60 },
  }),
  'wallet.getTopUp': operation({
    summary: 'Where the money of a top-up is; asks WeChat itself when no news has come.',
    audience: 'member',
    input: z.object({ topUpId: idOf('top') }),
    output: z.object({ order: TopUpOrder, wallet: Wallet, serverTime: Instant }),
    errors: ['not_found'],
    idempotent: false,
    rate: { requests: 240, perSeconds: 60 },
  }),
  'wallet.listTopUps': operation({
    summary: 'The member’s own top-ups by phone and at tills, newest first, whatever became of them.',
    audience: 'member',
    input: z.object(pageInput),
    output: pageOf(TopUpOrder),
    errors: [],
    idempotent: false,
  }),
};

import { z } from 'zod';
import { DateOnly, Fen, FenDelta, idOf, Instant, pageInput, pageOf, Points, PointsDelta, text, Tier } from './common.ts';
import { operation } from './kit.ts';
import { shopLook } from './programme.ts';
import { PendingPayment } from './pendingPayment.ts';

/** 储值 in fen: paid (本金), given (赠金), and both. */
export const Wallet = z.object({ principalFen: Fen, bonusFen: Fen, totalFen: Fen });

/** One line of the history: a ledger transaction as the member sees it. */
export const Entry = z.object({
  id: idOf('ltx'),
  kind: z.enum([
    'sale',
    'payment',
    'earn',
    'top_up',
    'bonus',
    'hold',
    'refund',
    'welcome',
    'expire',
    'adjust',
    'merge',
    'import',
    'reverse',
  ]),
  /** What it was, in the shop's words: 消费得积分, 现金充值, 撤销收款 … */
  title: z.string(),
  /** Why the amount is what it is: the rule, the tier speed; empty when there is nothing to explain. */
  note: z.string(),
  branchName: z.string().nullable(),
  occurredAt: Instant,
  points: z.object({ delta: PointsDelta, after: Points }).nullable(),
  wallet: z.object({ deltaFen: FenDelta, afterFen: Fen }).nullable(),
  saleId: idOf('sal').nullable(),
  /** The line this one takes back. */
  reverses: idOf('ltx').nullable(),
  /** True once a later line has taken this one back. */
  reversed: z.boolean(),
});

const Confirmation = z.object({
  id: idOf('cnf'),
  branchName: z.string(),
  payableFen: Fen,
  /** What of it leaves the card: stored value, points; the rest is paid at the till. */
  walletFen: Fen,
  pointsBurned: Points,
  restFen: Fen,
  expiresAt: Instant,
});

/** Joining, the card and its history, the phone's member code. */
export const memberContract = {
  'member.join': operation({
    summary: 'Makes the person behind the session a member: phone by WeChat, consent to the text of a version.',
    audience: 'visitor',
    input: z.object({
      /** From the getPhoneNumber button: usable once, for five minutes. */
      phoneCode: z.string().min(1).max(128),
      consentVersion: z.string().min(1).max(32),
      name: text(20).optional(),
    }),
    output: z.object({
      memberId: idOf('mem'),
      cardNumber: z.string(),
      /** True when the phone was already a member's and this person is now linked to that card. */
      linked: z.boolean(),
    }),
    errors: [
      'already_member',
      'consent_outdated',
      'phone_invalid',
      'wechat_unavailable',
      'conflict',
      'idempotency_key_required',
      'idempotency_key_reused',
    ],
    idempotent: true,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'member.home': operation({
    summary: 'Everything the first screen shows, in one answer.',
    audience: 'member',
    input: z.object({}),
    output: z.object({
      memberId: idOf('mem'),
      brandName: z.string(),
      ...shopLook,
      name: z.string(),
      phoneMasked: z.string(),
      cardNumber: z.string(),
      status: z.enum(['active', 'frozen']),
      tier: Tier,
      growth: z.int(),
      /** The next tier and the growth still missing; null at the top. */
      nextTier: z.object({ name: z.string(), growthFrom: z.int(), growthMissing: z.int() }).nullable(),
      visitCount: z.int(),
      wallet: Wallet,
      /** By the member's own wish: no sale takes stored value. */
      walletFrozen: z.boolean(),
      /** How many wallets of others this member may spend from. */
      sharedCount: z.int().min(0),
      /** Messages not seen yet. */
      unreadCount: z.int().min(0),
      points: Points,
      /** Points that were taken back after they had been spent: what is earned next repays them first. */
      pointsOwed: Points,
      /** What ends soonest, if within a year. */
      expiring: z.object({ points: Points, expiresOn: DateOnly }).nullable(),
      recent: z.array(Entry).max(5),
      serverTime: Instant,
    }),
    errors: [],
    idempotent: false,
  }),
  'member.listEntries': operation({
    summary: 'The history, newest first; each line with the balance after it and what it came from.',
    audience: 'member',
    input: z.object({
      account: z.enum(['all', 'points', 'wallet']).default('all'),
      direction: z.enum(['all', 'in', 'out', 'expired']).default('all'),
      branchId: idOf('brn').optional(),
      ...pageInput,
    }),
    output: pageOf(Entry),
    errors: [],
    idempotent: false,
  }),
  'member.listMonths': operation({
    summary: 'What came and went in each month of the history, newest first, by Beijing days; and the branches it was at.',
    audience: 'member',
    input: z.object({ branchId: idOf('brn').optional() }),
    output: z.object({
      data: z.array(
        z.object({
          /** YYYY-MM. */
          month: z.string(),
          pointsIn: Points,
          pointsOut: Points,
          walletInFen: Fen,
          walletOutFen: Fen,
        }),
      ),
      branches: z.array(z.object({ id: idOf('brn'), name: z.string() })),
    }),
    errors: [],
    idempotent: false,
  }),
  'member.enrolDevice': operation({
    summary: 'Gives this installation its key for member codes; at most three live per member, the oldest goes.',
    audience: 'member',
    input: z.object({
      /** Made once by the app and kept: enrolling again replaces this installation and no other. */
      installationId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
      label: text(40),
    }),
    output: z.object({
      deviceId: idOf('dev'),
      handle: z.string().regex(/^\d{9}$/),
      /** Lower-case hex. Keep in encrypted storage; never log. */
      key: z.string().regex(/^[0-9a-f]{64}$/),
      handleIssuedAt: Instant,
      serverTime: Instant,
    }),
    errors: ['member_frozen'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'member.rotateHandle': operation({
    summary: 'A new handle for a device whose handle is older than 30 days; the old one lives until the new is used.',
    audience: 'member',
    input: z.object({ deviceId: idOf('dev') }),
    output: z.object({ handle: z.string().regex(/^\d{9}$/), handleIssuedAt: Instant, serverTime: Instant }),
    errors: ['not_found'],
    idempotent: false,
  }),
  'member.codeStatus': operation({
    summary: 'What happened to the code just shown: scanned, paid, or waiting for the member to confirm.',
    audience: 'member',
    /** The device that shows the code: asking tells that it is in contact, which allows larger amounts. */
    input: z.object({ deviceId: idOf('dev').optional() }),
    output: z.object({
      /** The last scan within five minutes. */
      visit: z.object({ id: idOf('vis'), branchName: z.string(), identifiedAt: Instant }).nullable(),
      /** The sale of that visit, once paid. */
      sale: z
        .object({
          id: idOf('sal'),
          branchName: z.string(),
          payableFen: Fen,
          pointsEarned: Points,
          paidAt: Instant,
          undone: z.boolean(),
        })
        .nullable(),
      confirmation: Confirmation.nullable(),
      /** A till asks whether they stand there. */
      visitRequest: z.object({ id: idOf('vrq'), branchName: z.string(), expiresAt: Instant }).nullable(),
      /** What is still to be paid in WeChat: the page asks for the pay sheet by itself. */
      pendingPayment: PendingPayment.nullable(),
      wallet: Wallet,
      points: Points,
      serverTime: Instant,
    }),
    errors: [],
    idempotent: false,
    rate: { requests: 240, perSeconds: 60 },
  }),
  'member.answerConfirmation': operation({
    summary: 'The member agrees to, or refuses, a large amount on their own phone.',
    audience: 'member',
    input: z.object({ confirmationId: idOf('cnf'), accept: z.boolean() }),
    output: z.object({ status: z.enum(['accepted', 'refused']) }),
    errors: ['not_found', 'confirmation_closed'],
    idempotent: false,
  }),
};

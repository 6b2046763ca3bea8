import { z } from 'zod';
import { Asked, daysInput, Declined, Fen, idOf, Instant, pageInput, pageOf, Points, PositiveFen, text } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';

const TopUpMethod = z.enum(['cash', 'wechat', 'card', 'other']);

/** A top-up as the staff see it in a list. */
export const TopUpRow = z.object({
  topUpId: idOf('top'),
  /** How it was paid, and how it goes back. */
  method: TopUpMethod,
  memberName: z.string(),
  phoneTail: z.string(),
  paidFen: PositiveFen,
  /** Given back, what is on its way included. */
  refundedFen: Fen,
  paidAt: Instant,
  asked: Asked.nullable(),
  declined: Declined.nullable(),
});

/** What giving back all that can go back brings and costs. */
export const RefundPreview = z.object({
  /** 0: nothing can go back. */
  refundableFen: Fen,
  /** Bonus in the wallet that ends with it. */
  lapsedFen: Fen,
  /** Bonus still to come, which then does not. */
  laterBonusFen: Fen,
  /** Points the top-up gave that are taken back; growth is kept. */
  points: Points,
});

/** 退款单: one refund of a top-up, with where it stands. */
export const Refund = z.object({
  refundId: idOf('rfd'),
  /** `started`: set aside, WeChat not reached yet · `asked`: on its way · `succeeded` · `closed`: back in the wallet · `abnormal`: somebody must act in WeChat’s merchant portal. */
  state: z.enum(['started', 'asked', 'succeeded', 'closed', 'abnormal']),
  amountFen: PositiveFen,
  lapsedFen: Fen,
  points: Points,
  reason: z.string(),
  staffName: z.string(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
});

/** Money that goes back, and the member's own lock on the wallet. */
export const refundContract = {
  'topUp.list': operation({
    summary: 'Top-ups of a branch, newest first; or only those whose member asks for a refund.',
    audience: 'staff',
    permission: 'topUp.read',
    input: z.object({
      branchId: idOf('brn'),
      show: z.enum(['all', 'asked']).default('all'),
      method: TopUpMethod.optional(),
      ...daysInput,
      ...pageInput,
    }),
    output: pageOf(TopUpRow),
    errors: ['not_found'],
    idempotent: false,
  }),
  'topUp.get': operation({
    summary: 'A top-up: every step of its payment, what is left of it, what could go back, what went back.',
    audience: 'staff',
    permission: 'topUp.read',
    input: z.object({ topUpId: idOf('top') }),
    output: TopUpRow.extend({
      /** Null for cash. */
      timeline: z
        .object({
          transactionId: z.string().nullable(),
          startedAt: Instant,
          paidAt: Instant.nullable(),
          creditedAt: Instant.nullable(),
        })
        .nullable(),
      /** What of it the wallet still holds. */
      left: z.object({ principalFen: Fen, bonusFen: Fen }),
      preview: RefundPreview,
      /** What of it whoever asks may still give back alone, in however many parts; above it somebody else must approve. */
      staffCapFen: Fen,
      /**
       * Paid at the till, and nobody there to take it: the member has not asked for it and has not shown their card here within
       * five minutes. Then any amount takes an approval, but for an owner.
       */
      nobodyAsked: z.boolean(),
      refunds: z.array(Refund),
    }),
    errors: ['not_found'],
    idempotent: false,
  }),
  'topUp.refund': operation({
    summary: 'Gives money of a top-up back the way it came; without an amount, all that can go back.',
    audience: 'staff',
    permission: 'topUp.refund',
    input: z.object({
      topUpId: idOf('top'),
      amountFen: PositiveFen.optional(),
      reason: text(60),
      approvalId: idOf('apr').optional(),
    }),
    output: Refund,
    errors: [
      'not_found',
      'nothing_to_refund',
      'refund_over_left',
      'self_dealing',
      'approval_required',
      'approval_invalid',
      'staff_cap_reached',
      ...idempotencyErrors,
    ],
    idempotent: true,
  }),
  'topUp.declineRefund': operation({
    summary: 'Ends a member’s wish for a refund without one; the member reads the reason and may ask again.',
    audience: 'staff',
    permission: 'topUp.refund',
    input: z.object({ topUpId: idOf('top'), reason: text(60) }),
    output: TopUpRow,
    errors: ['not_found', 'refund_not_asked', ...idempotencyErrors],
    idempotent: true,
  }),
  'wallet.previewRefund': operation({
    summary: 'What a refund of one’s own top-up would bring back and what would end with it, in figures.',
    audience: 'member',
    input: z.object({ topUpId: idOf('top') }),
    output: RefundPreview.extend({
      method: TopUpMethod,
      paidFen: PositiveFen,
      refundedFen: Fen,
      asked: Asked.nullable(),
      declined: Declined.nullable(),
    }),
    errors: ['not_found'],
    idempotent: false,
  }),
  'wallet.askRefund': operation({
    summary: 'Asks the shop for a refund of a top-up; one wish is open at a time.',
    audience: 'member',
    input: z.object({ topUpId: idOf('top'), reason: text(60).optional() }),
    output: z.object({ askedAt: Instant }),
    errors: ['not_found', 'nothing_to_refund', 'refund_already_asked', ...idempotencyErrors],
    idempotent: true,
  }),
  'wallet.setFrozen': operation({
    summary: 'Freezes or frees one’s own stored value: while frozen no sale takes any of it; everything else goes on.',
    audience: 'member',
    input: z.object({ frozen: z.boolean() }),
    output: z.object({ frozen: z.boolean() }),
    errors: [],
    idempotent: false,
  }),
};

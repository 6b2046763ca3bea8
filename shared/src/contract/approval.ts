import { z } from 'zod';
import { idOf, Instant, pageInput, pageOf, PositiveFen, text } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';
import { companyHolder, TopUpMethod } from './companyWallet.ts';

/** Also the largest number of points. */
const amountMax = 1_000_000_000;

const ApprovalKind = z.enum([
  'topUpCash',
  'topUpRefund',
  'saleUndo',
  'saleRefund',
  'saleDiscount',
  'pointsAdjust',
  'companyTopUp',
  'companyHolder',
  'memberImport',
]);

/** What one person wants to do, and what a second one said to it. */
export const Approval = z.object({
  approvalId: idOf('apr'),
  kind: ApprovalKind,
  /** `expired`: nobody answered, or nobody acted on the answer, in time. */
  status: z.enum(['waiting', 'approved', 'refused', 'used', 'expired']),
  branchId: idOf('brn'),
  branchName: z.string(),
  makerName: z.string(),
  /** Asked by who looks at it: somebody else must answer. */
  isMine: z.boolean(),
  /**
   * Why who looks at it may not answer: they asked, they gain by it, or who asked came in by a code they made within 30 days
   * (an owner may answer those). Null: they may.
   */
  barred: z.enum(['ownWish', 'ownGain', 'ownCode']).nullable(),
  /** Whom it is done for, as 小满 · 尾号 1234. */
  memberName: z.string(),
  /** The money of it, in fen; of points given or, below zero, taken by hand, how many. */
  amountFen: z.int().nullable(),
  /** Of a refund of a sale that points paid a part of: how many go back as points, beside the money. */
  pointsBack: z.int().min(0),
  /** What else was asked, line by line as it is read: the bill of a discount, how a company pays, a holder’s limits. */
  lines: z.array(z.string()),
  reason: z.string(),
  askedAt: Instant,
  expiresAt: Instant,
  checkerName: z.string(),
  answeredAt: Instant.nullable(),
  note: z.string().nullable(),
});

/** A second person for what one alone may not do. */
export const approvalContract = {
  'approval.ask': operation({
    summary: 'Asks a second person to approve an act above the cap; what is asked is frozen, and good for 30 minutes.',
    audience: 'staff',
    permission: 'approval.ask',
    input: z.object({
      kind: ApprovalKind,
      /** Cash top-up: the visit. Refund of a top-up: the top-up. Undoing or refund of a sale: the sale. Discount: the visit, a walk-in’s branch. A company’s card: the wallet. An import: itself. */
      subject: z.string().regex(/^(?:vis|top|sal|brn|mem|wal|imp)_[0-9a-hjkmnp-tv-z]{26}$/),
      /**
       * What is to move; left out for undoing, which takes the whole sale back. Points by hand: how many, below zero to take them;
       * everything else is above zero.
       */
      amountFen: z.int().min(-amountMax).max(amountMax).optional(),
      reason: text(60),
      /** Of a discount, which takes it: which kind, its own reason, and the bill it is taken off. */
      discount: z.object({ kind: z.enum(['round_off', 'manual']), reason: text(40).optional(), billFen: PositiveFen }).optional(),
      /** Of a company’s top-up, which takes it. */
      method: TopUpMethod.optional(),
      /** Of a company’s holder, which takes it: as `companyWallet.setHolder` would be told. */
      holder: z.object(companyHolder).optional(),
    }),
    output: z.object({ approvalId: idOf('apr'), expiresAt: Instant }),
    errors: ['not_found', 'self_dealing', ...idempotencyErrors],
    idempotent: true,
    rate: { requests: 20, perSeconds: 60 },
  }),
  'approval.get': operation({
    summary: 'How an approval stands; for who asked, and for who may answer.',
    audience: 'staff',
    permission: 'approval.ask',
    input: z.object({ approvalId: idOf('apr') }),
    output: Approval,
    errors: ['not_found'],
    idempotent: false,
    rate: { requests: 240, perSeconds: 60 },
  }),
  'approval.list': operation({
    summary: 'What waits for an answer in the branches in reach, or all that was asked, newest first.',
    audience: 'staff',
    permission: 'approval.answer',
    input: z.object({ show: z.enum(['waiting', 'all']).default('waiting'), kind: ApprovalKind.optional(), ...pageInput }),
    output: pageOf(Approval),
    errors: [],
    idempotent: false,
  }),
  'approval.count': operation({
    summary: 'How many approvals, and how many locked colleagues, wait for the person who asks this.',
    audience: 'staff',
    permission: 'approval.answer',
    input: z.object({}),
    output: z.object({
      waiting: z.int().min(0),
      /** Colleagues in reach who passed a cap and wait to go on. */
      locked: z.int().min(0),
    }),
    errors: [],
    idempotent: false,
  }),
  'approval.answer': operation({
    summary: 'Approves or refuses, once; never by who asked, who gains by it, or who made the code the asker came in with.',
    audience: 'staff',
    permission: 'approval.answer',
    input: z.object({ approvalId: idOf('apr'), approve: z.boolean(), note: text(60).optional() }),
    output: Approval,
    errors: ['not_found', 'self_dealing', 'approval_closed'],
    idempotent: false,
  }),
};

import { z } from 'zod';
import { idOf, Instant, pageInput, pageOf, text } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';

/** By what, besides their word, somebody showed that the lost card is theirs. */
export const RecoveryProof = z.enum(['idCard', 'receipts', 'payments', 'known']);

const Party = z.object({ memberId: idOf('mem'), name: z.string(), phoneMasked: z.string() });

/** 找回会员: a lost card on its way to its person’s new phone. */
export const Recovery = z.object({
  recoveryId: idOf('rcv'),
  /** `stopped`: by whoever holds the card’s old phone · `refused`: by staff · `expired`: nobody finished it. */
  status: z.enum(['waiting', 'ready', 'done', 'stopped', 'refused', 'expired']),
  branchName: z.string(),
  /** Whose card is to be found again, and the card the person has now. */
  lost: Party,
  claimant: Party,
  proof: RecoveryProof,
  note: z.string(),
  openedByName: z.string(),
  /** Opened by who looks at it: somebody else finishes it. */
  isMine: z.boolean(),
  openedAt: Instant,
  /** From then on it can be finished. */
  readyAt: Instant,
  endedAt: Instant.nullable(),
});

/** A card found again with the staff’s help: a second proof, a wait of a day, the old phone told. */
export const recoveryContract = {
  'recovery.open': operation({
    summary: 'Begins to bring a lost card to its person’s new phone; the old phone is told and has 24 hours to stop it.',
    audience: 'staff',
    permission: 'member.manage',
    input: z.object({
      branchId: idOf('brn'),
      lostId: idOf('mem'),
      claimantId: idOf('mem'),
      proof: RecoveryProof,
      /** What was seen: never the number of a document. */
      note: text(120),
    }),
    output: z.object({ recoveryId: idOf('rcv'), readyAt: Instant }),
    errors: ['not_found', 'member_closed', 'merge_blocked', 'self_dealing', 'recovery_open', ...idempotencyErrors],
    idempotent: true,
    rate: { requests: 10, perSeconds: 600 },
  }),
  'recovery.list': operation({
    summary: 'Recoveries of the branches in reach, those opened last first; one for a lost card, the last.',
    audience: 'staff',
    permission: 'member.manage',
    /** `open`: still to be finished. */
    input: z.object({ show: z.enum(['all', 'open']).default('all'), ...pageInput }),
    output: pageOf(Recovery),
    errors: [],
    idempotent: false,
  }),
  'recovery.finish': operation({
    summary: 'Gives the lost card to its person’s new phone, after the wait and by somebody else than who opened it.',
    audience: 'staff',
    permission: 'member.manage',
    input: z.object({ recoveryId: idOf('rcv') }),
    output: z.object({ memberId: idOf('mem') }),
    errors: [
      'not_found',
      'self_dealing',
      'member_closed',
      'merge_blocked',
      'recovery_closed',
      'recovery_too_early',
      ...idempotencyErrors,
    ],
    idempotent: true,
  }),
  'recovery.refuse': operation({
    summary: 'Ends a recovery: nothing moves.',
    audience: 'staff',
    permission: 'member.manage',
    input: z.object({ recoveryId: idOf('rcv'), reason: text(60) }),
    output: z.object({}),
    errors: ['not_found', 'recovery_closed'],
    idempotent: false,
  }),
  'member.recovery': operation({
    summary: 'Whether somebody at a branch is about to take this card to another phone.',
    audience: 'member',
    input: z.object({}),
    output: z.object({
      recovery: z.object({ recoveryId: idOf('rcv'), branchName: z.string(), openedAt: Instant, readyAt: Instant }).nullable(),
    }),
    errors: [],
    idempotent: false,
  }),
  'member.stopRecovery': operation({
    summary: 'The holder says that it is not them: the recovery ends.',
    audience: 'member',
    input: z.object({ recoveryId: idOf('rcv') }),
    output: z.object({}),
    errors: ['not_found', 'recovery_closed'],
    idempotent: false,
  }),
};

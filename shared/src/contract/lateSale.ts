import { z } from 'zod';
import { idOf, Instant, Points, PositiveFen } from './common.ts';
import { operation } from './kit.ts';

/** What became of one sale of a list that is sent afterwards; each is answered for itself. */
export const LateOutcome = z.discriminatedUnion('outcome', [
  z.object({
    id: z.string(),
    outcome: z.literal('taken'),
    saleId: idOf('sal'),
    saleNumber: z.string(),
    memberName: z.string(),
    pointsEarned: Points,
  }),
  z.object({
    id: z.string(),
    outcome: z.literal('refused'),
    /** A code of the error catalogue, with its sentence. */
    code: z.string(),
    message: z.string(),
    /** False: the same line may be taken another time. */
    final: z.boolean(),
  }),
]);

/** How the money was taken; by WeChat a till without network can ask nobody. */
export const PaidBy = z.enum(['cash', 'card', 'other']);

/** Sales that were paid before we heard of them. They earn; they spend nothing. */
export const lateSaleContract = {
  'sale.takeOffline': operation({
    summary:
      'Takes what a till kept without network for up to 24 hours: earning only, each once by its own id, each answered apart.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({
      branchId: idOf('brn'),
      sales: z
        .array(
          z.object({
            /** The till's own name for it; a repeat with the same one is the same sale. */
            id: z.string().regex(/^[0-9A-Za-z_-]{16,40}$/),
            /** A member code as shown at `takenAt`, or a card number. */
            code: z.string().min(1).max(40),
            amountFen: PositiveFen,
            paidBy: PaidBy.default('cash'),
            takenAt: Instant,
          }),
        )
        .min(1)
        .max(50),
    }),
    output: z.object({ outcomes: z.array(LateOutcome).max(50) }),
    errors: ['not_found', 'branch_closed'],
    // Each sale has its own name, which holds longer than a key.
    idempotent: false,
    rate: { requests: 60, perSeconds: 60 },
  }),
};

import { z } from 'zod';
import { idOf, Instant, Points, PositiveFen } from './common.ts';
import { operation } from './kit.ts';

/** A card number, a whole phone number, or (of an upload) the member code that was scanned. */
const Who = z.string().min(1).max(40);

const UploadLine = z.object({
  /** The till's own number of the receipt; never the same twice at one branch. */
  receipt: z.string().regex(/^[\x21-\x7e]{1,64}$/),
  /** When it was paid; at most 7 days ago. */
  takenAt: Instant,
  /** What was paid for it. */
  amountFen: PositiveFen,
  who: Who,
});

/** What became of a line; `code` and `message` where it was refused. */
const Uploaded = z.object({
  receipt: z.string(),
  status: z.enum(['taken', 'refused']),
  saleId: idOf('sal').nullable(),
  saleNumber: z.string().nullable(),
  pointsEarned: Points,
  /**
   * `code_malformed`, `code_unknown`, `code_used`, `member_frozen`, `self_dealing`, `amount_over_cap`, `taken_at_invalid`,
   * `receipt_reused`, or `code_attempts_exceeded`: after 30 different numbers of nobody within five minutes no more is looked
   * up, and such a line is to come again later.
   */
  code: z.string().nullable(),
  message: z.string().nullable(),
});

/** What a till of another make needs beside the till's own operations. */
export const posContract = {
  'sale.findMember': operation({
    summary: 'Finds a member by card number or whole phone number, and opens a visit for earning only.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ branchId: idOf('brn'), who: Who }),
    output: z.object({
      visitId: idOf('vis'),
      expiresAt: Instant,
      /** Always: what anybody may know of a member cannot spend. */
      earnOnly: z.literal(true),
      nameMasked: z.string(),
      phoneMasked: z.string(),
      tierName: z.string(),
    }),
    errors: [
      'not_found',
      'branch_closed',
      'code_malformed',
      'code_unknown',
      'code_attempts_exceeded',
      'card_blocked',
      'card_not_bound',
      'member_frozen',
      'self_dealing',
    ],
    idempotent: false,
  }),
  'sale.upload': operation({
    summary:
      'Sales of the last 7 days, taken elsewhere, for their points: once for each receipt number; each line is answered apart.',
    audience: 'staff',
    permission: 'sale.upload',
    input: z.object({ branchId: idOf('brn'), sales: z.array(UploadLine).min(1).max(500) }),
    output: z.object({ data: z.array(Uploaded) }),
    errors: ['not_found', 'code_attempts_exceeded'],
    idempotent: false,
    rate: { requests: 30, perSeconds: 60 },
  }),
};

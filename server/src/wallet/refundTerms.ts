import { z } from 'zod';

/** What was set aside for a refund of a top-up and how it splits; kept with the refund, in fen and points. */
export const RefundTerms = z.object({
  policy: z.enum(['proportional', 'paid_first', 'bonus_first']),
  principalFen: z.int().min(0),
  bonusFen: z.int().min(0),
  /** What of both ends without being paid. */
  lapsedFen: z.int().min(0),
  /** Parts of the bonus that had not come yet and were cancelled. */
  laterBonusFen: z.int().min(0),
  /** Points the top-up gave that go back with it. */
  points: z.int().min(0),
  /** Growth it had lifted the member by that goes back with it; older refunds left it. */
  growth: z.int().min(0).default(0),
  /** How it was paid, and so goes back; refunds older than this were of cash or WeChat. */
  method: z.enum(['cash', 'wechat', 'card', 'other']).default('cash'),
  /** The day the top-up was paid: those points end with it. */
  paidOn: z.string(),
});
/** As stored with the refund. */
export type RefundTerms = z.output<typeof RefundTerms>;

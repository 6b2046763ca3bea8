import { z } from 'zod';

/** What a member agreed to when opening an order: the plan as it was then, whatever becomes of it later. */
export const TopUpTerms = z.object({
  topUpId: z.string(),
  planId: z.string(),
  planName: z.string(),
  bonusFen: z.int().min(0),
  instalments: z.int().min(1),
  points: z.int().min(0),
  /** Growth the member is lifted to, at least; null for none. */
  growthFrom: z.int().min(0).nullable(),
  termsVersion: z.string(),
  merchantId: z.string(),
  branchId: z.string(),
});
/** As stored with the order. */
export type TopUpTerms = z.output<typeof TopUpTerms>;

import { z } from 'zod';
import { Fen, idOf, Instant, Points, PositiveFen } from './common.ts';

/** 待付: what a member has still to pay in WeChat of a sale a till has taken. */
export const PendingPayment = z.object({
  saleId: idOf('sal'),
  branchName: z.string(),
  /** To be paid now, and what the whole sale comes to after discounts. */
  amountFen: PositiveFen,
  payableFen: Fen,
  /** What paying brings. */
  pointsEarned: Points,
  payUntil: Instant,
});

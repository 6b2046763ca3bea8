import { z } from 'zod';
import { goodsInput, PriceLine, SaleItem } from './basket.ts';
import { Fen, idOf, Points, PositiveFen } from './common.ts';
import { WalletOwner } from './sharedWallet.ts';

/** A way to pay what is left after points and stored value. `wechat` is paid on a phone, after the checkout. */
const RestMethod = z.enum(['cash', 'card', 'other', 'wechat']);

/** A part of the rest as it was paid, or is to be. */
export const Payment = z.object({ method: RestMethod, amountFen: PositiveFen });

/** How the rest is to be paid: each way once; only the last may leave its amount out, and takes what is left. */
export const Rest = z
  .array(z.object({ method: RestMethod, amountFen: PositiveFen.optional() }))
  .min(1)
  .max(4)
  .refine((parts) => new Set(parts.map(({ method }) => method)).size === parts.length)
  .refine((parts) => parts.slice(0, -1).every(({ amountFen }) => amountFen !== undefined))
  .default([{ method: 'cash' }]);

/** A priced sale. Every line says which rule made it; the sum of the lines is `payableFen`. */
export const Quote = z.object({
  amountFen: PositiveFen,
  /** The lines of goods; null for an amount alone. */
  items: z.array(SaleItem).nullable(),
  lines: z.array(PriceLine),
  /** What the member pays after discount and points. */
  payableFen: Fen,
  /** What the caller may take off by hand alone, of the kind that was asked for (优惠 where none was); null: no limit. */
  discountCapFen: Fen.nullable(),
  savedFen: Fen,
  pointsBurned: Points,
  /** What the points could pay on this bill, whether used or not; 0 when the rules do not allow any. */
  burnable: z.object({ points: Points, fen: Fen }),
  principalFen: Fen,
  bonusFen: Fen,
  walletFen: Fen,
  restFen: Fen,
  /** The parts of `restFen`; none when nothing is left to pay. */
  payments: z.array(Payment),
  walletAfterFen: Fen,
  pointsEarned: Points,
  pointsAfter: Points,
  growthEarned: z.int(),
  /** Names the rule and the speed behind `pointsEarned`. */
  earnNote: z.string(),
  confirmationRequired: z.boolean(),
  /** Somebody else's wallet that pays, and why not all of it; null: the member's own. */
  shared: z.object({ name: z.string(), note: z.string().nullable() }).nullable(),
  /** Of everything above and the rules' version; checkout refuses another price. */
  quoteHash: z.string(),
});

/** What a till prices for a visit. */
export const quoteInput = {
  visitId: idOf('vis'),
  ...goodsInput,
  /** Let points pay as much as the rules allow. */
  usePoints: z.boolean().default(true),
  /** Let stored value pay as much as it can. */
  useWallet: z.boolean().default(true),
  /** Whose stored value: one of the visit's wallets; left out, the member's own. */
  walletOwner: WalletOwner.optional(),
  rest: Rest,
};

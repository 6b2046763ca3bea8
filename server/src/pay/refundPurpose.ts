import type { PayOrder, PayRefund } from './entities.ts';
import type { PayNeeds } from './needs.ts';
import type { Crediting } from './purpose.ts';

/** How one module ends a refund; `at` is now, UTC ms. */
export interface Refunding {
  /** What is posted when the money is back with the payer. */
  succeed(refund: PayRefund, at: number): Promise<Crediting>;
  /** What undoes the setting aside when the refund will not happen. */
  release(refund: PayRefund, at: number): Promise<Crediting>;
  /** Shown to the payer by WeChat; at most 80 bytes, nothing personal. */
  readonly words: string;
}

/** Every purpose a refund can have, and who ends it. */
export type RefundPurposes = Readonly<Record<PayOrder['purpose'], Refunding>>;

/** What moving refunds takes. */
export type RefundNeeds = Omit<PayNeeds, 'purposes'> & { refundPurposes: RefundPurposes };

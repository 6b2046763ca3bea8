import type { SaleContext } from './context.ts';
import type { Sale } from './entities.ts';
import type { Priced } from './price.ts';
import { saleNumberOf } from './saleNumber.ts';

/** What only the checkout knows of a sale. */
export interface Taken {
  saleId: string;
  staffId: string;
  unconfirmedFen: number;
  transactions: readonly string[];
  /** The order of its part by WeChat: until that is paid, nothing is earned. */
  payOrderId: string | null;
}

/** The row of a member's sale. */
export const saleRow = (
  priced: Priced,
  { visit, branch, businessDate, now }: SaleContext,
  { saleId, staffId, unconfirmedFen, transactions, payOrderId }: Taken,
): Sale => ({
  id: saleId,
  number: saleNumberOf(saleId, now),
  status: payOrderId === null ? 'paid' : 'awaiting',
  visitId: visit.id,
  memberId: visit.memberId,
  branchId: branch.id,
  staffId,
  tierName: priced.tier.name,
  amountFen: priced.amountFen,
  items: priced.items,
  itemsBack: null,
  lines: priced.lines,
  payableFen: priced.payableFen,
  pointsBurned: priced.pointsBurned,
  pointsEarned: payOrderId === null ? priced.pointsEarned : 0,
  growthEarned: payOrderId === null ? priced.growthEarned : 0,
  principalFen: priced.principalFen,
  bonusFen: priced.bonusFen,
  restFen: priced.restFen,
  unconfirmedFen,
  restMethod: null,
  payments: priced.payments,
  payOrderId,
  claimHash: null,
  claimedAt: null,
  refundedFen: 0,
  refunded: null,
  walletAfterFen: priced.walletAfterFen,
  pointsAfter: payOrderId === null ? priced.pointsAfter : priced.pointsAfter - priced.pointsEarned + priced.pointsRepaid,
  transactions,
  businessDate,
  paidAt: now,
  undoneAt: null,
  undoneBy: null,
});

import type { ApprovalKinds } from './approval/index.ts';
import type { Resources } from './resources.ts';
import { saleToUndo } from './sale/index.ts';
import { topUpToRefund } from './wallet/index.ts';

/** Who knows what a second person is asked about. */
export const approvalKindsOf = ({ db, visits }: Pick<Resources, 'db' | 'visits'>): ApprovalKinds => ({
  topUpCash: async (caller, visitId) => {
    const { visit } = await visits.find(caller, visitId);
    // The member, not the visit: that has passed by the time somebody answers.
    return { subject: visit.memberId, branchId: visit.branchId, memberId: visit.memberId };
  },
  topUpRefund: topUpToRefund(db),
  saleUndo: saleToUndo(db),
  saleRefund: saleToUndo(db),
});

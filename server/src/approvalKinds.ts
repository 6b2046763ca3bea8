import type { ApprovalKinds } from './approval/index.ts';
import type { StaffCaller } from './platform/caller.ts';
import { importToCommit } from './import/index.ts';
import { memberToAdjust } from './office/index.ts';
import { DomainError } from './platform/errors.ts';
import type { Resources } from './resources.ts';
import { discountFacts, saleToRefund, saleToUndo } from './sale/index.ts';
import { reaches } from './staff/index.ts';
import { companyToShare, companyToTopUp, topUpToRefund } from './wallet/index.ts';

/** Who knows what a second person is asked about. */
export const approvalKindsOf = ({ db, visits }: Pick<Resources, 'db' | 'visits'>): ApprovalKinds => ({
  topUpCash: async (caller, visitId) => {
    const { visit } = await visits.find(caller, visitId);
    // The member, not the visit: that has passed by the time somebody answers.
    return { subject: visit.memberId, branchId: visit.branchId, memberId: visit.memberId };
  },
  topUpRefund: topUpToRefund(db),
  saleUndo: saleToUndo(db),
  saleRefund: saleToRefund(db),
  pointsAdjust: memberToAdjust(db),
  companyTopUp: companyToTopUp(db),
  companyHolder: companyToShare(db),
  memberImport: importToCommit(db),
  saleDiscount: async (caller, subject, { discount }) => {
    if (discount === undefined) throw new DomainError('invalid_request', { param: 'discount' });
    const facts = discountFacts(discount, discount.billFen);
    if (!subject.startsWith('vis_')) return { subject: branchInReach(caller, subject), branchId: subject, memberId: null, facts };
    const { visit } = await visits.find(caller, subject);
    return { subject: visit.memberId, branchId: visit.branchId, memberId: visit.memberId, facts };
  },
});

/** A walk-in has no visit: what is asked for is asked for the branch. */
function branchInReach(caller: StaffCaller, branchId: string): string {
  if (!reaches(caller, branchId)) throw new DomainError('not_found', { param: 'subject' });
  return branchId;
}

export { Approval, type ApprovalFacts } from './entities.ts';
export { approvalHandlers } from './handlers.ts';
export type { ApprovalKinds, ApprovalSubject, AskedHolder, FindSubject } from './kinds.ts';
export { guardOf, guardOwners, guardRows, pass, type Guard } from './guard.ts';
export { spendApproval } from './spend.ts';
export { approvalOwners, approvalRows, useApproval } from './use.ts';

export { Approval, type ApprovalFacts, type ApprovalKind } from './entities.ts';
export { approvalHandlers } from './handlers.ts';
export type { ApprovalKinds, ApprovalSubject, AskedHolder, AskedWith, FindSubject } from './kinds.ts';
export { guardOf, guardOwners, guardRows, pass, type Guard, type GuardedAct } from './guard.ts';
export { spendApproval } from './spend.ts';
export { approvalOwners, approvalRows, useApproval } from './use.ts';

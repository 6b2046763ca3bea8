export { Approval, type ApprovalKind } from './entities.ts';
export { approvalHandlers } from './handlers.ts';
export type { ApprovalKinds, ApprovalSubject, FindSubject } from './kinds.ts';
export { guardOf, guardOwners, guardRows, pass, type Guard, type GuardedAct } from './guard.ts';
export { approvalOwners, approvalRows, useApproval } from './use.ts';

export {
  AuditEntry,
  Staff,
  StaffBranch,
  StaffCode,
  StaffLock,
  StaffPin,
  StaffSession,
  StaffTally,
  StaffWechat,
  type LimitedAct,
} from './entities.ts';
export { apiKeyHandlers } from './apiKeys/handlers.ts';
export { createCallLog, forgetOldCalls, type CallLog } from './apiKeys/callLog.ts';
export { createApiKey, type KeyNeeds } from './apiKeys/create.ts';
export { revokeApiKey, rotateApiKey } from './apiKeys/end.ts';
export { ApiKey } from './apiKeys/entities.ts';
export { findApiKey, type KeyIdentity } from './apiKeys/find.ts';
export { liesIn } from './apiKeys/network.ts';
export { isApiSecret } from './apiKeys/secret.ts';
export { auditRow, recordAction, type StaffAction } from './audit.ts';
export { allowed, reaches, requireBranch } from './authorize.ts';
export { letInBy } from './letIn.ts';
export { capsOf, countAct, tallyRows, withLock, type ActCaps, type CountedAct } from './limits.ts';
export { requireOther } from './selfDealing.ts';
export { hashPassword } from './password.ts';
export { findStaffSession, type StaffIdentity } from './session.ts';
export { countLocked, listAudit, staffNames, staffPhoneHash } from './queries.ts';
export { staffAccessHandlers } from './accessHandlers.ts';
export { staffHandlers } from './handlers.ts';

export { AuditEntry, Staff, StaffBranch, StaffSession } from './entities.ts';
export { auditRow, recordAction, type StaffAction } from './audit.ts';
export { allowed, reaches, requireBranch } from './authorize.ts';
export { hashPassword } from './password.ts';
export { findStaffSession, type StaffIdentity } from './session.ts';
export { staffNames } from './queries.ts';
export { staffHandlers } from './handlers.ts';

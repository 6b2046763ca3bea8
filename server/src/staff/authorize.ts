import { may, type Permission } from '@shuke/shared/permissions';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';

/** True when the branch is one of theirs. The door has checked the permission; every query checks this. */
export const reaches = (staff: StaffCaller, branchId: string): boolean =>
  staff.branches === 'all' || staff.branches.some((reached) => reached === branchId);

/** The door checks the permission; this checks the branch. Throws `forbidden`. */
export function requireBranch(staff: StaffCaller, branchId: string): void {
  if (!reaches(staff, branchId)) throw new DomainError('forbidden', { param: 'branchId' });
}

/** A second permission inside an operation, as for undoing somebody else's sale. */
export const allowed = (staff: Pick<StaffCaller, 'role'>, permission: Permission): boolean => may(staff.role, permission);

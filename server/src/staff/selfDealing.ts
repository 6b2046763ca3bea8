import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';

/** Throws `self_dealing` where the member's phone is that of the member of staff who acts: somebody else must. */
export function requireOther(staff: Pick<StaffCaller, 'phoneHash'>, member: { phoneHash: string | null } | undefined): void {
  if (staff.phoneHash !== undefined && staff.phoneHash === member?.phoneHash) throw new DomainError('self_dealing');
}

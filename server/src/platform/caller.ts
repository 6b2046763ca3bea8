import type { Permission, Role } from '@shuke/shared/permissions';
import type { BranchId, IdentityId, MemberId, StaffId } from '@shuke/shared/ids';

interface Request {
  readonly requestId: string;
  /** The caller's name for one intention; present on every idempotent operation. */
  readonly idempotencyKey: string;
}

/** Who is asking, by audience: passed by hand, never read from a global. */
export interface PublicCaller extends Request {
  readonly audience: 'public';
}
/** Signed in to WeChat, perhaps not a member. */
export interface VisitorCaller extends Request {
  readonly audience: 'visitor';
  readonly identityId: IdentityId;
  readonly sessionId: string;
}
/** A member, on their own phone. */
export interface MemberCaller extends Request {
  readonly audience: 'member';
  readonly identityId: IdentityId;
  readonly memberId: MemberId;
}
/** A member of staff whose permission for the operation has been checked; the branch has not. */
export interface StaffCaller extends Request {
  readonly audience: 'staff';
  readonly sessionId: string;
  readonly staffId: StaffId;
  readonly name: string;
  readonly role: Role;
  /** Keyed hash of the own phone, by which staff are kept from their own member card; a job has none. */
  readonly phoneHash?: string;
  /** Branches in reach; `all` for an owner. */
  readonly branches: readonly BranchId[] | 'all';
}

/** Audience → caller: what a handler is given follows from its contract. */
export interface Callers {
  public: PublicCaller;
  visitor: VisitorCaller;
  member: MemberCaller;
  staff: StaffCaller;
}
/** Any of them. */
export type Caller = Callers[keyof Callers];

export type { Permission };

import type { StaffCaller } from '../platform/caller.ts';
import type { ApprovalKind } from './entities.ts';

/** What a kind of act says of the thing it is done to. */
export interface ApprovalSubject {
  /** What the act will name: a visit passes in five minutes, its member stays. */
  subject: string;
  branchId: string;
  memberId: string | null;
}

/** Finds what an act is done to, for who wants to do it. Throws `not_found` (also out of reach). */
export type FindSubject = (caller: StaffCaller, subject: string) => Promise<ApprovalSubject>;

/** Who knows the things of each kind: the modules to the right, which this one must not know. */
export type ApprovalKinds = Readonly<Record<ApprovalKind, FindSubject>>;

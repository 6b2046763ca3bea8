import { DomainError } from '../platform/errors.ts';
import type { Member } from './entities.ts';

/** A card that still is somebody's. Throws `not_found`, and `member_closed` for one that was erased or merged into another. */
export function requireOpenCard(member: Member | undefined): Member {
  if (member === undefined) throw new DomainError('not_found', { param: 'memberId' });
  if (member.erasedAt !== null || member.mergedInto !== null) throw new DomainError('member_closed');
  return member;
}

import type { MemberId } from '@shuke/shared/ids';
import type { Committer } from '../../ledger/index.ts';
import { changeProfile, presentProfile, readMember, type ProfileChange } from '../../member/index.ts';
import type { Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { auditRow } from '../../staff/index.ts';
import { requireInReach } from '../members/reach.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

/**
 * Puts right what is known of a member, at their word. The trail says which parts, not what they hold. Throws `not_found`,
 * `member_closed`, `field_invalid`.
 */
export async function changeDetails(
  needs: Needs,
  { staffId, branches }: StaffCaller,
  { memberId, reason, ...change }: ProfileChange & { memberId: string; reason: string },
) {
  await requireInReach(needs.db, { branches }, memberId);
  const at = needs.clock.now();
  const parts = Object.entries(change).flatMap(([part, value]) => (value === undefined ? [] : part));
  const detail = { reason, parts: parts.join(',') };
  await changeProfile(needs, memberId as MemberId, change, {
    isMember: false,
    trail: (branchId) => auditRow({ staffId, action: 'member.changeDetails', branchId, subject: memberId, detail, at }),
  });
  const [{ name }, profile] = await Promise.all([readMember(needs.db, memberId), presentProfile(needs, memberId)]);
  return { name, ...profile };
}

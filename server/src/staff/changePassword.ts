import { IsNull, Not } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { recordAction } from './audit.ts';
import { Staff, StaffPin, StaffSession, StaffWechat } from './entities.ts';
import { requirePassword } from './ownPassword.ts';
import { hashPassword } from './password.ts';

/**
 * A new password of one's own; every other session ends, and so do the PIN and the WeChat: whoever knew the old password may
 * have left themself a way back. Throws `password_wrong`, `staff_locked`.
 */
export async function changePassword(
  needs: { db: Database; clock: Clock },
  caller: StaffCaller,
  { password, newPassword }: { password: string; newPassword: string },
): Promise<void> {
  await requirePassword(needs, caller, password);
  const passwordHash = await hashPassword(newPassword);
  const { staffId, sessionId } = caller;
  const at = needs.clock.now();
  await needs.db.write(async (tx) => {
    await tx.update(Staff, { id: staffId }, { passwordHash });
    await tx.update(StaffSession, { staffId, id: Not(sessionId), revokedAt: IsNull() }, { revokedAt: at });
    await tx.delete(StaffPin, { id: staffId });
    await tx.delete(StaffWechat, { staffId });
    await recordAction(tx, { staffId, action: 'staff.changePassword', subject: staffId, at });
  });
}

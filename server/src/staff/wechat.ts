import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { hashToken } from '../platform/secrets.ts';
import type { MiniProgram } from '../platform/wechat/ports.ts';
import { recordAction } from './audit.ts';
import { Staff, StaffWechat } from './entities.ts';
import { requirePassword } from './ownPassword.ts';
import { openSession, signedIn, type SignedIn } from './openSession.ts';

interface Needs {
  db: Database;
  clock: Clock;
  miniProgram: MiniProgram;
  /** The mini program's own AppID: an openid holds within one app. */
  appId: string;
}

/**
 * Binds one's own WeChat, against the password: a till left open must not become somebody's way in. One that is bound to a
 * colleague stays theirs. Throws `password_wrong`, `staff_locked`, `wechat_code_invalid`, `wechat_unavailable`, `conflict`.
 */
export async function bindWechat(
  needs: Needs,
  caller: StaffCaller,
  { code, password }: { code: string; password: string },
): Promise<void> {
  await requirePassword(needs, caller, password);
  const { staffId } = caller;
  const id = await personOf(needs, code);
  const at = needs.clock.now();
  await needs.db.write(async (tx) => {
    const holder = await tx.findOneBy(StaffWechat, { id });
    if (holder !== null && holder.staffId !== staffId) throw new DomainError('conflict');
    await tx.delete(StaffWechat, { staffId });
    await tx.insert(StaffWechat, { id, staffId, boundAt: at });
    await recordAction(tx, { staffId, action: 'staff.bindWechat', subject: staffId, at });
  });
}

/** Signs in whoever bound this WeChat. Throws `wechat_code_invalid`, `wechat_unavailable`, `wechat_not_bound`. */
export async function signInByWechat(needs: Needs, code: string): Promise<SignedIn> {
  const bound = await needs.db.reader.getRepository(StaffWechat).findOneBy({ id: await personOf(needs, code) });
  const staff = bound && (await needs.db.reader.getRepository(Staff).findOneBy({ id: bound.staffId, status: 'active' }));
  if (staff === null) throw new DomainError('wechat_not_bound');
  const now = needs.clock.now();
  const token = await needs.db.write(async (tx) => {
    await recordAction(tx, { staffId: staff.id, action: 'session.staffWechat', at: now });
    return openSession(tx, staff.id, now);
  });
  return signedIn(needs.db, staff, token, now);
}

async function personOf({ miniProgram, appId }: Needs, code: string): Promise<string> {
  const { openid } = await miniProgram.code2Session(code);
  return hashToken(`${appId}:${openid}`);
}

import { tell } from '../../inbox/index.ts';
import type { Directory } from '../../merchant/index.ts';
import type { Topics } from '../../outbox/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';

/** Tells whoever still has the lost card what is about to happen, and how to stop it. Subscriber of `recovery.opened`. */
export async function tellOfRecovery(
  needs: { db: Database; clock: Clock; directory: Directory },
  { recoveryId, memberId, branchId, openedAt }: Topics['recovery.opened'],
): Promise<void> {
  const { name } = await needs.directory.branch(branchId);
  await tell(needs, {
    kind: 'device',
    title: '有人在门店找回您的会员卡',
    body: `${name}有人说这张卡的手机丢了或换了，24 小时后会转到新手机。不是您本人，请马上在「消息」里点「停止找回」。`,
    memberId,
    branchId,
    fact: `recovery.opened:${recoveryId}:${String(openedAt)}`,
  });
}

/** Tells who has their card again which of their family may not spend from it for now. Subscriber of `recovery.finished`. */
export async function tellOfPaused(
  needs: { db: Database; clock: Clock; directory: Directory },
  { memberId, at, paused = 0 }: Topics['recovery.finished'],
): Promise<void> {
  if (paused === 0) return;
  await tell(needs, {
    kind: 'device',
    title: `${String(paused)} 张亲情卡先停用了`,
    body: '会员卡找回前一个月里新加的亲情卡先停用了，以防是别人拿旧手机加的。是您自己加的，在「亲情卡」里恢复就行。',
    memberId,
    fact: `recovery.finished:${String(at)}`,
  });
}

import { IsNull } from 'typeorm';
import type { MemberId } from '@shuke/shared/ids';
import { publish } from '../outbox/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Secrets } from '../platform/secrets.ts';
import { devicesMax, newHandle } from './devices.ts';
import { Member, MemberDevice } from './entities.ts';

/**
 * Gives an installation its handle and key. The same installation enrolled again replaces itself; beyond three the
 * oldest is revoked. The member is told of a phone that showed no codes a moment ago. Throws `member_frozen`.
 */
export async function enrolDevice(
  { db, clock, secrets }: { db: Database; clock: Clock; secrets: Secrets },
  memberId: MemberId,
  { installationId, label }: { installationId: string; label: string },
) {
  const member = await db.reader.getRepository(Member).findOneByOrFail({ id: memberId });
  if (member.status === 'frozen') throw new DomainError('member_frozen');
  const now = clock.now();
  const device: MemberDevice = {
    id: newId('dev'),
    memberId,
    installationId,
    label,
    handle: newHandle(),
    handleIssuedAt: now,
    previousHandle: null,
    previousHandleUntil: null,
    keyGeneration: 1,
    lastStep: 0,
    createdAt: now,
    revokedAt: null,
  };
  await db.write(async (tx) => {
    const known = await tx.findBy(MemberDevice, { memberId });
    await tx.update(MemberDevice, { memberId, installationId, revokedAt: IsNull() }, { revokedAt: now });
    await tx.insert(MemberDevice, device);
    const live = await tx.find(MemberDevice, { where: { memberId, revokedAt: IsNull() }, order: { id: 'DESC' } });
    for (const surplus of live.slice(devicesMax)) await tx.update(MemberDevice, { id: surplus.id }, { revokedAt: now });
    // The first phone of a card is no news, nor one that shows codes already. One whose codes were ended is: by its WeChat it
    // may come back by itself, and whoever ended it should know.
    const isLive = known.some((each) => each.installationId === installationId && each.revokedAt === null);
    if (known.length > 0 && !isLive) await publish(tx, clock, 'member.deviceAdded', { memberId, deviceId: device.id });
  });
  return {
    deviceId: device.id,
    handle: device.handle,
    key: secrets.deviceKey(device.id, device.keyGeneration),
    handleIssuedAt: now,
  };
}

import { IsNull, type EntityManager } from 'typeorm';
import { publish } from '../outbox/index.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Secrets } from '../platform/secrets.ts';
import { devicesMax, newHandle } from './devices.ts';
import { Member, MemberDevice, MemberIdentity } from './entities.ts';
import { requireSameCard } from './identity.ts';

/**
 * Gives an installation its handle and key. The same installation enrolled again replaces itself; beyond three the
 * oldest is revoked. The member is told of a phone that showed no codes a moment ago. Throws `member_frozen`, and
 * `unauthenticated` where the card went to another phone meanwhile.
 */
export async function enrolDevice(
  { db, clock, secrets }: { db: Database; clock: Clock; secrets: Secrets },
  { memberId, identityId }: Pick<MemberCaller, 'memberId' | 'identityId'>,
  { installationId, label }: { installationId: string; label: string },
) {
  const member = await db.reader.getRepository(Member).findOneByOrFail({ id: memberId });
  if (member.status === 'frozen') throw new DomainError('member_frozen');
  const device = await db.write(async (tx) => {
    requireSameCard(await lockIdentity(db, tx, identityId), memberId);
    // Not before the lock: a recovery that comes next ends every phone older than itself.
    const now = clock.now();
    const fresh = newDevice({ memberId, installationId, label, now });
    const known = await tx.findBy(MemberDevice, { memberId });
    await tx.update(MemberDevice, { memberId, installationId, revokedAt: IsNull() }, { revokedAt: now });
    await tx.insert(MemberDevice, fresh);
    const live = await tx.find(MemberDevice, { where: { memberId, revokedAt: IsNull() }, order: { id: 'DESC' } });
    for (const surplus of live.slice(devicesMax)) await tx.update(MemberDevice, { id: surplus.id }, { revokedAt: now });
    // The first phone of a card is no news, nor one that shows codes already. One whose codes were ended is: by its WeChat it
    // may come back by itself, and whoever ended it should know.
    const isLive = known.some((each) => each.installationId === installationId && each.revokedAt === null);
    if (known.length > 0 && !isLive) await publish(tx, clock, 'member.deviceAdded', { memberId, deviceId: fresh.id });
    return fresh;
  });
  const { id: deviceId, handle, keyGeneration, handleIssuedAt } = device;
  return { deviceId, handle, key: secrets.deviceKey(deviceId, keyGeneration), handleIssuedAt };
}

/** The person of a session, until the end of this transaction: on SQLite all writes wait for one another anyway. */
const lockIdentity = async ({ dialect }: Database, tx: EntityManager, id: string): Promise<MemberIdentity | undefined> => {
  const lock = dialect === 'mariadb' ? { lock: { mode: 'pessimistic_write' as const } } : {};
  return (await tx.findOne(MemberIdentity, { where: { id }, ...lock })) ?? undefined;
};

type Enrolment = Pick<MemberDevice, 'memberId' | 'installationId' | 'label'> & { now: number };

const newDevice = ({ now, ...enrolment }: Enrolment): MemberDevice => ({
  ...enrolment,
  id: newId('dev'),
  handle: newHandle(),
  handleIssuedAt: now,
  previousHandle: null,
  previousHandleUntil: null,
  keyGeneration: 1,
  lastStep: 0,
  createdAt: now,
  revokedAt: null,
});

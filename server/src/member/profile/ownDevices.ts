import { stepMs } from '@shuke/shared/memberCode';
import { IsNull } from 'typeorm';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { toIso } from '../../platform/instant.ts';
import { MemberDevice } from '../entities.ts';

/** The phones that show codes of this card now, the newest first. */
export async function listOwnDevices(db: Database, memberId: string) {
  const live = await db.reader
    .getRepository(MemberDevice)
    .find({ where: { memberId, revokedAt: IsNull() }, order: { id: 'DESC' } });
  return {
    data: live.map(({ id, label, createdAt, lastStep }) => ({
      deviceId: id,
      label,
      since: toIso(createdAt),
      usedAt: lastStep === 0 ? null : toIso(lastStep * stepMs),
    })),
  };
}

/** Throws `not_found`: no such phone of this member, or not any more. */
async function changeOwn(db: Database, memberId: string, id: string, patch: Partial<MemberDevice>): Promise<void> {
  await db.write(async (tx) => {
    const device = await tx.findOneBy(MemberDevice, { id, memberId, revokedAt: IsNull() });
    if (device === null) throw new DomainError('not_found', { param: 'deviceId' });
    await tx.update(MemberDevice, { id }, patch);
  });
}

/** Calls a phone what its owner calls it. Throws `not_found`. */
export async function nameDevice(db: Database, memberId: string, { deviceId, label }: { deviceId: string; label: string }) {
  await changeOwn(db, memberId, deviceId, { label });
  return listOwnDevices(db, memberId);
}

/** Ends the codes of a phone at once. Throws `not_found`. */
export async function endDevice({ db, clock }: { db: Database; clock: Clock }, memberId: string, deviceId: string) {
  await changeOwn(db, memberId, deviceId, { revokedAt: clock.now() });
  return listOwnDevices(db, memberId);
}

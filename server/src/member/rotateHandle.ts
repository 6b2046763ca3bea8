import { IsNull } from 'typeorm';
import type { MemberId } from '@shuke/shared/ids';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { handleDays, newHandle, previousHandleMs } from './devices.ts';
import { MemberDevice } from './entities.ts';

/**
 * A new handle once the old is 30 days old; before that the same one again. The old handle is good until the new one is
 * first used, at most 60 days: a phone that lost the answer still shows a code that works. Throws `not_found`.
 */
export async function rotateHandle({ db, clock }: { db: Database; clock: Clock }, memberId: MemberId, deviceId: string) {
  const now = clock.now();
  return db.write(async (tx) => {
    const device = await tx.findOneBy(MemberDevice, { id: deviceId, memberId, revokedAt: IsNull() });
    if (device === null) throw new DomainError('not_found', { param: 'deviceId' });
    const due = device.handleIssuedAt + handleDays * 86_400_000 <= now;
    if (!due) return { handle: device.handle, handleIssuedAt: device.handleIssuedAt };
    const handle = newHandle();
    await tx.update(
      MemberDevice,
      { id: deviceId },
      {
        handle,
        handleIssuedAt: now,
        previousHandle: device.handle,
        previousHandleUntil: now + previousHandleMs,
      },
    );
    return { handle, handleIssuedAt: now };
  });
}

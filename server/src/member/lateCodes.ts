import { codeTail, stepAt, stepsTolerated } from '@shuke/shared/memberCode';
import { In, IsNull } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import type { Secrets } from '../platform/secrets.ts';
import { MemberDevice } from './entities.ts';

/** A member code as a till read it, and when (UTC, ms). */
export interface LateCode {
  handle: string;
  tail: string;
  takenAt: number;
}

/** Whose phone showed a code, and for which step of 30 s. */
export interface LateReading {
  memberId: string;
  deviceId: string;
  step: number;
}

/**
 * Reads codes that were taken earlier, all with one query: each must be of its own moment, as if read then. Undefined for one
 * that no phone of ours showed at that time. Nothing is used up.
 */
export async function readLateCodes(
  { db, secrets }: { db: Database; secrets: Secrets },
  codes: readonly LateCode[],
): Promise<(LateReading | undefined)[]> {
  if (codes.length === 0) return [];
  const handles = In([...new Set(codes.map(({ handle }) => handle))]);
  const devices = await db.reader.getRepository(MemberDevice).findBy([
    { handle: handles, revokedAt: IsNull() },
    { previousHandle: handles, revokedAt: IsNull() },
  ]);
  const byHandle = new Map(devices.map((device) => [device.handle, device]));
  const byPrevious = new Map(devices.map((device) => [device.previousHandle, device]));
  return codes.map((code) => {
    const previous = byPrevious.get(code.handle);
    const device = byHandle.get(code.handle) ?? ((previous?.previousHandleUntil ?? 0) > code.takenAt ? previous : undefined);
    return device === undefined ? undefined : readingOf(device, code, secrets);
  });
}

function readingOf(
  { id, memberId, keyGeneration }: MemberDevice,
  { handle, tail, takenAt }: LateCode,
  secrets: Secrets,
): LateReading | undefined {
  const key = secrets.deviceKey(id, keyGeneration);
  const current = stepAt(takenAt);
  for (let off = -stepsTolerated; off <= stepsTolerated; off += 1) {
    const step = current + off;
    if (codeTail(key, handle, step) === tail) return { memberId, deviceId: id, step };
  }
  return undefined;
}

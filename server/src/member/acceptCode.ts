import { codeTail, msToNextStep, stepAt, stepMs, stepsTolerated } from '@shuke/shared/memberCode';
import { IsNull, type EntityManager } from 'typeorm';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Secrets } from '../platform/secrets.ts';
import { MemberDevice } from './entities.ts';

/** How far off a phone may be and still be told by how much, rather than "unknown code": ten minutes. */
const skewStepsMax = 20;

/** The device that made a code, and the step (of 30 s) it was made for. */
export interface Accepted {
  device: MemberDevice;
  step: number;
}

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
}

/** The device and step a code was made by, without using it up. Throws `code_unknown`, `code_clock_skew`. */
export async function readCode(
  { db, clock, secrets }: Needs,
  { handle, tail }: { handle: string; tail: string },
): Promise<Accepted> {
  const now = clock.now();
  const device = await findDevice(db, handle, now);
  const current = stepAt(now);
  // An unknown handle does the same work as a wrong tail, so that both answers take the same time.
  const key = secrets.deviceKey(device?.id ?? 'nobody', device?.keyGeneration ?? 1);
  const made = (step: number) => codeTail(key, handle, step) === tail;

  const step = nearestStep(current, skewStepsMax, made);
  if (device === undefined || step === undefined) throw new DomainError('code_unknown');
  if (Math.abs(step - current) > stepsTolerated) {
    throw new DomainError('code_clock_skew', { skewSeconds: ((step - current) * stepMs) / 1_000 });
  }
  return { device, step };
}

/**
 * Uses a code up: once per device and step, whoever comes first. False when that step, or a later one, was used.
 * The new handle ends the old one.
 */
export async function useCode(tx: EntityManager, { device, step }: Accepted, handle: string): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(MemberDevice)
    .set({ lastStep: step })
    .where('id = :id AND last_step < :step', { id: device.id, step })
    .execute();
  if (affected !== 1) return false;
  if (device.previousHandle !== null && handle === device.handle) {
    await tx.update(MemberDevice, { id: device.id }, { previousHandle: null, previousHandleUntil: null });
  }
  return true;
}

/** What the till tells the next person in line: seconds until the phone shows another code. */
export const secondsToNextCode = (clock: Clock): number => Math.ceil(msToNextStep(clock.now()) / 1_000);

async function findDevice(db: Database, handle: string, now: number): Promise<MemberDevice | undefined> {
  const devices = await db.reader.getRepository(MemberDevice).findBy([
    { handle, revokedAt: IsNull() },
    { previousHandle: handle, revokedAt: IsNull() },
  ]);
  return devices.find((device) => device.handle === handle || (device.previousHandleUntil ?? 0) > now);
}

/** The step nearest to `current` for which `made` holds, or undefined; always tries them all, so time tells nothing. */
function nearestStep(current: number, reach: number, made: (step: number) => boolean): number | undefined {
  let found: number | undefined;
  for (let off = reach; off >= 0; off -= 1) {
    if (made(current + off)) found = current + off;
    if (made(current - off)) found = current - off;
  }
  return found;
}

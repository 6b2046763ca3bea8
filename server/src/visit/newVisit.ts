import { newId } from '../platform/ids.ts';
import type { Visit } from './entities.ts';

/** How long a recognised member stays recognised at the till. */
export const visitMs = 5 * 60_000;

/** Who is recognised, where, and by whom. */
export type VisitPlace = Pick<Visit, 'memberId' | 'branchId' | 'staffId'>;

/** By what they were recognised, and what that allows. */
export type Recognition = Pick<Visit, 'deviceId' | 'codeHash' | 'earnOnly' | 'inContact'>;

/** As by a member code of a phone in contact, where there is no phone: the demonstration's past, and tests. */
export const asIfScanned: Recognition = { deviceId: null, codeHash: null, earnOnly: false, inContact: true };

/** A visit that begins now. */
export const newVisit = (now: number, place: VisitPlace, recognition: Recognition): Visit => ({
  id: newId('vis'),
  ...place,
  ...recognition,
  identifiedAt: now,
  expiresAt: now + visitMs,
});

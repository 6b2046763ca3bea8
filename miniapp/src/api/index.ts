import {
  createCall,
  type Input,
  type MemberOperation,
  type Output,
  type PublicOperation,
  type StaffOperation,
} from './client.ts';
import { write } from './pendingWrites.ts';
import { createSession } from './session.ts';
import { createStaffSession } from './staffSession.ts';
import { taroTransport } from './transport.ts';
import { loginCode } from './wechatLogin.ts';

const call = createCall(taroTransport);

/** The session of the phone's owner: WeChat login, member pages. */
export const memberSession = createSession({ call, loginCode });

/** The session of the till: phone and password, staff pages. */
export const staffSession = createStaffSession({ call });

/** Calls that need nobody. */
export const publicCall = <K extends PublicOperation>(id: K, input: Input<K>): Promise<Output<K>> => call(id, input);

/** An idempotent write as the member. `slot` names what may be under way once; the operation's name when left out. */
export const memberWrite = <K extends MemberOperation>(operation: K, input: Input<K>, slot?: string): Promise<Output<K>> =>
  write({ operation, input, ...(slot === undefined ? {} : { slot }) }, (pending) =>
    memberSession.call(operation, pending.input, { idempotencyKey: pending.key }),
  );

/** An idempotent write as staff, such as `staffWrite('sale.checkout', input, visitId)`. */
export const staffWrite = <K extends StaffOperation>(operation: K, input: Input<K>, slot: string): Promise<Output<K>> =>
  write({ operation, input, slot: `${operation}:${slot}` }, (pending) =>
    staffSession.call(operation, pending.input, { idempotencyKey: pending.key }),
  );

export { ApiError, asApiError } from './errors.ts';
export type { Input, MemberOperation, Output, PublicOperation, StaffOperation } from './client.ts';
export { unansweredWrite } from './pendingWrites.ts';
export type { PayOutcome } from '../lib/payOutcome.ts';
export { requestPayment } from './requestPayment.ts';
export { becomeMember, comeBack, hasLeft, knownMember } from './session.ts';
export { serverNow } from './serverClock.ts';
export { keepStaffNames, onStaffSessionEnd, signedInStaff } from './staffSession.ts';

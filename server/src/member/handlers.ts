import type { Committer } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import type { MiniProgram } from '../platform/wechat/ports.ts';
import { enrolDevice } from './enrolDevice.ts';
import { join } from './join.ts';
import { joinAtCounter } from './joinAtCounter.ts';
import { login } from './login.ts';
import { logout } from './logout.ts';
import { rotateHandle } from './rotateHandle.ts';

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  committer: Committer;
  miniProgram: MiniProgram;
  directory: Directory;
  appId: string;
}

type Operations =
  | 'session.memberLogin'
  | 'session.memberLogout'
  | 'member.join'
  | 'member.joinAtCounter'
  | 'member.enrolDevice'
  | 'member.rotateHandle';

/** Operations of joining, signing in and the phone's member code. */
export const memberHandlers = (needs: Needs): Handlers<Operations> => ({
  'session.memberLogin': async ({ code }) => {
    const { token, expiresAt, memberId } = await login(needs, code);
    return { token, expiresAt: toIso(expiresAt), memberId, serverTime: toIso(needs.clock.now()) };
  },
  'session.memberLogout': async ({ installationId }, caller) => {
    await logout(needs, caller, installationId);
    return {};
  },
  'member.join': async (input, { identityId, idempotencyKey }) => {
    const { memberId, cardNumber, linked } = await join(needs, { ...input, identityId, idempotencyKey });
    return { memberId, cardNumber, linked };
  },
  'member.joinAtCounter': async ({ agreed: _agreed, ...input }, caller) => {
    const { memberId, cardNumber } = await joinAtCounter(needs, caller, input);
    return { memberId, cardNumber };
  },
  'member.enrolDevice': async (input, caller) => {
    const { deviceId, handle, key, handleIssuedAt } = await enrolDevice(needs, caller, input);
    return { deviceId, handle, key, handleIssuedAt: toIso(handleIssuedAt), serverTime: toIso(needs.clock.now()) };
  },
  'member.rotateHandle': async ({ deviceId }, { memberId }) => {
    const { handle, handleIssuedAt } = await rotateHandle(needs, memberId, deviceId);
    return { handle, handleIssuedAt: toIso(handleIssuedAt), serverTime: toIso(needs.clock.now()) };
  },
});

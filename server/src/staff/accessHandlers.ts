import type { Committer } from '../ledger/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import type { Directory } from '../merchant/index.ts';
import type { MiniProgram } from '../platform/wechat/ports.ts';
import { acceptInvite } from './acceptInvite.ts';
import { changeStaff } from './change.ts';
import { changePassword } from './changePassword.ts';
import { colleaguesOf } from './colleagues.ts';
import { invite, type MadeCode } from './invite.ts';
import { liftLock } from './liftLock.ts';
import type { SignedIn } from './openSession.ts';
import { setPin, switchStaff } from './pin.ts';
import { presentMe, presentStaff } from './present.ts';
import { resetPassword } from './resetPassword.ts';
import { bindWechat, signInByWechat } from './wechat.ts';

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  committer: Committer;
  miniProgram: MiniProgram;
  appId: string;
  directory: Directory;
}

type Operations =
  | 'staff.invite'
  | 'staff.acceptInvite'
  | 'staff.change'
  | 'staff.resetPassword'
  | 'staff.changePassword'
  | 'staff.liftLock'
  | 'staff.setPin'
  | 'staff.listColleagues'
  | 'session.staffSwitch'
  | 'staff.bindWechat'
  | 'session.staffWechat';

/** Operations by which people come to work here, change, and get in. */
export const staffAccessHandlers = (needs: Needs): Handlers<Operations> => ({
  'staff.invite': async (input, caller) => presentCode(await invite(needs, caller, input)),
  'staff.acceptInvite': async (input) => presentSession(needs, await acceptInvite(needs, input)),
  'staff.change': async (input, caller) => {
    const [staff] = await presentStaff(needs, [await changeStaff(needs, caller, input)]);
    if (staff === undefined) throw new Error('one in, one out');
    return staff;
  },
  'staff.resetPassword': async ({ staffId }, caller) => presentCode(await resetPassword(needs, caller, staffId)),
  'staff.changePassword': async (input, caller) => {
    await changePassword(needs, caller, input);
    return {};
  },
  'staff.liftLock': async (input, caller) => {
    await liftLock(needs, caller, input);
    return {};
  },
  'staff.setPin': async (input, caller) => {
    await setPin(needs, caller, input);
    return {};
  },
  'staff.listColleagues': async (_input, caller) => ({
    data: (await colleaguesOf(needs.db, caller)).map(({ id, name, role }) => ({ id, name, role })),
  }),
  'session.staffSwitch': async (input, caller) => presentSession(needs, await switchStaff(needs, caller, input)),
  'staff.bindWechat': async (input, caller) => {
    await bindWechat(needs, caller, input);
    return {};
  },
  'session.staffWechat': async ({ code }) => presentSession(needs, await signInByWechat(needs, code)),
});

const presentCode = ({ code, expiresAt }: MadeCode) => ({ code, expiresAt: toIso(expiresAt) });

const presentSession = async (needs: Needs, { token, expiresAt, staff }: SignedIn) => ({
  token,
  expiresAt: toIso(expiresAt),
  staff: await presentMe(needs, staff),
});

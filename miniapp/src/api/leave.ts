import { forgetCodeDevice, forgetMember, keep, read } from '../lib/storage.ts';
import { memberSession } from './index.ts';

/** Forgets on this phone who its member was: session, code and every answer kept. */
export function leavePhone(): void {
  forgetMember();
  forgetCodeDevice();
}

/** 退出登录: the server ends the session and this phone's codes; without network the phone forgets all the same. */
export async function logOut(): Promise<void> {
  const installationId = read('installationId');
  await memberSession.call('session.memberLogout', installationId === undefined ? {} : { installationId }).catch(() => undefined);
  leavePhone();
  keep('left', true);
}

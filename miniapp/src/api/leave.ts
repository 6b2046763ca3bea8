import { dropPage } from '../lib/handOverPage.ts';
import { forgetCodeDevice, forgetMember, keep, read } from '../lib/storage.ts';
import { memberSession } from './index.ts';

/** Forgets on this phone who its member was: session, code, every answer kept, and a page of all that was being shared. */
export function leavePhone(): void {
  forgetMember();
  forgetCodeDevice();
  dropPage();
}

/** 退出登录: the server ends the session and this phone's codes; without network the phone forgets all the same. */
export async function logOut(): Promise<void> {
  const installationId = read('installationId');
  await memberSession.call('session.memberLogout', installationId === undefined ? {} : { installationId }).catch(() => undefined);
  leavePhone();
  keep('left', true);
}

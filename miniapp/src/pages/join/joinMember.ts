import { ApiError, becomeMember, comeBack, memberSession, memberWrite, unansweredWrite, type Input } from '../../api/index.ts';
import { onWeb } from '../../lib/platform.ts';
import { sandboxNickname, tellSandbox } from '../../lib/sandboxBridge.ts';

/** True when a join was sent and its answer never came: it must be sent again as it was, before any new one. */
export const joinIsUnanswered = (): boolean => unansweredWrite('member.join', 'member.join') !== undefined;

/**
 * Makes the person a member and remembers it. Somebody who is one already counts as joined.
 * @param phoneCode of the getPhoneNumber button, usable once: left out to repeat an unanswered join
 * Throws ApiError.
 */
export async function joinMember({ phoneCode, consentVersion }: { phoneCode?: string; consentVersion: string }): Promise<void> {
  const unanswered = unansweredWrite('member.join', 'member.join');
  const input = unanswered ?? (phoneCode === undefined ? undefined : await newJoin(phoneCode, consentVersion));
  if (input === undefined) return;
  comeBack();
  try {
    const { memberId, linked } = await memberWrite('member.join', input);
    becomeMember(memberId);
    tellSandbox({ shuke: 'event', name: 'joined', data: { memberId, linked } });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'already_member') throw error;
    memberSession.forget();
    await memberSession.signIn();
  }
}

/** In WeChat a member gives a name later, or never; a person of the sandbox has one. */
async function newJoin(phoneCode: string, consentVersion: string): Promise<Input<'member.join'>> {
  const name = onWeb ? await sandboxNickname() : undefined;
  return { phoneCode, consentVersion, ...(name === undefined ? {} : { name }) };
}

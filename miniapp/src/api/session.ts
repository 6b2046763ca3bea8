import { forget, keep, read } from '../lib/storage.ts';
import type { Call, Input, MemberOperation, Output } from './client.ts';
import { ApiError } from './errors.ts';

/** What signing in is built on; a test puts its own in their place. */
export interface SessionDeps {
  call: Call;
  /** A fresh code of wx.login. */
  loginCode: () => Promise<string>;
}

/** Who is behind the stored session: a member's id, null for a visitor, undefined when nobody signed in yet. */
export const knownMember = (): string | null | undefined => (hasLeft() ? null : read('session')?.memberId);

/** True after 退出登录, until somebody signs in again. */
export const hasLeft = (): boolean => read('left') === true;

/** Signing in again after 退出登录. */
export const comeBack = (): void => {
  forget('left');
};

/** After joining, the session stays and the person behind it becomes a member. */
export function becomeMember(memberId: string): void {
  comeBack();
  const session = read('session');
  if (session) keep('session', { ...session, memberId });
}

/**
 * Calls as the person whose phone this is: signs in through WeChat when there is no session, once again when the server no
 * longer knows it, and never twice at the same time.
 */
export function createSession({ call, loginCode }: SessionDeps) {
  let running: Promise<string> | undefined;

  async function logIn(): Promise<string> {
    const { token, memberId, expiresAt } = await call('session.memberLogin', { code: await loginCode() });
    keep('session', { token, memberId, expiresAt });
    return token;
  }

  /** Signs in unless somebody already has since `stale` was read; calls that come meanwhile share the one login. */
  function signIn(stale?: string): Promise<string> {
    // Somebody signed out here: what is still under way must not sign them in again.
    if (hasLeft()) return Promise.reject(new ApiError('unauthenticated', '请先登录', ''));
    const token = read('session')?.token;
    if (token !== undefined && token !== stale) return Promise.resolve(token);
    running ??= logIn().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function memberCall<K extends MemberOperation>(
    id: K,
    input: Input<K>,
    options: { idempotencyKey?: string } = {},
  ): Promise<Output<K>> {
    const token = await signIn();
    try {
      return await call(id, input, { ...options, token });
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'unauthenticated') throw error;
      return await call(id, input, { ...options, token: await signIn(token) });
    }
  }

  return {
    call: memberCall,
    /** Signs in when nobody is: afterwards `knownMember` is not undefined. */
    signIn: () => signIn(),
    /** Forgets the session, so that the next call asks WeChat who this is. */
    forget: () => {
      forget('session');
    },
  };
}

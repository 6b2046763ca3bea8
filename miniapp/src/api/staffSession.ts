import type { ShopNames } from '@shuke/shared/shopWords';
import { forget, keep, read, type Stored } from '../lib/storage.ts';
import type { Call, Input, Output, StaffOperation } from './client.ts';
import { ApiError } from './errors.ts';
import { serverNow } from './serverClock.ts';

/** Who is signed in at the till, with role, permissions and branches; undefined when nobody is. */
export const signedInStaff = (): Stored['staffSession']['staff'] | undefined => read('staffSession')?.staff;

const watchers = new Set<() => void>();

/** Calls back when the server no longer knows the session of the till. Returns how to stop. */
export function onStaffSessionEnd(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

function end(): void {
  forget('staffSession');
  for (const tell of [...watchers]) tell();
}

/** Keeps what the shop calls its points, as the till was just told: an owner may rename them while nobody signs in anew. */
export function keepStaffNames(names: ShopNames): void {
  keep('staffNames', { names, at: serverNow() });
}

function begin(session: Stored['staffSession']): void {
  keep('staffSession', session);
  keepStaffNames(session.staff.names);
}

/** Calls as the member of staff signed in on this phone; a session of its own, apart from the member's. */
export function createStaffSession({ call }: { call: Call }) {
  return {
    /** Signs in with phone and password. Throws ApiError `sign_in_failed`, `staff_locked`. */
    async signIn(input: Input<'session.staffSignIn'>): Promise<Output<'session.staffSignIn'>['staff']> {
      const { token, expiresAt, staff } = await call('session.staffSignIn', input);
      begin({ token, expiresAt, staff });
      return staff;
    },

    /** Signs in whoever bound the WeChat of this phone. Throws ApiError `wechat_not_bound`. */
    async signInByWechat(code: string): Promise<Output<'session.staffWechat'>['staff']> {
      const { token, expiresAt, staff } = await call('session.staffWechat', { code });
      begin({ token, expiresAt, staff });
      return staff;
    },

    /** Takes an invitation, or a code for a new password, and signs in. Throws ApiError `invite_invalid`. */
    async acceptInvite(input: Input<'staff.acceptInvite'>): Promise<Output<'staff.acceptInvite'>['staff']> {
      const { token, expiresAt, staff } = await call('staff.acceptInvite', input);
      begin({ token, expiresAt, staff });
      return staff;
    },

    /** Changes places at this till: whoever has the PIN goes on. Throws ApiError `pin_wrong`, `staff_locked`. */
    async switchTo(input: Input<'session.staffSwitch'>): Promise<Output<'session.staffSwitch'>['staff']> {
      const { token, expiresAt, staff } = await call('session.staffSwitch', input, { token: read('staffSession')?.token });
      begin({ token, expiresAt, staff });
      return staff;
    },

    /** Ends the session here at once, and on the server when it can be reached. */
    async signOut(): Promise<void> {
      const token = read('staffSession')?.token;
      forget('staffSession');
      forget('staffBranch');
      if (token !== undefined) await call('session.staffSignOut', {}, { token }).catch(() => undefined);
    },

    /** Throws ApiError `unauthenticated` when nobody is signed in, or no longer; the session is forgotten then. */
    async call<K extends StaffOperation>(id: K, input: Input<K>, options: { idempotencyKey?: string } = {}): Promise<Output<K>> {
      const token = read('staffSession')?.token;
      if (token === undefined) throw new ApiError('unauthenticated', '请先登录', '');
      try {
        return await call(id, input, { ...options, token });
      } catch (error) {
        if (error instanceof ApiError && error.code === 'unauthenticated' && read('staffSession')?.token === token) end();
        throw error;
      }
    },
  };
}

import { z } from 'zod';
import { idOf, Instant } from './common.ts';
import { operation } from './kit.ts';
import { StaffMe } from './staff.ts';

/** Signing in and out, on phones and at tills. */
export const sessionContract = {
  'session.memberLogin': operation({
    summary: 'Trades a code of wx.login for a session; the person may or may not be a member yet.',
    audience: 'public',
    input: z.object({ code: z.string().min(1).max(128) }),
    output: z.object({
      token: z.string(),
      expiresAt: Instant,
      memberId: idOf('mem').nullable(),
      serverTime: Instant,
    }),
    errors: ['wechat_code_invalid', 'wechat_unavailable'],
    idempotent: false,
    rate: { requests: 30, perSeconds: 60 },
  }),
  'session.memberLogout': operation({
    summary: 'Ends the session and revokes the member code of this installation.',
    audience: 'visitor',
    input: z.object({ installationId: z.string().min(8).max(64).optional() }),
    output: z.object({}),
    errors: [],
    idempotent: false,
  }),
  'session.staffSignIn': operation({
    summary: 'Staff sign in with phone and password; five wrong tries lock the account for 15 minutes.',
    audience: 'public',
    input: z.object({ phone: z.string().regex(/^1\d{10}$/), password: z.string().min(1).max(128) }),
    /** `token` is empty for the console (header X-Shuke-Console: 1), whose session is a cookie that no script can read. */
    output: z.object({ token: z.string(), expiresAt: Instant, staff: StaffMe }),
    errors: ['sign_in_failed', 'staff_locked'],
    idempotent: false,
    rate: { requests: 20, perSeconds: 60 },
  }),
  'session.staffSignOut': operation({
    summary: 'Ends this session.',
    audience: 'staff',
    permission: 'any',
    input: z.object({}),
    output: z.object({}),
    errors: [],
    idempotent: false,
  }),
};

import { z } from 'zod';
import { idOf, Instant, text } from './common.ts';
import { operation } from './kit.ts';
import { LimitedAct, Role, ShownRole, StaffMe, StaffMember } from './staff.ts';

const Phone = z.string().regex(/^1\d{10}$/);
/** What somebody chooses: long rather than odd. */
const NewPassword = z.string().min(8).max(128);
const Pin = z.string().regex(/^\d{6}$/);
const BranchIds = z.array(idOf('brn')).max(50);
/** A session; the token is told here once. */
const SignedIn = z.object({ token: z.string(), expiresAt: Instant, staff: StaffMe });
/** A one-time code, shown here and never again. */
const Code = z.object({ code: z.string(), expiresAt: Instant });

/** How people come to work here, change, and get in. */
export const staffAccessContract = {
  'staff.invite': operation({
    summary: 'Makes a one-time code for somebody to join the staff with, good for 24 hours; it is shown once.',
    audience: 'staff',
    permission: 'staff.manage',
    input: z.object({ name: text(32), phone: Phone, role: Role, branchIds: BranchIds }),
    output: Code,
    errors: ['staff_exists', 'not_found'],
    idempotent: false,
    rate: { requests: 30, perSeconds: 3_600 },
  }),
  'staff.acceptInvite': operation({
    summary: 'Trades a one-time code and the phone it was made for against a password of one’s own, and signs in.',
    audience: 'public',
    input: z.object({ code: z.string().min(1).max(64), phone: Phone, password: NewPassword }),
    output: SignedIn,
    errors: ['invite_invalid'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'staff.change': operation({
    summary: 'Changes role and branches; all sessions of theirs end within five seconds.',
    audience: 'staff',
    permission: 'staff.manage',
    input: z.object({ staffId: idOf('stf'), role: Role, branchIds: BranchIds }),
    output: StaffMember,
    errors: ['not_found'],
    idempotent: false,
  }),
  'staff.resetPassword': operation({
    summary: 'Ends all sessions of somebody and makes a one-time code for a new password, good for 24 hours.',
    audience: 'staff',
    permission: 'staff.manage',
    input: z.object({ staffId: idOf('stf') }),
    output: Code,
    errors: ['not_found'],
    idempotent: false,
    rate: { requests: 30, perSeconds: 3_600 },
  }),
  'staff.changePassword': operation({
    summary: 'A new password of one’s own; every other session, the PIN and the bound WeChat end.',
    audience: 'staff',
    permission: 'any',
    input: z.object({ password: z.string().min(1).max(128), newPassword: NewPassword }),
    output: z.object({}),
    errors: ['password_wrong', 'staff_locked'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'staff.liftLock': operation({
    summary: 'Lets somebody go on who was locked for passing a cap; never oneself.',
    audience: 'staff',
    permission: 'staff.manage',
    input: z.object({ staffId: idOf('stf'), act: LimitedAct }),
    output: z.object({}),
    errors: ['not_found', 'self_dealing'],
    idempotent: false,
  }),
  'staff.setPin': operation({
    summary: 'Six digits of one’s own, to change places at a shared till.',
    audience: 'staff',
    permission: 'any',
    input: z.object({ password: z.string().min(1).max(128), pin: Pin }),
    output: z.object({}),
    errors: ['password_wrong', 'staff_locked'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'staff.listColleagues': operation({
    summary: 'Who may take over at this till with a PIN: those of the same branches who have one.',
    audience: 'staff',
    permission: 'any',
    input: z.object({}),
    output: z.object({ data: z.array(z.object({ id: idOf('stf'), name: z.string(), role: ShownRole })) }),
    errors: [],
    idempotent: false,
  }),
  'session.staffSwitch': operation({
    summary: 'Changes places at a shared till: the session of who worked there ends, that of who has this PIN begins.',
    audience: 'staff',
    permission: 'any',
    input: z.object({ staffId: idOf('stf'), pin: Pin }),
    output: SignedIn,
    errors: ['pin_wrong', 'staff_locked'],
    idempotent: false,
    rate: { requests: 20, perSeconds: 60 },
  }),
  'staff.bindWechat': operation({
    summary: 'Binds one’s own WeChat against the password, to sign in with it from then on; the one bound before is let go.',
    audience: 'staff',
    permission: 'any',
    input: z.object({ code: z.string().min(1).max(128), password: z.string().min(1).max(128) }),
    output: z.object({}),
    errors: ['wechat_code_invalid', 'wechat_unavailable', 'conflict', 'password_wrong', 'staff_locked'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'session.staffWechat': operation({
    summary: 'Signs in with the WeChat somebody bound.',
    audience: 'public',
    input: z.object({ code: z.string().min(1).max(128) }),
    output: SignedIn,
    errors: ['wechat_code_invalid', 'wechat_unavailable', 'wechat_not_bound'],
    idempotent: false,
    rate: { requests: 20, perSeconds: 60 },
  }),
};

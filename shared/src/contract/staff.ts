import { z } from 'zod';
import { daysInput, idOf, Instant, Names, pageInput, pageOf } from './common.ts';
import { operation } from './kit.ts';

/** 店员, 运营, 财务, 店长, 老板: what a person may be made. */
export const Role = z.enum(['cashier', 'marketer', 'finance', 'manager', 'owner']);

/** A role as it is shown: also 收银系统, the till system behind an API key. */
export const ShownRole = z.enum([...Role.options, 'pos']);

/** 门店, as staff see it. */
export const Branch = z.object({
  id: idOf('brn'),
  name: z.string(),
  brand: z.string(),
  region: z.string(),
  address: z.string(),
  hours: z.string(),
  telephone: z.string(),
  ownership: z.enum(['direct', 'franchise']),
  merchantName: z.string(),
  /** Beijing hour at which the business day turns. */
  cutoffHour: z.int().min(0).max(23),
});

/** Who is signed in, and what the till may offer them. */
export const StaffMe = z.object({
  id: idOf('stf'),
  name: z.string(),
  role: ShownRole,
  permissions: z.array(z.string()),
  branches: z.array(z.object({ id: idOf('brn'), name: z.string() })),
  /** What the shop calls points and growth value. */
  names: Names,
  /** The last time in a month that a colleague made them a code for a new password: if it was not them, somebody else was in. */
  passwordReset: z.object({ at: Instant, byName: z.string() }).nullable(),
});

/** What is counted, and locked above a cap. */
export const LimitedAct = z.enum(['topUpCash', 'undo', 'refund', 'adjust', 'earn']);

/** A colleague, as those see them who look after staff. */
export const StaffMember = z.object({
  id: idOf('stf'),
  name: z.string(),
  phoneMasked: z.string(),
  role: ShownRole,
  status: z.enum(['active', 'disabled']),
  branches: z.array(z.object({ id: idOf('brn'), name: z.string() })),
  /** What they may not do until a manager lifts it, having passed a cap. */
  lockedFor: z.array(LimitedAct),
});

/** One line of the trail of what staff did. */
export const AuditEntry = z.object({
  id: idOf('adt'),
  staffId: idOf('stf').nullable(),
  staffName: z.string(),
  action: z.string(),
  /** What happened, in Chinese: names in place of ids, amounts in yuan. */
  sentence: z.string(),
  branchId: idOf('brn').nullable(),
  /** What it was done to: a sale, a member, a member of staff. */
  subject: z.string().nullable(),
  /** As it was recorded: what the sentence was made from. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  at: Instant,
});

/** The branches of a member of staff. */
export const branchContract = {
  'branch.list': operation({
    summary: 'The branches this member of staff works in; an owner sees all.',
    audience: 'staff',
    permission: 'branch.read',
    input: z.object({}),
    output: z.object({ data: z.array(Branch) }),
    errors: [],
    idempotent: false,
  }),
};

/** Staff looking at themselves and after one another. */
export const staffContract = {
  'staff.me': operation({
    summary: 'Who is signed in, with role, permissions and branches.',
    audience: 'staff',
    permission: 'any',
    input: z.object({}),
    output: StaffMe,
    errors: [],
    idempotent: false,
  }),
  'staff.list': operation({
    summary: 'Staff of the branches in reach.',
    audience: 'staff',
    permission: 'staff.read',
    input: z.object({ role: ShownRole.optional(), status: z.enum(['active', 'disabled']).optional(), ...pageInput }),
    output: pageOf(StaffMember),
    errors: [],
    idempotent: false,
  }),
  'staff.setStatus': operation({
    summary: 'Disables or re-enables a member of staff; disabling ends all their sessions within five seconds.',
    audience: 'staff',
    permission: 'staff.manage',
    input: z.object({ staffId: idOf('stf'), status: z.enum(['active', 'disabled']) }),
    output: StaffMember,
    errors: ['not_found'],
    idempotent: false,
  }),
  'staff.listAudit': operation({
    summary: 'What staff did in the branches in reach, newest first.',
    audience: 'staff',
    permission: 'audit.read',
    input: z.object({
      branchId: idOf('brn').optional(),
      /** Who did it. */
      staffId: idOf('stf').optional(),
      /** What was done, by the operation's name. */
      action: z
        .string()
        .regex(/^[a-zA-Z.]{1,40}$/)
        .optional(),
      ...daysInput,
      ...pageInput,
    }),
    output: pageOf(AuditEntry),
    errors: [],
    idempotent: false,
  }),
};

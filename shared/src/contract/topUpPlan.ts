import { z } from 'zod';
import { DateOnly, Fen, idOf, Points, PositiveFen, text } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';

/** 充值方案 as its owner sets it. What was agreed with a member stays as it was: a plan is switched off, not changed. */
const facts = {
  name: text(32),
  payFen: PositiveFen,
  /** All of it, over all parts. */
  bonusFen: Fen.max(1_000_000_000),
  /** 1: at once; N: in N monthly parts, the first at once. */
  instalments: z.int().min(1).max(24),
  points: Points.max(10_000_000),
  /** The tier it lifts a member to, at least; null for none. */
  tierLevel: z.int().min(1).max(8).nullable(),
  validFrom: DateOnly,
  /** Last day; null: until it is switched off. */
  validUntil: DateOnly.nullable(),
  /** Whose members may take it, by home branch; empty: everybody. */
  branchIds: z.array(idOf('brn')).max(200),
  firstTimeOnly: z.boolean(),
  perMemberMax: z.int().min(1).max(1_000).nullable(),
  /** Marked 常选. */
  isUsual: z.boolean(),
};

const OwnedPlan = z.object({ planId: idOf('pln'), status: z.enum(['on', 'off']), ...facts });

/** What the owner offers for paying into stored value. */
export const topUpPlanContract = {
  'topUpPlan.list': operation({
    summary: 'Every plan, on offer or not, the newest first.',
    audience: 'staff',
    permission: 'topUpPlan.manage',
    input: z.object({}),
    output: z.object({ data: z.array(OwnedPlan).max(200) }),
    errors: [],
    idempotent: false,
  }),
  'topUpPlan.create': operation({
    summary: 'A new plan, on offer from its first day.',
    audience: 'staff',
    permission: 'topUpPlan.manage',
    input: z.object(facts),
    output: OwnedPlan,
    errors: idempotencyErrors,
    idempotent: true,
  }),
  'topUpPlan.setStatus': operation({
    summary: 'Takes a plan off, or puts it on offer again; orders already begun keep what they agreed.',
    audience: 'staff',
    permission: 'topUpPlan.manage',
    input: z.object({ planId: idOf('pln'), status: z.enum(['on', 'off']) }),
    output: OwnedPlan,
    errors: ['not_found'],
    idempotent: false,
  }),
};

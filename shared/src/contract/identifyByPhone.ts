import { z } from 'zod';
import { idOf, Instant } from './common.ts';
import { operation } from './kit.ts';
import { OpenedVisit } from './sale.ts';

/** Recognising somebody who has neither code nor card at hand: the last digits of their number, and a yes on their phone. */
export const identifyByPhoneContract = {
  'sale.findByPhone': operation({
    summary: 'Members whose number ends in four digits, at most five and masked, those of this branch first.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ branchId: idOf('brn'), tail: z.string().regex(/^\d{4}$/) }),
    output: z.object({
      candidates: z
        .array(z.object({ memberId: idOf('mem'), nameMasked: z.string(), phoneMasked: z.string(), isOfBranch: z.boolean() }))
        .max(5),
      /** There are others: the whole number, or the code, tells better. */
      hasMore: z.boolean(),
    }),
    errors: ['not_found', 'branch_closed', 'code_attempts_exceeded'],
    idempotent: false,
    rate: { requests: 20, perSeconds: 300 },
  }),
  'sale.askIdentify': operation({
    summary: 'Asks on the member’s own phone whether they stand at this till; open for 60 seconds.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ branchId: idOf('brn'), memberId: idOf('mem') }),
    output: z.object({ requestId: idOf('vrq'), expiresAt: Instant }),
    errors: ['not_found', 'branch_closed', 'member_frozen', 'self_dealing', 'code_attempts_exceeded'],
    idempotent: false,
    rate: { requests: 20, perSeconds: 300 },
  }),
  'sale.getIdentify': operation({
    summary: 'Whether the member has answered, and the visit that a yes opened.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ requestId: idOf('vrq') }),
    output: z.object({
      status: z.enum(['waiting', 'accepted', 'refused', 'expired']),
      expiresAt: Instant,
      visit: OpenedVisit.nullable(),
    }),
    errors: ['not_found'],
    idempotent: false,
    rate: { requests: 240, perSeconds: 60 },
  }),
  'member.answerIdentify': operation({
    summary: 'The member says, on their own phone, whether they stand at that till.',
    audience: 'member',
    input: z.object({ requestId: idOf('vrq'), accept: z.boolean() }),
    output: z.object({ status: z.enum(['accepted', 'refused']) }),
    errors: ['not_found', 'confirmation_closed', 'member_frozen'],
    idempotent: false,
  }),
};

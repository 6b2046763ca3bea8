import { z } from 'zod';
import { isMobile } from '../phone.ts';
import { idOf, text } from './common.ts';
import { operation } from './kit.ts';

/** Members at the counter, without their phone’s help. */
export const memberCounterContract = {
  'member.joinAtCounter': operation({
    summary:
      'Makes somebody a member by the phone number they say, with their consent said to staff; earns until they log in themselves.',
    audience: 'staff',
    permission: 'member.enrol',
    input: z.object({
      branchId: idOf('brn'),
      phone: z.string().refine(isMobile),
      name: text(20).optional(),
      consentVersion: z.string().min(1).max(32),
      /** The cashier’s word that the text was read and agreed to. */
      agreed: z.literal(true),
    }),
    output: z.object({ memberId: idOf('mem'), cardNumber: z.string() }),
    errors: [
      'not_found',
      'branch_closed',
      'already_member',
      'consent_outdated',
      'self_dealing',
      'conflict',
      'idempotency_key_required',
      'idempotency_key_reused',
    ],
    idempotent: true,
    rate: { requests: 60, perSeconds: 600 },
  }),
};

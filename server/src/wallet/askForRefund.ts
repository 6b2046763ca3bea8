import { accounts, noEffects, untouched, type Once, type Unit } from '../ledger/index.ts';
import { DomainError } from '../platform/errors.ts';
import type { BonusInstalment, TopUp } from './entities.ts';
import { planRefund } from './refundFacts.ts';
import type { RefundPolicy } from './refundOf.ts';

/** A member's wish, with what it is decided on. */
export interface AskedRefund {
  once: Once;
  topUp: TopUp;
  instalmentIds: readonly string[];
  policy: RefundPolicy;
  reason: string | null;
  now: number;
}

/**
 * Notes that a member asks for a refund of a top-up, for the staff to see; the next refund of it answers the wish. One
 * is open at a time. Throws `refund_already_asked`, `nothing_to_refund`.
 */
export function askForRefund({ once, topUp, instalmentIds, policy, reason, now }: AskedRefund): Unit<{ askedAt: number }> {
  const [principal, bonus] = [accounts.principal(topUp.memberId), accounts.bonus(topUp.memberId)];
  return {
    ...untouched,
    once,
    owners: [topUp.memberId],
    accounts: [principal, bonus],
    rows: [['top_up', topUp.id], ...instalmentIds.map((id) => ['bonus_instalment', id] as const)],
    decide(view) {
      const locked = view.row<TopUp>('top_up', topUp.id) ?? topUp;
      if (locked.refundAskedAt !== null) throw new DomainError('refund_already_asked');
      const instalments = instalmentIds.flatMap((id) => view.row<BonusInstalment>('bonus_instalment', id) ?? []);
      planRefund({ topUp: locked, principal: view.lots(principal), bonus: view.lots(bonus), instalments }, policy);
      return {
        ...noEffects,
        updates: [
          {
            entity: 'top_up',
            id: topUp.id,
            patch: { refundAskedAt: now, refundReason: reason, refundDeclinedAt: null, refundDeclineReason: null },
          },
        ],
        answer: { askedAt: now },
      };
    },
  };
}

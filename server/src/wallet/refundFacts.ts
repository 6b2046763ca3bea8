import { In } from 'typeorm';
import { accounts, readLots, type OpenLot } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { BonusInstalment, TopUp } from './entities.ts';
import { refundableOf, refundOf, shareOf, type RefundFacts, type RefundParts, type RefundPolicy } from './refundOf.ts';

/** A top-up with all that decides about its refund: read without a lock for showing, under the lock for deciding. */
export interface RefundState {
  topUp: TopUp;
  principal: readonly OpenLot[];
  bonus: readonly OpenLot[];
  instalments: readonly BonusInstalment[];
}

/** What a refund would do, or does. */
export interface RefundPlan {
  refundableFen: number;
  /** Null when nothing can go back. */
  parts: RefundParts | null;
  /** Later parts of the bonus, which will not come. */
  waiting: readonly BonusInstalment[];
  laterBonusFen: number;
  /** Points taken back: those the top-up gave, by the share of it that goes back. What is spent already becomes a debt. */
  points: number;
  /** Growth taken back: what the top-up lifted, by the same share. What sales earned stays. */
  growth: number;
}

/** One top-up. Throws `not_found`. */
export async function readTopUp(db: Database, topUpId: string): Promise<TopUp> {
  const topUp = await db.reader.getRepository(TopUp).findOneBy({ id: topUpId });
  if (topUp === null) throw new DomainError('not_found', { param: 'topUpId' });
  return topUp;
}

/** Later parts of some top-ups' bonuses, whatever became of them. */
export const instalmentsOfTopUp = (db: Database, topUpIds: readonly string[]): Promise<BonusInstalment[]> =>
  db.reader.getRepository(BonusInstalment).find({ where: { topUpId: In([...topUpIds]) }, order: { id: 'ASC' } });

/** As it is now; unlocked: good for showing. */
export async function readRefundState(db: Database, topUp: TopUp): Promise<RefundState> {
  const [principal, bonus, instalments] = await Promise.all([
    readLots(db, accounts.principal(topUp.memberId)),
    readLots(db, accounts.bonus(topUp.memberId)),
    instalmentsOfTopUp(db, [topUp.id]),
  ]);
  return { topUp, principal, bonus, instalments };
}

/** What is left of a top-up in its lots. Pure. */
export function factsOf({ topUp, principal, bonus, instalments }: RefundState): RefundFacts {
  const left = (lots: readonly OpenLot[]) => lots.find(({ lot }) => lot === topUp.id)?.available ?? 0;
  const released = instalments.filter(({ status }) => status === 'released');
  return {
    paidFen: topUp.principalFen,
    refundedFen: topUp.refundedFen,
    grantedFen: topUp.bonusFen + sumOf(released),
    lapsedFen: topUp.lapsedFen,
    principalFen: left(principal),
    bonusFen: left(bonus),
  };
}

/**
 * What giving back an amount (left out: all that can) does. Pure. Throws `nothing_to_refund`, `refund_over_left`.
 */
export function planRefund(state: RefundState, policy: RefundPolicy, amountFen?: number): RefundPlan & { parts: RefundParts } {
  const plan = previewOf(state, policy, amountFen);
  if (plan.parts === null) throw new DomainError('nothing_to_refund', { param: 'topUpId' });
  return { ...plan, parts: plan.parts };
}

/** The same for a screen, where nothing to give back is no error. Throws `refund_over_left`. */
export function previewOf(state: RefundState, policy: RefundPolicy, amountFen?: number): RefundPlan {
  const facts = factsOf(state);
  const refundableFen = refundableOf(facts, policy);
  const waiting = state.instalments.filter(({ status }) => status === 'waiting');
  if (refundableFen === 0) return { refundableFen, parts: null, waiting: [], laterBonusFen: 0, points: 0, growth: 0 };
  if (amountFen !== undefined && amountFen > refundableFen)
    throw new DomainError('refund_over_left', { param: 'amountFen', refundableFen });
  const parts = refundOf(facts, policy, amountFen);
  const ofTopUp = (given: number) => shareOf(given, parts.payFen, state.topUp.principalFen);
  const [points, growth] = [ofTopUp(state.topUp.points), ofTopUp(state.topUp.lifted)];
  return { refundableFen, parts, waiting, laterBonusFen: sumOf(waiting), points, growth };
}

const sumOf = (parts: readonly BonusInstalment[]): number => parts.reduce((sum, { amountFen }) => sum + amountFen, 0);

import { fen } from '@shuke/shared/money';
import { accounts, type View } from '../ledger/index.ts';
import type { Programme } from '../merchant/index.ts';
import { pointsFor } from '../points/index.ts';
import { tierAt } from '../tiers/index.ts';
import type { Earned } from './postings.ts';

const fenPerYuan = 100;
const usualSpeedPercent = 100;

/** A sale that earns after it was paid: for whom, by which rules, and what the history calls it. */
export interface LateEarning {
  memberId: string;
  programme: Programme;
  payableFen: number;
  /** False where only a card number was shown, which anybody may have read: the usual speed then. */
  atTierSpeed: boolean;
  /** 补积分, 补录. */
  note: string;
}

/** What it gives a member of their tier now, on locked truth. Pure. */
export function earnedBy(
  view: Pick<View, 'available'>,
  { memberId, programme, payableFen, atTierSpeed, note }: LateEarning,
): { earned: Earned; tierName: string } {
  const tier = tierAt(programme.tiers, view.available(accounts.growth(memberId)));
  const speed = atTierSpeed ? tier.earnSpeedPercent : usualSpeedPercent;
  const pointsEarned = pointsFor(fen(payableFen), programme.earn, speed);
  return {
    tierName: tier.name,
    earned: {
      pointsEarned,
      pointsRepaid: Math.min(view.available(accounts.pointsDebt(memberId)), pointsEarned),
      growthEarned: Math.floor(payableFen / fenPerYuan) * programme.growthPerYuan,
      earnNote: speed === usualSpeedPercent ? note : `${note} ${tier.name}`,
    },
  };
}

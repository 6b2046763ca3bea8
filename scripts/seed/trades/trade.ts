import type { z } from 'zod';
import type { Programme } from '../../../server/src/merchant/index.ts';

/** A branch of the demonstration, as a shop of this trade would have it. */
export interface BranchSeed {
  name: string;
  region: string;
  address: string;
  /** 直营 or 加盟. */
  ownership: 'direct' | 'franchise';
  /** Beijing hour at which the business day turns. */
  cutoffHour: number;
}

/** 充值方案: pay so much, get so much on top; amounts in fen. */
export interface PlanSeed {
  payFen: number;
  bonusFen: number;
  points: number;
  /** Marked as the one most people take. */
  isUsual: boolean;
}

/** From one number to another, both included. */
export interface Range {
  least: number;
  most: number;
}

/**
 * 行业: what a kind of shop starts from. The programme it sets is a shop's own from then on; the town around it is only
 * there to look at.
 */
export interface Trade {
  /** What it is called with `npm run seed -- --trade`. */
  name: string;
  brandName: string;
  hours: string;
  branches: readonly BranchSeed[];
  plans: readonly PlanSeed[];
  /** Tiers, rules and words; what is left out stays as every shop starts. */
  programme: z.input<typeof Programme>;
  /** Fen of a usual bill, from person to person. */
  billFen: Range;
  /** Days between a person's visits. */
  everyDays: Range;
}

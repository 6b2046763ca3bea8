import { z } from 'zod';
import { DateOnly, Fen, FenDelta, idOf, Instant, Points, PointsDelta, Tier } from './common.ts';
import { operation } from './kit.ts';

/** The figures of one business day; of one branch, or of all. */
export const DayFigures = z.object({
  date: DateOnly,
  saleCount: z.int(),
  saleFen: FenDelta,
  memberSaleCount: z.int(),
  memberSaleFen: FenDelta,
  walkInSaleCount: z.int(),
  walkInSaleFen: FenDelta,
  newMembers: z.int(),
  activeMembers: z.int(),
  returningMembers: z.int(),
  pointsGiven: PointsDelta,
  pointsUsed: PointsDelta,
  pointsExpired: PointsDelta,
  pointsAdjusted: PointsDelta,
  principalInFen: FenDelta,
  bonusInFen: FenDelta,
  principalOutFen: FenDelta,
  bonusOutFen: FenDelta,
  refundedFen: FenDelta,
});

/** What somebody should look at. */
const Alert = z.object({
  kind: z.enum([
    'memberActs',
    'payProblem',
    'reconciliation',
    'backup',
    'outbox',
    'signInLocked',
    'misuse',
    'refundAsked',
    'restoreDrill',
  ]),
  title: z.string(),
  detail: z.string(),
  /** Which page of the console helps: a path without /console. */
  path: z.string(),
});

/** 经营概览. */
export const reportContract = {
  'report.overview': operation({
    summary: 'The shop on one page: today beside the same weekday last week, thirty days, tiers over time, what needs a person.',
    audience: 'staff',
    permission: 'report.read',
    input: z.object({ branchId: idOf('brn').optional(), date: DateOnly.optional() }),
    output: z.object({
      date: DateOnly,
      /** The figures are complete up to here, give or take a minute. */
      updatedAt: Instant.nullable(),
      today: DayFigures,
      lastWeek: DayFigures,
      days: z.array(DayFigures).max(30),
      /** Each day's members by tier, where one was counted; of the whole programme, or of those at home at the branch. */
      tiers: z.array(Tier),
      tierMix: z.array(z.object({ date: DateOnly, members: z.array(z.int()) })),
      /** Of the day before and today so far: one line for each branch in reach. */
      branches: z.array(z.object({ branchId: idOf('brn'), name: z.string(), today: DayFigures })),
      /** When balances and tiers were counted last; null before the first time. */
      countedAt: Instant.nullable(),
      /** Balances as of `countedAt`, of the whole programme; null for one branch: a wallet belongs to no branch. */
      owed: z.object({ principalFen: Fen, bonusFen: Fen, points: Points }).nullable(),
      alerts: z.array(Alert),
      /** For the owner only. */
      care: z
        .object({
          lastBackupAt: Instant.nullable(),
          lastDrillAt: Instant.nullable(),
          /** Who can move money or points, and by which permission. */
          movers: z.array(
            z.object({ staffId: idOf('stf'), name: z.string(), role: z.string(), permissions: z.array(z.string()) }),
          ),
        })
        .nullable(),
      /** What each figure means, by its name here: for the hover. */
      definitions: z.record(z.string(), z.string()),
    }),
    errors: [],
    idempotent: false,
  }),
};

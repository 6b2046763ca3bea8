import { z } from 'zod';
import { Instant, Points, Tier } from './common.ts';
import { operation } from './kit.ts';
import { CardColours } from './shop.ts';

/** How the shop calls things, and how its card looks. */
export const shopLook = {
  pointsName: z.string(),
  growthName: z.string(),
  /** The shop's own colours by the card's look; none: those of the design. */
  cardColours: CardColours,
  /** Where on this server its logo is; null: it has none. */
  logoPath: z.string().nullable(),
};

/** What anybody may read. */
export const programmeContract = {
  'programme.get': operation({
    summary: 'What a visitor may know before joining: brand, tiers, benefits, the consent text to agree to.',
    audience: 'public',
    input: z.object({}),
    output: z.object({
      brandName: z.string(),
      ...shopLook,
      branchCount: z.int(),
      tiers: z.array(Tier),
      welcomePoints: Points,
      /** Points that pay one yuan at the till. */
      pointsPerYuan: z.int(),
      consent: z.object({ version: z.string(), title: z.string(), paragraphs: z.array(z.string()) }),
      serverTime: Instant,
    }),
    errors: [],
    idempotent: false,
  }),
};

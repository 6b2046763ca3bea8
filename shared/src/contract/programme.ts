import { z } from 'zod';
import { Instant, Points, Tier } from './common.ts';
import { operation } from './kit.ts';

/** What anybody may read. */
export const programmeContract = {
  'programme.get': operation({
    summary: 'What a visitor may know before joining: brand, tiers, benefits, the consent text to agree to.',
    audience: 'public',
    input: z.object({}),
    output: z.object({
      brandName: z.string(),
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

import { z } from 'zod';

/** Largest amount any field of a request takes: ¥10 million. Far above any shop, far below 2⁵³. */
const fenMax = 1_000_000_000;

/** In answers: sums may pass what one field takes. */
export const Fen = z.int().min(0).describe('whole fen, 100 = ¥1');
/** An amount somebody types: at least one fen. */
export const PositiveFen = z.int().min(1).max(fenMax).describe('whole fen, 100 = ¥1');
/** A change of money: negative is out. */
export const FenDelta = z.int();
/** A balance or a price in points; whole, not below zero. */
export const Points = z.int().min(0);
/** A change of points, with its sign. */
export const PointsDelta = z.int();
/** A moment, as ISO text in UTC. */
export const Instant = z.iso.datetime().describe('UTC, milliseconds');
/** A business date, YYYY-MM-DD. */
export const DateOnly = z.iso.date();

/** What the shop calls points and growth value. */
export const Names = z.object({ pointsName: z.string(), growthName: z.string() });

/** `mem_` and a ULID in lower case. */
export const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`));

/** Turns the text after it around, so that a name on a receipt reads as something else. */
const turning = '\\u202a-\\u202e\\u2066-\\u2069';

/** Names and labels: something to see, no control or turning characters, at most `max` characters, trimmed. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(new RegExp(`^[^\\p{Cc}\\p{Cs}${turning}]*$`, 'u'))
    .regex(/[^\p{Z}\p{C}]/u);

/** A member's wish for a refund, while nobody has acted on it. */
export const Asked = z.object({ at: Instant, reason: z.string().nullable() });

/** What the shop answered to the last such wish when it was not fulfilled. */
export const Declined = z.object({ at: Instant, reason: z.string() });

/** Lists: newest first; `startingAfter` is the last id the caller has. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  startingAfter: z.string().max(40).optional(),
};

/** Narrows a list to some days in Beijing, both inclusive. */
export const daysInput = { from: DateOnly.optional(), to: DateOnly.optional() };

/** A page of a list; `hasMore` says whether asking again after the last id brings more. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ data: z.array(item), hasMore: z.boolean() });

/** 等级: a rung of the ladder with its look and benefits. */
export const Tier = z.object({
  /** 1 is where everyone starts. */
  level: z.int().min(1).max(8),
  name: z.string(),
  /** Which of the four card looks of the design; a merchant may give two tiers the same one. */
  look: z.enum(['green', 'apricot', 'persimmon', 'ink']),
  /** Growth at which the tier begins. */
  growthFrom: z.int().min(0),
  /** Price in thousandths: 950 is 9.5 折, 1000 no discount. */
  pricePermille: z.int().min(1).max(1000),
  /** 150 earns 1.5 times the points. */
  earnSpeedPercent: z.int().min(0).max(1000),
});

import type { Tier } from '../merchant/index.ts';

/** The tier a growth value has reached: the highest whose threshold it meets. Pure. */
export function tierAt(tiers: readonly Tier[], growth: number): Tier {
  const reached = tiers.filter(({ growthFrom }) => growthFrom <= growth).at(-1) ?? tiers[0];
  if (reached === undefined) throw new Error('a programme has at least two tiers');
  return reached;
}

/** The tier above, and how much growth is missing; undefined at the top. Pure. */
export function nextTierAt(tiers: readonly Tier[], growth: number): { tier: Tier; growthMissing: number } | undefined {
  const tier = tiers.find(({ growthFrom }) => growthFrom > growth);
  return tier && { tier, growthMissing: tier.growthFrom - growth };
}

import { Programme } from './programme.ts';

const tier = (level: number, growthFrom: number) => ({
  level,
  name: `T${String(level)}`,
  look: 'green' as const,
  growthFrom,
  pricePermille: 1000,
  earnSpeedPercent: 100,
});

describe('the settings of a programme', () => {
  it('start from defaults that are valid themselves, and settings given by half keep the rest', () => {
    expect(Programme.parse(Programme.parse({}))).toEqual(Programme.parse({}));
    expect(Programme.parse({ burn: { stepPoints: 50 } }).burn).toEqual({ ...Programme.parse({}).burn, stepPoints: 50 });
  });

  it('take two to eight tiers that rise from nothing', () => {
    expect(Programme.safeParse({ tiers: [tier(1, 0), tier(2, 1)] }).success).toBe(true);
    for (const tiers of [
      [tier(1, 0)],
      [tier(1, 1), tier(2, 2)],
      [tier(1, 0), tier(2, 0)],
      [tier(1, 0), tier(3, 5)],
      [tier(2, 0), tier(1, 5)],
      Array.from({ length: 9 }, (_, n) => tier(n + 1, n)),
    ]) {
      expect(Programme.safeParse({ tiers }).success).toBe(false);
    }
  });

  it('explain in Chinese what is wrong with the ladder', () => {
    expect(Programme.safeParse({ tiers: [tier(1, 0), tier(2, 0)] }).error?.issues[0]?.message).toMatch(/等级/);
  });

  it('refuse what would give money away: negative caps, shares above the whole, prices of nothing', () => {
    for (const wrong of [
      { burn: { maximumSharePercent: 101 } },
      { burn: { pointsPerYuan: 0 } },
      { caps: { unconfirmedSaleFen: -1 } },
      { earn: { pointsPerYuan: -1 } },
      { tiers: [{ ...tier(1, 0), pricePermille: 0 }, tier(2, 5)] },
    ]) {
      expect(Programme.safeParse(wrong).success).toBe(false);
    }
  });
});

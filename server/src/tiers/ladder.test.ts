import fc from 'fast-check';
import { Programme } from '../merchant/index.ts';
import { nextTierAt, tierAt } from './ladder.ts';

const { tiers } = Programme.parse({});

describe('tiers', () => {
  it.each([
    [0, '新客', '常客', 500],
    [499, '新客', '常客', 1],
    [500, '常客', '熟客', 1_500],
    [1_999, '常客', '熟客', 1],
    [2_000, '熟客', '老友', 3_000],
    [4_999, '熟客', '老友', 1],
  ])('at growth %i: %s, next %s in %i', (growth, name, next, missing) => {
    expect(tierAt(tiers, growth).name).toBe(name);
    expect(nextTierAt(tiers, growth)).toMatchObject({ tier: { name: next }, growthMissing: missing });
  });

  it('end at the top', () => {
    expect(tierAt(tiers, 1e9).name).toBe('老友');
    expect(nextTierAt(tiers, 5_000)).toBeUndefined();
  });

  it('never fall while growth rises, and the missing growth leads exactly to the next', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (growth, more) => {
        expect(tierAt(tiers, growth + more).level).toBeGreaterThanOrEqual(tierAt(tiers, growth).level);
        const next = nextTierAt(tiers, growth);
        if (next !== undefined) expect(tierAt(tiers, growth + next.growthMissing)).toEqual(next.tier);
      }),
    );
  });

  it('has a tier for everybody, or is no ladder', () => {
    expect(() => tierAt([], 0)).toThrow('at least two');
  });
});

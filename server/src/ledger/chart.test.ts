import { accounts, assetOf, hasBalance, hasLots, ownerOf, type AccountId } from './chart.ts';
import { assertMovement } from './movements.ts';
import type { PostingDraft, TransactionKind } from './unit.ts';

const [m, b] = ['mem_1', 'brn_1'];

describe('the chart of accounts', () => {
  it('knows whom to lock, what is counted and what has lots', () => {
    expect([accounts.points(m), accounts.pointsDebt(m)].map(ownerOf)).toEqual([m, m]);
    expect([accounts.points(m), accounts.cash(b), accounts.growth(m)].map(assetOf)).toEqual(['points', 'cny', 'growth']);
    expect(
      [accounts.points(m), accounts.principal(m), accounts.bonus(m), accounts.growth(m), accounts.pointsDebt(m)].map(hasLots),
    ).toEqual([true, true, true, false, false]);
    expect([accounts.points(m), accounts.pointsDebt(m), accounts.pointsIssued, accounts.sales(b)].map(hasBalance)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('refuses an account it does not know, and an owner where none is', () => {
    expect(() => assetOf('tokens:mem_1' as AccountId)).toThrow('not in the chart');
    expect(() => ownerOf(accounts.pointsIssued)).toThrow('without an owner');
    expect(() => ownerOf('points:' as AccountId)).toThrow('without an owner');
  });
});

describe('movements', () => {
  const move = (source: AccountId, destination: AccountId, amount = 1): PostingDraft => ({ source, destination, amount });
  const allowed: readonly [TransactionKind, PostingDraft][] = [
    ['sale', move(accounts.principal(m), accounts.sales(b))],
    ['sale', move(accounts.card(b), accounts.sales(b))],
    ['sale', move(accounts.points(m), accounts.pointsRedeemed)],
    ['earn', move(accounts.pointsIssued, accounts.points(m))],
    ['earn', move(accounts.pointsDebt(m), accounts.pointsIssued)],
    ['earn', move(accounts.growthGranted, accounts.growth(m))],
    ['top_up', move(accounts.cash(b), accounts.principal(m))],
    ['welcome', move(accounts.pointsIssued, accounts.points(m))],
    ['expire', move(accounts.points(m), accounts.pointsExpired)],
    ['adjust', move(accounts.pointsAdjusted, accounts.points(m))],
  ];

  it.each(allowed)('%s may contain its own movement, and a reversal its mirror', (kind, posting) => {
    expect(() => assertMovement(kind, posting)).not.toThrow();
    expect(() => assertMovement('reverse', move(posting.destination, posting.source))).not.toThrow();
  });

  it('lets only what takes points back make a debt: a reversal, a refund', () => {
    const debt = move(accounts.pointsIssued, accounts.pointsDebt(m));
    for (const kind of ['reverse', 'refund'] as const) expect(() => assertMovement(kind, debt)).not.toThrow();
    for (const kind of ['earn', 'sale', 'adjust'] as const) expect(() => assertMovement(kind, debt)).toThrow('may not contain');
  });

  it('refuses money made from points, principal paid from nowhere, and amounts that are not above zero', () => {
    expect(() => assertMovement('sale', move(accounts.points(m), accounts.sales(b)))).toThrow('joins two assets');
    expect(() => assertMovement('top_up', move(accounts.bonusGranted, accounts.principal(m)))).toThrow('may not contain');
    expect(() => assertMovement('expire', move(accounts.principal(m), accounts.sales(b)))).toThrow('may not contain');
    for (const amount of [0, -1, 0.5, 2 ** 53, Number.NaN])
      expect(() => assertMovement('earn', move(accounts.pointsIssued, accounts.points(m), amount))).toThrow(RangeError);
  });
});

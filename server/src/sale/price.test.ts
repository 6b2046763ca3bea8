import fc from 'fast-check';
import { Programme } from '../merchant/index.ts';
import { bookOf } from '../ledger/chart.ts';
import { needsConfirmation } from './confirmationRule.ts';
import { price, type Basket, type PriceFacts } from './price.ts';
import { earnDrafts, paymentDraft } from './postings.ts';
import { saleNumberOf } from './saleNumber.ts';
import { splitRest } from './splitRest.ts';

const programme = { ...Programme.parse({}), version: 3 };
const facts: PriceFacts = { programme, memberId: 'mem_1', earnOnly: false, inContact: true };
type Held = Record<'points' | 'principal' | 'bonus' | 'growth' | 'sys:points_debt', number>;
const nothing: Held = { points: 0, principal: 0, bonus: 0, growth: 0, 'sys:points_debt': 0 };

const priced = (basket: Partial<Basket>, held: Partial<Held> = {}, more: Partial<PriceFacts> = {}, unconfirmedToday = 0) =>
  price(
    { amountFen: 10_000, usePoints: true, useWallet: true, rest: [{ method: 'cash' }], ...basket },
    { ...facts, ...more },
    {
      available: (account) => ({ ...nothing, ...held })[bookOf(account) as keyof Held],
      unconfirmedToday,
      walletFrozen: false,
    },
  );

const order = ['tier_discount', 'manual_discount', 'round_off', 'points_burn'];
const anyBasket = fc.record({
  amountFen: fc.integer({ min: 1, max: 1_000_000_000 }),
  usePoints: fc.boolean(),
  useWallet: fc.boolean(),
  rest: fc.constantFrom('cash' as const, 'card' as const, 'other' as const, 'wechat' as const).map((method) => [{ method }]),
});
const anyHeld = fc.record({
  points: fc.nat(100_000),
  principal: fc.nat(10_000_000),
  bonus: fc.nat(1_000_000),
  growth: fc.nat(10_000),
  'sys:points_debt': fc.nat(500),
});

describe('the price of a sale', () => {
  it('adds up to the fen, and takes from nobody more than they have', () => {
    fc.assert(
      fc.property(anyBasket, anyHeld, fc.boolean(), (basket, held, earnOnly) => {
        const sale = priced(basket, held, { earnOnly });
        expect(sale.lines.reduce<number>((sum, line) => sum + line.amountFen, sale.amountFen)).toBe(sale.payableFen);
        expect(sale.savedFen).toBe(sale.amountFen - sale.payableFen);
        expect(sale.principalFen + sale.bonusFen + sale.restFen).toBe(sale.payableFen);
        expect(sale.principalFen <= held.principal && sale.bonusFen <= held.bonus && sale.pointsBurned <= held.points).toBe(true);
        expect(sale.walletAfterFen).toBe(held.principal + held.bonus - sale.walletFen);
        expect(sale.pointsAfter).toBe(held.points - sale.pointsBurned + sale.pointsEarned - sale.pointsRepaid);
        expect(sale.pointsRepaid).toBe(Math.min(held['sys:points_debt'], sale.pointsEarned));
        expect(
          Math.min(sale.payableFen, sale.restFen, sale.principalFen, sale.bonusFen, sale.pointsAfter),
        ).toBeGreaterThanOrEqual(0);
        if (earnOnly) expect([sale.walletFen, sale.pointsBurned, sale.confirmationRequired]).toEqual([0, 0, false]);
      }),
    );
  });

  it('takes off by hand what it was told, after the tier and before points, and is refused where nothing would be left', () => {
    fc.assert(
      fc.property(anyBasket, anyHeld, fc.integer({ min: 1, max: 100_000 }), fc.boolean(), (basket, held, offFen, isManual) => {
        const discount = isManual
          ? { kind: 'manual' as const, amountFen: offFen, reason: '老客户: 常来' }
          : { kind: 'round_off' as const, amountFen: offFen };
        const { discountableFen } = priced(basket, held);
        const sale = () => priced({ ...basket, discount }, held);
        if (offFen >= discountableFen) {
          expect(sale).toThrow('优惠不能达到或超过应收金额');
          return;
        }
        const { lines, amountFen, payableFen, savedFen, restFen, walletFen } = sale();
        expect(lines.reduce<number>((sum, line) => sum + line.amountFen, amountFen)).toBe(payableFen);
        expect([savedFen, walletFen + restFen]).toEqual([amountFen - payableFen, payableFen]);
        const rules = lines.map(({ rule }) => rule);
        expect(rules).toEqual([...rules].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
        expect(lines.filter(({ label }) => label.includes(':'))).toEqual([]);
        return undefined;
      }),
    );
  });

  it('leaves at least a fen to pay', () => {
    expect(priced({ discount: { kind: 'round_off', amountFen: 9_999 } }).payableFen).toBe(1);
    expect(() => priced({ discount: { kind: 'round_off', amountFen: 10_000 } })).toThrow('优惠不能达到或超过应收金额');
  });

  it('is posted as it was priced: what moves out of each account is what the receipt says', () => {
    fc.assert(
      fc.property(anyBasket, anyHeld, (basket, held) => {
        const sale = priced(basket, held);
        const place = {
          saleId: 'sal_1',
          memberId: 'mem_1',
          branchId: 'brn_1',
          staffId: 'stf_1',
          businessDate: '2026-03-18',
          now: 0,
        };
        const drafts = [paymentDraft(sale, place), ...earnDrafts(sale, place.memberId, place)];
        const postings = drafts.flatMap((draft) => draft.postings);
        const sum = (test: (posting: (typeof postings)[number]) => boolean) =>
          postings.filter(test).reduce((total, { amount }) => total + amount, 0);
        expect(sum(({ destination }) => destination === 'sys:sales:brn_1')).toBe(sale.payableFen);
        expect(sum(({ source }) => source === 'principal:mem_1')).toBe(sale.principalFen);
        expect(sum(({ source }) => source === 'bonus:mem_1')).toBe(sale.bonusFen);
        expect(sum(({ source }) => source === 'points:mem_1')).toBe(sale.pointsBurned);
        const [{ method } = { method: '' }] = sale.payments;
        expect(sum(({ source }) => source === `sys:${method === 'wechat' ? 'wechat_due' : method}:brn_1`)).toBe(sale.restFen);
        expect(sum(({ destination }) => destination === 'points:mem_1') + sale.pointsRepaid).toBe(sale.pointsEarned);
        expect(postings.every(({ amount }) => amount > 0)).toBe(true);
      }),
    );
  });

  it('has one hash for one price: it changes with anything the member was shown, and with the rules', () => {
    const hash = priced({}, { principal: 5_000 }).quoteHash;
    expect(priced({}, { principal: 5_000 }).quoteHash).toBe(hash);
    const others = [
      priced({ amountFen: 10_001 }, { principal: 5_000 }),
      priced({ rest: [{ method: 'card' }] }, { principal: 5_000 }),
      priced({ items: [] }, { principal: 5_000 }),
      priced({ discount: { kind: 'round_off', amountFen: 1 } }, { principal: 5_000 }),
      priced({ discount: { kind: 'manual', amountFen: 1, reason: '熟' } }, { principal: 5_000 }),
      priced({}, { principal: 4_999 }),
      priced({}, { principal: 5_000, points: 500 }),
      priced({}, { principal: 5_000, growth: 500 }),
      priced({}, { principal: 5_000 }, { programme: { ...programme, version: 4 } }),
    ];
    expect(new Set([hash, ...others.map(({ quoteHash }) => quoteHash)]).size).toBe(others.length + 1);
  });

  it('takes the rest by several ways: each what was named, the last what is left', () => {
    const rest = [{ method: 'cash', amountFen: 3_000 }, { method: 'wechat' }] as const;
    expect(priced({ rest }, { principal: 5_000 }).payments).toEqual([
      { method: 'cash', amountFen: 3_000 },
      { method: 'wechat', amountFen: 2_000 },
    ]);
    expect(priced({ rest }, { principal: 7_000 }).payments).toEqual([{ method: 'cash', amountFen: 3_000 }]);
    expect(() => priced({ rest }, { principal: 7_001 })).toThrow('各种付款加起来与应收不符');
    expect(() => priced({ rest: [{ method: 'cash', amountFen: 4_999 }] }, { principal: 5_000 })).toThrow();
    expect(priced({}, { principal: 10_000 }).payments).toEqual([]);
  });

  it('has its parts come to the rest exactly, or is refused, whatever is named', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 12_000 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12_000 }), parts, fc.boolean(), (restFen, named, open) => {
        const methods = ['cash', 'card', 'other'] as const;
        const rest = [
          ...named.map((amountFen, at) => ({ method: methods[at] ?? ('other' as const), amountFen })),
          ...(open || named.length === 0 ? [{ method: 'wechat' as const }] : []),
        ];
        const sum = named.reduce((total, amountFen) => total + amountFen, 0);
        const fits = open || named.length === 0 ? sum <= restFen : sum === restFen;
        const split = () => splitRest(restFen, rest);
        if (!fits) expect(split).toThrow();
        else expect(split().reduce((total, { amountFen }) => total + amountFen, 0)).toBe(restFen);
      }),
    );
  });

  it('gives the discount of the tier from its first point of growth on, rounded down to the fen', () => {
    expect(priced({ amountFen: 999 }, { growth: 499 }).savedFen).toBe(0);
    expect(priced({ amountFen: 999 }, { growth: 500 })).toMatchObject({
      savedFen: 19,
      lines: [{ label: '常客 9.8 折', amountFen: -19 }],
    });
  });

  it('earns on what was paid, points that paid left out', () => {
    expect(priced({}, { points: 5_000 })).toMatchObject({
      pointsBurned: 1_000,
      payableFen: 9_000,
      pointsEarned: 90,
      growthEarned: 90,
      earnNote: '',
    });
  });
});

describe('when the member must agree', () => {
  const { caps } = programme;
  it.each([
    [20_000, 0, true, false],
    [20_001, 0, true, true],
    [10_000, 40_000, true, false],
    [10_001, 40_000, true, true],
    [10_000, 0, false, false],
    [10_001, 0, false, true],
    [1, 10_000, false, true],
    [0, 99_999, false, false],
  ])('%i fen with %i spent today, in contact: %s → %s', (spend, unconfirmedToday, inContact, needed) => {
    expect(needsConfirmation(spend, { caps, inContact, unconfirmedToday, walletFen: spend, ownFromFen: null })).toBe(needed);
  });

  it.each([
    [1, 1, 0, true],
    [10_000, 10_000, 10_000, true],
    [10_000, 9_999, 10_000, false],
    [1_000, 0, 0, false],
    [0, 0, 0, false],
    [20_001, 0, 90_000, true],
  ])('%i fen, %i of them stored value, by the wish to be asked from %i: %s', (spend, walletFen, ownFromFen, needed) => {
    expect(needsConfirmation(spend, { caps, inContact: true, unconfirmedToday: 0, walletFen, ownFromFen })).toBe(needed);
  });

  it('a wish never lets pass what the shop would ask about', () => {
    const amount = fc.nat(100_000);
    fc.assert(
      fc.property(amount, amount, amount, fc.boolean(), amount, (spend, wallet, today, inContact, ownFromFen) => {
        const situation = { caps, inContact, unconfirmedToday: today, walletFen: Math.min(spend, wallet) };
        if (needsConfirmation(spend, { ...situation, ownFromFen: null }))
          expect(needsConfirmation(spend, { ...situation, ownFromFen })).toBe(true);
      }),
    );
  });
});

describe('a sale’s number', () => {
  it('is Beijing time to the minute and four digits', () => {
    expect(saleNumberOf('sal_01m8084z6xg99p7krjasq0hr1k', Date.parse('2026-03-17T16:05:59.999Z'))).toMatch(
      /^SK2603180005 \d{4}$/,
    );
  });
});

import { Programme } from '../merchant/index.ts';
import { price, type Balances, type Basket } from './price.ts';

const programme = { ...Programme.parse({}), version: 3 };
const facts = { programme, memberId: 'mem_1', earnOnly: false, inContact: true };
type Held = Readonly<Record<string, number>>;

const priced = (basket: Partial<Basket>, held: Held, more: Partial<Balances> = {}, rules = programme) =>
  price(
    { amountFen: 10_000, usePoints: true, useWallet: true, rest: [{ method: 'cash' }], ...basket },
    { ...facts, programme: rules },
    { available: (account) => held[account] ?? 0, unconfirmedToday: 0, walletFrozen: false, ...more },
  );

/** The member has money too; the wallet that is to pay is somebody else's. */
const held: Held = {
  'principal:mem_1': 3_000,
  'bonus:mem_1': 500,
  'principal:mem_2': 6_000,
  'bonus:mem_2': 2_000,
};
const shared = { owner: 'mem_2', name: '妈妈', mostFen: 50_000, reason: null };

describe('the price of a sale that somebody else’s wallet pays', () => {
  it('takes principal and bonus of that wallet, in its proportion, and leaves the member’s own alone', () => {
    const sale = priced({ amountFen: 4_000 }, held, { shared });
    expect(sale).toMatchObject({ walletFen: 4_000, principalFen: 3_000, bonusFen: 1_000, restFen: 0, walletAfterFen: 3_500 });
    expect(sale.shared).toEqual({ owner: 'mem_2', name: '妈妈', note: null });
    expect(priced({ amountFen: 3_500 }, held)).toMatchObject({ walletFen: 3_500, walletAfterFen: 0, shared: null });
  });

  it('takes no more than the holder may, and says why', () => {
    const limited = { ...shared, mostFen: 2_500, reason: 'per_sale' as const };
    const sale = priced({ amountFen: 4_000 }, held, { shared: limited });
    expect(sale).toMatchObject({ walletFen: 2_500, restFen: 1_500 });
    expect(sale.shared?.note).toMatch(/\p{Script=Han}/u);
    expect(sale.shared?.note).not.toBe('卡里余额不够');
    expect(priced({ amountFen: 2_500 }, held, { shared: limited }).shared?.note).toBeNull();
  });

  it('takes no more than the wallet holds, and says that', () => {
    expect(priced({}, held, { shared })).toMatchObject({ walletFen: 8_000, restFen: 2_000, shared: { note: '卡里余额不够' } });
  });

  it('is another price than the same amounts from the member’s own, or from a third wallet', () => {
    const even: Held = { 'principal:mem_1': 9_000, 'principal:mem_2': 9_000, 'principal:mem_3': 9_000 };
    const hashes = [
      priced({}, even),
      priced({}, even, { shared }),
      priced({}, even, { shared: { ...shared, owner: 'mem_3' } }),
    ].map(({ quoteHash }) => quoteHash);
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('the words and sums of a price', () => {
  it('names the tier’s speed only where it is not the usual one, and a reduction only where there is one', () => {
    const usual = priced({}, {});
    expect([usual.earnNote, usual.lines]).toEqual(['', []]);
    expect(priced({}, { 'growth:mem_1': 500 }).earnNote).toBe('常客 1.2 倍');
  });

  it('names the points that pay', () => {
    expect(priced({}, { 'points:mem_1': 1_000 }).lines).toEqual([
      { rule: 'points_burn', label: '1,000 积分抵扣', amountFen: -1_000 },
    ]);
  });

  it('grows by whole yuan paid, as often as the programme says', () => {
    const twice = { ...programme, growthPerYuan: 2 };
    expect(priced({ amountFen: 1_299 }, {}, {}, twice).growthEarned).toBe(24);
  });

  it('asks the member’s own yes for stored value and points together', () => {
    const rich: Held = { 'principal:mem_1': 90_000, 'points:mem_1': 1_000 };
    expect(priced({ amountFen: 20_000 }, rich)).toMatchObject({ spendFen: 20_000, confirmationRequired: false });
    expect(priced({ amountFen: 20_100 }, rich)).toMatchObject({ spendFen: 20_100, confirmationRequired: true });
  });
});

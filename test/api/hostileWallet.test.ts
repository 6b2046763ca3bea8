import { newId } from '../../server/src/platform/ids.ts';
import { describeWorld } from '../support/operation.ts';
import { outcomeOf } from '../support/outcome.ts';
import { newKey, type Person } from '../support/shop.ts';

/** What no amount may be; `0.1` and `1.005` are yuan in the head of somebody. */
const noAmounts = [0, -1, -0, 0.1, 1.005, 1e21, 1_000_000_001, '100', '¥1', '1e2', null, true, [100], { fen: 100 }];

describeWorld('money, in the hands of somebody who means no good', (at) => {
  const attempt = (
    operation: 'wallet.topUpCash' | 'sale.quote' | 'sale.checkout' | 'sale.undo',
    input: object,
    idempotencyKey = newKey(),
  ) => outcomeOf(at(), operation, { ...input }, { token: at().cashier.token, idempotencyKey });

  /** One member for all refusals, so that none of them can have moved anything. */
  let person: Person;
  let visitId: string;
  let before: unknown;
  beforeAll(async () => {
    person = await at().member({ principalFen: 10_000, bonusFen: 1_000, points: 900 });
    visitId = (await at().identify(person)).visitId;
    before = await at().books(person);
  });
  afterAll(async () => {
    expect(await at().books(person)).toEqual(before);
  });

  it.each(noAmounts)('takes %j for no amount', async (amountFen) => {
    expect(await attempt('sale.quote', { visitId, amountFen })).toBe('invalid_request');
    expect(await attempt('wallet.topUpCash', { visitId, amountFen })).toBe('invalid_request');
    const quoteHash = 'x'.repeat(43);
    expect(await attempt('sale.checkout', { visitId, amountFen, quoteHash })).toBe('invalid_request');
  });

  it.each([
    ['another currency', { currency: 'USD' }],
    ['a bonus of the till’s own', { bonusFen: 100 }],
    ['a negative bonus', { bonusFen: -100 }],
    ['somebody else’s account', { memberId: newId('mem') }],
    ['another branch', { branchId: newId('brn') }],
    ['a price', { payableFen: 1 }],
    ['a discount', { pricePermille: 1 }],
    ['points to earn', { pointsEarned: 1e6 }],
  ])('refuses a sale and a top-up that name %s, instead of passing over it', async (_what, more) => {
    expect(await attempt('sale.quote', { visitId, amountFen: 900, ...more })).toBe('invalid_request');
    expect(await attempt('wallet.topUpCash', { visitId, amountFen: 900, ...more })).toBe('invalid_request');
  });

  it.each([
    ['none', undefined, 'idempotency_key_required'],
    ['one sign', 'x', 'invalid_request'],
    ['seven', 'x'.repeat(7), 'invalid_request'],
    ['129', 'x'.repeat(129), 'invalid_request'],
    ['256', 'x'.repeat(256), 'invalid_request'],
    ['a blank in it', 'key with blank', 'invalid_request'],
  ])('takes money under no key of %s', async (_what, idempotencyKey, code) => {
    const options = { token: at().cashier.token, idempotencyKey };
    expect(await outcomeOf(at(), 'wallet.topUpCash', { visitId, amountFen: 100 }, options)).toBe(code);
  });

  it.each([
    ['a price nobody was told', (quoteHash: string) => quoteHash.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x'))],
    ['the price of another amount', (_hash: string, other: string) => other],
  ])('sells for no hash but the one of its price: %s', async (_what, choose) => {
    const { call, cashier } = at();
    const quote = await call('sale.quote', { visitId, amountFen: 900 }, { token: cashier.token });
    const other = await call('sale.quote', { visitId, amountFen: 901 }, { token: cashier.token });
    const quoteHash = choose(quote.quoteHash, other.quoteHash);
    expect(await attempt('sale.checkout', { visitId, amountFen: 900, quoteHash })).toBe('quote_changed');
  });

  it('takes no yes of another visit, of another price, nor one that was a no', async () => {
    const { call, cashier } = at();
    const rich = await at().member({ principalFen: 60_000 });
    const answered = async (amountFen: number, accept: boolean) => {
      const { checkout } = await at().priced(rich, { amountFen });
      const { confirmationId } = await call('sale.askConfirmation', checkout, { token: cashier.token });
      await call('member.answerConfirmation', { confirmationId, accept }, { token: rich.token });
      return { checkout, confirmationId };
    };
    const first = await answered(25_000, true);
    const second = await answered(25_000, false);
    const third = await answered(26_000, true);
    for (const { confirmationId } of [first, second, third])
      expect(await attempt('sale.checkout', { ...second.checkout, confirmationId })).toBe('confirmation_required');
    expect(await attempt('sale.checkout', { ...third.checkout, confirmationId: newId('cnf') })).toBe('confirmation_required');
    expect((await at().books(rich)).principalFen).toBe(60_000);
  });

  it('pays one fen more than there is with all there is, and the rest at the till: never below nothing', async () => {
    const poor = await at().member({ principalFen: 700, bonusFen: 200 });
    expect(await at().sell(poor, { amountFen: 901, usePoints: false })).toMatchObject({ restFen: 1, walletAfterFen: 0 });
    expect(await at().books(poor)).toMatchObject({ principalFen: 0, bonusFen: 0 });
  });

  it('takes the smallest amount there is: one fen in, one fen out', async () => {
    const small = await at().member();
    const paidIn = await at().identify(small);
    expect(await attempt('wallet.topUpCash', { visitId: paidIn.visitId, amountFen: 1 })).toBe('ok');
    expect(await at().sell(small, { amountFen: 1 })).toMatchObject({ principalFen: 1, restFen: 0, walletAfterFen: 0 });
  });

  it('undoes what is undone, and what is somebody else’s, for no key in the world', async () => {
    const { call, cashier, otherCashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    const key = newKey();
    expect(await outcomeOf(at(), 'sale.undo', { saleId }, at().as(otherCashier, key))).toBe('not_found');
    await call('sale.undo', { saleId }, at().as(cashier, key));
    expect(await attempt('sale.undo', { saleId })).toBe('sale_already_undone');
    expect(await outcomeOf(at(), 'sale.undo', { saleId }, at().as(otherCashier, key))).toBe('not_found');
    expect(await attempt('sale.undo', { saleId: `${saleId}0` })).toBe('invalid_request');
  });

  it('gives the answer to a key to nobody but its owner', async () => {
    const { call, cashier, manager } = at();
    const saver = await at().member();
    const { visitId: own } = await at().identify(saver);
    const key = newKey();
    await call('wallet.topUpCash', { visitId: own, amountFen: 500 }, at().as(cashier, key));
    expect(await outcomeOf(at(), 'wallet.topUpCash', { visitId: own, amountFen: 500 }, at().as(manager, key))).toBe('not_found');
    const { visitId: theirs } = await at().identify(saver, manager);
    expect(await outcomeOf(at(), 'wallet.topUpCash', { visitId: theirs, amountFen: 500 }, at().as(manager, key))).toBe('ok');
    expect((await at().books(saver)).principalFen).toBe(1_000);
  });
});

import { newId } from '../../server/src/platform/ids.ts';
import { offSale, product } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { refusal, codeOfRefusal } from '../support/refusal.ts';

describeOperation('sale.quote', (at) => {
  it('adds up: the lines take the amount to what is payable, and the ways of paying add up to that', async () => {
    const person = await at().member({ principalFen: 3_000, bonusFen: 777, points: 2_500, growth: 2_000 });
    const { quote } = await at().priced(person, { amountFen: 9_999 });
    expect(quote.lines.reduce((sum, { amountFen }) => sum + amountFen, quote.amountFen)).toBe(quote.payableFen);
    expect(quote.amountFen - quote.savedFen).toBe(quote.payableFen);
    expect([quote.principalFen + quote.bonusFen, quote.walletFen + quote.restFen]).toEqual([quote.walletFen, quote.payableFen]);
  });

  it('takes points and stored value only where the till says so', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 3_000, points: 2_500 });
    const { visitId } = await at().identify(person);
    const price = (basket: { usePoints: boolean; useWallet: boolean }) =>
      call('sale.quote', { visitId, amountFen: 5_000, ...basket }, { token: cashier.token });
    expect(await price({ usePoints: false, useWallet: false })).toMatchObject({
      pointsBurned: 0,
      walletFen: 0,
      restFen: 5_000,
      burnable: { points: 500, fen: 500 },
    });
    expect(await price({ usePoints: true, useWallet: false })).toMatchObject({
      pointsBurned: 500,
      payableFen: 4_500,
      walletFen: 0,
      restFen: 4_500,
    });
    expect(await price({ usePoints: true, useWallet: true })).toMatchObject({
      pointsBurned: 500,
      walletFen: 3_000,
      restFen: 1_500,
    });
  });

  it('changes nothing, however often it is asked', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 3_000, points: 2_500 });
    const { visitId } = await at().identify(person);
    const before = await at().books(person);
    const first = await call('sale.quote', { visitId, amountFen: 5_000 }, { token: cashier.token });
    expect(await call('sale.quote', { visitId, amountFen: 5_000 }, { token: cashier.token })).toEqual(first);
    expect(await at().books(person)).toEqual(before);
  });

  it('says when the member must confirm on their own phone', async () => {
    const person = await at().member({ principalFen: 40_000 });
    expect((await at().priced(person, { amountFen: 20_000 })).quote.confirmationRequired).toBe(false);
    expect((await at().priced(person, { amountFen: 20_001 })).quote.confirmationRequired).toBe(true);
  });

  it('visit_expired: five minutes after the scan there is no price any more', async () => {
    const { call, cashier, app } = at();
    const { visitId } = await at().identify(await at().member());
    app.clock.advance(299_999);
    await call('sale.quote', { visitId, amountFen: 900 }, { token: cashier.token });
    app.clock.advance(1);
    expect(await codeOfRefusal(call('sale.quote', { visitId, amountFen: 900 }, { token: cashier.token }))).toBe('visit_expired');
  });

  it('visit_used: a visit that has paid is not priced again', async () => {
    const { call, cashier } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900 });
    await call('sale.checkout', checkout, at().as(cashier));
    expect(await codeOfRefusal(call('sale.quote', { visitId: checkout.visitId, amountFen: 900 }, { token: cashier.token }))).toBe(
      'visit_used',
    );
  });

  it('not_found: an unknown visit, and one of another till', async () => {
    const { call, cashier, manager } = at();
    const { visitId } = await at().identify(await at().member());
    expect(await codeOfRefusal(call('sale.quote', { visitId: newId('vis'), amountFen: 900 }, { token: cashier.token }))).toBe(
      'not_found',
    );
    expect(await codeOfRefusal(call('sale.quote', { visitId, amountFen: 900 }, { token: manager.token }))).toBe('not_found');
  });

  it('takes the rest by several ways, the last of them what is left', async () => {
    const person = await at().member();
    const rest = [{ method: 'cash' as const, amountFen: 300 }, { method: 'wechat' as const }];
    const { quote } = await at().priced(person, { amountFen: 900, rest });
    expect(quote.payments).toEqual([
      { method: 'cash', amountFen: 300 },
      { method: 'wechat', amountFen: 600 },
    ]);
  });

  it('payments_unequal: parts that do not come to what is left', async () => {
    const { call, cashier } = at();
    const { visitId } = await at().identify(await at().member());
    for (const amountFen of [899, 901]) {
      const basket = { visitId, amountFen: 900, rest: [{ method: 'cash' as const, amountFen }] };
      expect(await codeOfRefusal(call('sale.quote', basket, { token: cashier.token }))).toBe('payments_unequal');
    }
  });

  it('refuses a way named twice, and a part without an amount before the last', async () => {
    const { call, cashier } = at();
    const { visitId } = await at().identify(await at().member());
    const cash = { method: 'cash' as const };
    for (const rest of [[], [{ ...cash, amountFen: 1 }, cash], [cash, { method: 'card' as const }], [{ ...cash, amountFen: 0 }]])
      expect(await codeOfRefusal(call('sale.quote', { visitId, amountFen: 900, rest }, { token: cashier.token }))).toBe(
        'invalid_request',
      );
  });

  it('product_unavailable: a product that is off sale', async () => {
    const { productId } = await product(at());
    await offSale(at(), productId);
    const { visitId } = await at().identify(await at().member());
    const quoted = at().call('sale.quote', { visitId, items: [{ productId }] }, { token: at().cashier.token });
    expect(await codeOfRefusal(quoted)).toBe('product_unavailable');
  });

  it('discount_over_bill: a discount that leaves nothing to pay, the tier’s taken off before', async () => {
    const { visitId } = await at().identify(await at().member({ growth: 2_000 }));
    const quote = (amountFen: number) =>
      at().call(
        'sale.quote',
        { visitId, amountFen: 1_000, discount: { kind: 'round_off', amountFen } },
        { token: at().cashier.token },
      );
    expect(await quote(949)).toMatchObject({ payableFen: 1 });
    expect(await refusal(quote(950))).toMatchObject({ code: 'discount_over_bill', detail: { billFen: 950 } });
  });
});

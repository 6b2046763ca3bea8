import { describeOperation } from '../support/operation.ts';

describeOperation('member.codeStatus', (at) => {
  it('follows the code: nothing, scanned, paid, undone', async () => {
    const { call, cashier, branch, app } = at();
    const person = await at().member({ principalFen: 5_000 });
    const status = () => call('member.codeStatus', { deviceId: person.device.deviceId }, { token: person.token });
    expect(await status()).toMatchObject({ visit: null, sale: null, confirmation: null, wallet: { totalFen: 5_000 }, points: 0 });

    const { checkout } = await at().priced(person, { amountFen: 2_000 });
    expect(await status()).toMatchObject({ visit: { id: checkout.visitId, branchName: branch.name }, sale: null });

    const { saleId } = await call('sale.checkout', checkout, at().as(cashier));
    expect(await status()).toMatchObject({
      sale: { id: saleId, payableFen: 2_000, pointsEarned: 20, undone: false },
      wallet: { totalFen: 3_000 },
      points: 20,
    });

    await call('sale.undo', { saleId }, at().as(cashier));
    expect(await status()).toMatchObject({ sale: { id: saleId, undone: true }, wallet: { totalFen: 5_000 }, points: 0 });

    app.clock.advance(300_000);
    expect(await status()).toMatchObject({ visit: null, sale: null });
  });

  it('counts the phone that asks as in contact, and only that one', async () => {
    const person = await at().member({ principalFen: 30_000 });
    const { call, cashier, app, shop, branch } = at();
    const tablet = await call('member.enrolDevice', { installationId: 'tablet-0001', label: 'iPad' }, { token: person.token });
    await call('member.codeStatus', { deviceId: tablet.deviceId }, { token: person.token });
    const needsYes = async (device: typeof tablet) => {
      app.clock.advance(30_000);
      const { visitId } = await call(
        'sale.identify',
        { branchId: branch.id, code: shop.codeOf({ device }) },
        { token: cashier.token },
      );
      return (await call('sale.quote', { visitId, amountFen: 15_000 }, { token: cashier.token })).confirmationRequired;
    };
    expect([await needsYes(person.device as typeof tablet), await needsYes(tablet)]).toEqual([true, false]);
  });

  it('lets nobody speak for somebody else’s phone', async () => {
    const [victim, thief] = [await at().member({ principalFen: 30_000 }), await at().member()];
    await at().call('member.codeStatus', { deviceId: victim.device.deviceId }, { token: thief.token });
    const { visitId } = await at().identify(victim, at().cashier, { inContact: false });
    const quote = await at().call('sale.quote', { visitId, amountFen: 15_000 }, { token: at().cashier.token });
    expect(quote.confirmationRequired).toBe(true);
  });
});

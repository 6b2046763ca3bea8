import { describeWorld } from '../support/operation.ts';
import { given } from '../support/points.ts';
import { expectGreen } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';

/** The day of the tests; the shop's last day of points before it has passed. */
const [yesterday, today] = ['2026-03-17', '2026-03-18'];

describeWorld('points whose last day has passed', (at) => {
  it('pay nothing, also before the nightly job has ended them; those that live are drawn, not those', async () => {
    const person = await at().member();
    await given(at().app, { memberId: person.memberId, points: 500, expiresOn: yesterday });
    await given(at().app, { memberId: person.memberId, points: 300, expiresOn: today });
    const { quote, checkout } = await at().priced(person, { amountFen: 8_000 });
    expect(quote).toMatchObject({ pointsBurned: 300, burnable: { points: 300, fen: 300 } });
    const receipt = await at().call('sale.checkout', checkout, at().as(at().cashier));
    expect(receipt).toMatchObject({ pointsBurned: 300, pointsAfter: receipt.pointsEarned });
    expect((await at().books(person)).lots.points).toEqual({ [yesterday]: 500, '2027-12-31': receipt.pointsEarned });
    await expectGreen(at());
  });
});

describeWorld('a quote that was shown', (at) => {
  it('is refused when another sale has lifted the tier since: the member sees the new price first', async () => {
    const { call, cashier } = at();
    const person = await at().member({ growth: 499 });
    const shown = await at().priced(person, { amountFen: 10_000 });
    await at().sell(person, { amountFen: 300 });
    expect(await codeOfRefusal(call('sale.checkout', shown.checkout, at().as(cashier)))).toBe('quote_changed');
    const again = await call('sale.quote', { visitId: shown.visitId, amountFen: 10_000 }, { token: cashier.token });
    expect([shown.quote.payableFen, again.payableFen]).toEqual([10_000, 9_800]);
    const sold = await call('sale.checkout', { ...shown.checkout, quoteHash: again.quoteHash }, at().as(cashier));
    expect(sold.payableFen).toBe(9_800);
  });
});

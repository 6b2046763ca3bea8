import { describeOperation } from '../support/operation.ts';
import { awaitingSale, orderOfSale, payOnPhone } from '../support/salePayments.ts';

describeOperation('member.pendingPayment', (at) => {
  const pending = async (token: string) => (await at().call('member.pendingPayment', {}, { token })).payment;

  it('tells what is to be paid, to this member alone, until it is paid', async () => {
    const [person, other] = [await at().member(), await at().member()];
    expect(await pending(person.token)).toBeNull();
    const { saleId } = await awaitingSale(at(), person);
    expect(await pending(person.token)).toMatchObject({ saleId, amountFen: 10_000, payableFen: 10_000, pointsEarned: 100 });
    expect(await pending(other.token)).toBeNull();
    await payOnPhone(at(), person, saleId);
    expect(await pending(person.token)).toBeNull();
  });

  it('is over when its time is up, and when the till has given it up', async () => {
    const person = await at().member();
    const first = await awaitingSale(at(), person);
    await at().call('sale.cancelPayment', { saleId: first.saleId }, { token: at().cashier.token });
    expect(await pending(person.token)).toBeNull();
    const { saleId } = await awaitingSale(at(), person);
    at().app.clock.set((await orderOfSale(at(), saleId)).expiresAt);
    expect(await pending(person.token)).toBeNull();
  });
});

import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('sale.getConfirmation', (at) => {
  const ask = async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 30_000 });
    const { checkout } = await at().priced(person, { amountFen: 25_000 });
    const { confirmationId } = await call('sale.askConfirmation', checkout, { token: cashier.token });
    const status = async () => (await call('sale.getConfirmation', { confirmationId }, { token: cashier.token })).status;
    const answer = (accept: boolean) => call('member.answerConfirmation', { confirmationId, accept }, { token: person.token });
    return { confirmationId, status, answer };
  };

  it('tells the till: waiting, then what the member said', async () => {
    const [one, two] = [await ask(), await ask()];
    expect(await one.status()).toBe('waiting');
    await one.answer(true);
    await two.answer(false);
    expect([await one.status(), await two.status()]).toEqual(['accepted', 'refused']);
  });

  it('tells the till that nobody answered in time', async () => {
    const { status } = await ask();
    at().app.clock.advance(60_000);
    expect(await status()).toBe('expired');
  });

  it('not_found: an unknown confirmation, and one another till asked for', async () => {
    const { call, cashier, manager } = at();
    const { confirmationId } = await ask();
    expect(await codeOfRefusal(call('sale.getConfirmation', { confirmationId: newId('cnf') }, { token: cashier.token }))).toBe(
      'not_found',
    );
    expect(await codeOfRefusal(call('sale.getConfirmation', { confirmationId }, { token: manager.token }))).toBe('not_found');
  });
});

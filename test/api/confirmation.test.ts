import { describeWorld } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { password, type Person } from '../support/shop.ts';

describeWorld('large amounts', (at) => {
  const needsYes = async (person: Person, amountFen: number, { inContact = true } = {}) => {
    const { visitId } = await at().identify(person, at().cashier, { inContact });
    return (await at().call('sale.quote', { visitId, amountFen }, { token: at().cashier.token })).confirmationRequired;
  };
  it('¥200 a sale is free, one fen more needs the member’s yes', async () => {
    const person = await at().member({ principalFen: 90_000 });
    expect([await needsYes(person, 20_000), await needsYes(person, 20_001)]).toEqual([false, true]);
  });

  it('counts what is taken from the member: cash above the cap needs nobody’s yes', async () => {
    const person = await at().member({ principalFen: 100 });
    expect(await needsYes(person, 500_000)).toBe(false);
  });

  it('¥500 a day is free, however small the sales; an undo gives its part back; the next day starts again', async () => {
    const { call, app, cashier } = at();
    const person = await at().member({ principalFen: 100_000 });
    for (let sale = 0; sale < 2; sale += 1) await at().sell(person, { amountFen: 19_000 });
    const { unconfirmedFen } = await at().books(person);
    const left = 50_000 - unconfirmedFen;
    expect([await needsYes(person, left), await needsYes(person, left + 300)]).toEqual([false, true]);
    const last = await at().sell(person, { amountFen: 10_000 });
    expect(await needsYes(person, left)).toBe(true);
    await call('sale.undo', { saleId: last.saleId }, at().as(cashier));
    expect(await needsYes(person, left)).toBe(false);
    app.clock.set(Date.parse('2026-03-18T16:00:00.000Z'));
    const { token } = await call('session.staffSignIn', { phone: cashier.phone, password });
    await at().showCode(person);
    const { visitId } = await call('sale.identify', { branchId: at().branch.id, code: at().shop.codeOf(person) }, { token });
    expect((await call('sale.quote', { visitId, amountFen: 20_000 }, { token })).confirmationRequired).toBe(false);
  });
});

describeWorld('large amounts with a yes', (at) => {
  const confirmed = async (person: Person, amountFen: number) => {
    const { call, cashier } = at();
    const { checkout } = await at().priced(person, { amountFen });
    const { confirmationId } = await call('sale.askConfirmation', checkout, { token: cashier.token });
    await call('member.answerConfirmation', { confirmationId, accept: true }, { token: person.token });
    return { ...checkout, confirmationId };
  };

  it('do not count against the day: the member saw them', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 90_000 });
    await call('sale.checkout', await confirmed(person, 40_000), at().as(cashier));
    expect((await at().books(person)).unconfirmedFen).toBe(0);
  });

  it('hold for the quote and the visit that was asked about, and for no other', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 90_000 });
    const yes = await confirmed(person, 30_000);
    const other = await at().priced(person, { amountFen: 30_000 });
    expect(
      await codeOfRefusal(call('sale.checkout', { ...other.checkout, confirmationId: yes.confirmationId }, at().as(cashier))),
    ).toBe('confirmation_required');
    const dearer = await call('sale.quote', { visitId: yes.visitId, amountFen: 60_000 }, { token: cashier.token });
    const bent = { ...yes, amountFen: 60_000, quoteHash: dearer.quoteHash };
    expect(await codeOfRefusal(call('sale.checkout', bent, at().as(cashier)))).toBe('confirmation_required');
    expect((await call('sale.checkout', yes, at().as(cashier))).status).toBe('paid');
  });

  it('need a yes, not a question: waiting, refused and expired do not pay', async () => {
    const { call, cashier, app } = at();
    const person = await at().member({ principalFen: 90_000 });
    const { checkout } = await at().priced(person, { amountFen: 30_000 });
    const ask = async () => (await call('sale.askConfirmation', checkout, { token: cashier.token })).confirmationId;
    const pay = (confirmationId: string) =>
      codeOfRefusal(call('sale.checkout', { ...checkout, confirmationId }, at().as(cashier)));
    expect(await pay(await ask())).toBe('confirmation_required');
    const late = await ask();
    app.clock.advance(60_000);
    expect(await pay(late)).toBe('confirmation_required');
    const refused = await ask();
    await call('member.answerConfirmation', { confirmationId: refused, accept: false }, { token: person.token });
    expect(await pay(refused)).toBe('confirmation_required');
  });

  it('are asked from ¥100 a day on when the phone has not been heard of: the code may be a copy', async () => {
    const person = await at().member({ principalFen: 90_000 });
    const price = async (amountFen: number) => {
      const { visitId } = await at().identify(person, at().cashier, { inContact: false });
      return (await at().call('sale.quote', { visitId, amountFen }, { token: at().cashier.token })).confirmationRequired;
    };
    expect([await price(10_000), await price(10_001)]).toEqual([false, true]);
  });
});

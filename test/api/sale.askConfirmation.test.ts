import { newId } from '../../server/src/platform/ids.ts';
import { offSale, product } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('sale.askConfirmation', (at) => {
  it('puts branch, amount and what leaves the card before the member for 60 seconds', async () => {
    const { call, cashier, app } = at();
    const person = await at().member({ principalFen: 24_000, points: 500 });
    const { checkout } = await at().priced(person, { amountFen: 25_000 });
    const { confirmationId, expiresAt } = await call('sale.askConfirmation', checkout, { token: cashier.token });
    expect(Date.parse(expiresAt) - app.clock.now()).toBe(60_000);
    const { confirmation } = await call('member.codeStatus', {}, { token: person.token });
    const paid = { payableFen: 24_500, walletFen: 24_000, pointsBurned: 500, restFen: 500 };
    expect(confirmation).toEqual({ id: confirmationId, branchName: '春风路店', ...paid, expiresAt });
    app.clock.advance(60_000);
    expect((await call('member.codeStatus', {}, { token: person.token })).confirmation).toBeNull();
  });

  it('asks about the newest amount only: what the till asked before cannot be agreed to any more', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 90_000 });
    const { checkout } = await at().priced(person, { amountFen: 25_000 });
    const first = await call('sale.askConfirmation', checkout, { token: cashier.token });
    const changed = { visitId: checkout.visitId, amountFen: 26_000 };
    const { quoteHash } = await call('sale.quote', changed, { token: cashier.token });
    const second = await call('sale.askConfirmation', { ...changed, quoteHash }, { token: cashier.token });
    const agree = (confirmationId: string) =>
      call('member.answerConfirmation', { confirmationId, accept: true }, { token: person.token });
    expect(await codeOfRefusal(agree(first.confirmationId))).toBe('confirmation_closed');
    expect((await call('member.codeStatus', {}, { token: person.token })).confirmation?.id).toBe(second.confirmationId);
    expect(await agree(second.confirmationId)).toMatchObject({ status: 'accepted' });
  });

  it('visit_expired: five minutes after the scan nothing is asked', async () => {
    const { call, cashier, app } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900 });
    app.clock.advance(300_000);
    expect(await codeOfRefusal(call('sale.askConfirmation', checkout, { token: cashier.token }))).toBe('visit_expired');
  });

  it('visit_used: a visit that has paid asks nothing more', async () => {
    const { call, cashier } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900 });
    await call('sale.checkout', checkout, at().as(cashier));
    expect(await codeOfRefusal(call('sale.askConfirmation', checkout, { token: cashier.token }))).toBe('visit_used');
  });

  it('not_found: a visit of another till', async () => {
    const { call, cashier, manager } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900 });
    for (const [input, staff] of [
      [checkout, manager],
      [{ ...checkout, visitId: newId('vis') }, cashier],
    ] as const) {
      expect(await codeOfRefusal(call('sale.askConfirmation', input, { token: staff.token }))).toBe('not_found');
    }
  });

  it('quote_changed: the member is never asked about a price that is not the price', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { checkout } = await at().priced(person, { amountFen: 900 });
    expect(await codeOfRefusal(call('sale.askConfirmation', { ...checkout, amountFen: 90_000 }, { token: cashier.token }))).toBe(
      'quote_changed',
    );
    expect((await call('member.codeStatus', {}, { token: person.token })).confirmation).toBeNull();
  });

  it('confirmation_closed: a member who said no is not asked again during this visit', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 30_000 });
    const { checkout } = await at().priced(person, { amountFen: 25_000 });
    const { confirmationId } = await call('sale.askConfirmation', checkout, { token: cashier.token });
    await call('member.answerConfirmation', { confirmationId, accept: false }, { token: person.token });
    expect(await codeOfRefusal(call('sale.askConfirmation', checkout, { token: cashier.token }))).toBe('confirmation_closed');
    expect((await call('member.codeStatus', {}, { token: person.token })).confirmation).toBeNull();
    const next = await at().priced(person, { amountFen: 25_000 });
    await call('sale.askConfirmation', next.checkout, { token: cashier.token });
  });

  it('payments_unequal: parts that do not come to what is left', async () => {
    const { call, cashier } = at();
    const { checkout } = await at().priced(await at().member({ principalFen: 30_000 }), { amountFen: 25_000 });
    const rest = [{ method: 'cash' as const, amountFen: 1 }];
    expect(await codeOfRefusal(call('sale.askConfirmation', { ...checkout, rest }, { token: cashier.token }))).toBe(
      'payments_unequal',
    );
  });

  it('product_unavailable: a product taken off sale since the quote', async () => {
    const { productId } = await product(at(), { priceFen: 25_000 });
    const { checkout } = await at().priced(await at().member({ principalFen: 30_000 }), { items: [{ productId }] });
    await offSale(at(), productId);
    expect(await codeOfRefusal(at().call('sale.askConfirmation', checkout, { token: at().cashier.token }))).toBe(
      'product_unavailable',
    );
  });

  it('discount_over_bill: more than there is to pay', async () => {
    const { checkout } = await at().priced(await at().member({ principalFen: 30_000 }), { amountFen: 25_000 });
    const discount = { kind: 'round_off' as const, amountFen: 25_000 };
    expect(await codeOfRefusal(at().call('sale.askConfirmation', { ...checkout, discount }, { token: at().cashier.token }))).toBe(
      'discount_over_bill',
    );
  });
});

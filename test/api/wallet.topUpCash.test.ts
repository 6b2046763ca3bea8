import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, refusal } from '../support/refusal.ts';

describeOperation('wallet.topUpCash', (at) => {
  it('pays cash into the principal, as a lot of its own, and tells the balance after', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 500, bonusFen: 100 });
    const { visitId } = await at().identify(person);
    const { topUpId, walletAfterFen } = await call('wallet.topUpCash', { visitId, amountFen: 30_000 }, at().as(cashier));
    expect(walletAfterFen).toBe(30_600);
    const books = await at().books(person);
    expect(books).toMatchObject({ principalFen: 30_500, bonusFen: 100 });
    expect(books.lots.principal[topUpId]).toBe(30_000);
  });

  it('is open to a card number: paying in harms nobody', async () => {
    const { call, cashier, branch } = at();
    const { cardNumber } = await at().member();
    const { visitId } = await call('sale.identify', { branchId: branch.id, code: cardNumber }, { token: cashier.token });
    expect((await call('wallet.topUpCash', { visitId, amountFen: 1 }, at().as(cashier))).walletAfterFen).toBe(1);
  });

  it('gives the first answer to a key sent twenty times at once, and pays in once', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    const once = at().as(cashier);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call('wallet.topUpCash', { visitId, amountFen: 700 }, once)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await at().books(person)).principalFen).toBe(700);
  });

  it('visit_expired: five minutes after the scan the customer may have gone', async () => {
    const { call, cashier, app } = at();
    const { visitId } = await at().identify(await at().member());
    app.clock.advance(300_000);
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(cashier)))).toBe('visit_expired');
  });

  it('not_found: an unknown visit, and one of another till', async () => {
    const { call, cashier, manager } = at();
    const { visitId } = await at().identify(await at().member());
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId: newId('vis'), amountFen: 100 }, at().as(cashier)))).toBe(
      'not_found',
    );
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(manager)))).toBe('not_found');
  });

  it('balance_over_limit: a registered card holds at most ¥5,000', async () => {
    const { call, cashier } = at();
    const { visitId } = await at().identify(await at().member({ principalFen: 499_999 }));
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 2 }, at().as(cashier)))).toBe('balance_over_limit');
    expect((await call('wallet.topUpCash', { visitId, amountFen: 1 }, at().as(cashier))).walletAfterFen).toBe(500_000);
  });

  it('amount_over_cap: the cap itself is taken, one fen more is not', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    expect(await refusal(call('wallet.topUpCash', { visitId, amountFen: 100_001 }, at().as(cashier)))).toMatchObject({
      code: 'amount_over_cap',
      detail: { capFen: 100_000 },
    });
    expect((await at().books(person)).principalFen).toBe(0);
    await call('wallet.topUpCash', { visitId, amountFen: 100_000 }, at().as(cashier));
    expect((await at().books(person)).principalFen).toBe(100_000);
  });

  it('member_frozen: a card frozen after the scan takes no money', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    await at().freeze(person);
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(cashier)))).toBe('member_frozen');
  });

  it('idempotency_key_required: cash without a key is not taken', async () => {
    const { call, cashier } = at();
    const { visitId } = await at().identify(await at().member());
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, { token: cashier.token }))).toBe(
      'idempotency_key_required',
    );
  });

  it('idempotency_key_reused: another amount under the same key is refused', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    const once = at().as(cashier);
    await call('wallet.topUpCash', { visitId, amountFen: 100 }, once);
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 101 }, once))).toBe('idempotency_key_reused');
    expect((await at().books(person)).principalFen).toBe(100);
  });

  it('visit_used: a visit pays in once, whatever the key', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    await call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(cashier));
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(cashier)))).toBe('visit_used');
    expect((await at().books(person)).principalFen).toBe(100);
  });

  it('branch_closed: a till left over in a shop that has ended', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    await at().closeBranch();
    expect(await codeOfRefusal(call('wallet.topUpCash', { visitId, amountFen: 100 }, at().as(cashier)))).toBe('branch_closed');
    await at().closeBranch('open');
  });
});

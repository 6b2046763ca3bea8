import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

const windowMs = 5 * 60_000;

describeOperation('sale.undo', (at) => {
  it('takes a sale back whole, and tells the balances after it', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 2_000, bonusFen: 500, points: 3_000 });
    const before = await at().books(person);
    const { saleId } = await at().sell(person, { amountFen: 4_000 });
    const receipt = await call('sale.undo', { saleId, reason: '点错了' }, at().as(cashier));
    expect(receipt).toMatchObject({ status: 'undone', walletAfterFen: 2_500, pointsAfter: 3_000 });
    expect(await at().books(person)).toEqual(before);
  });

  it('gives the first answer to a repeated key', async () => {
    const { call, cashier } = at();
    const { saleId } = await at().sell(await at().member({ principalFen: 900 }), { amountFen: 900 });
    const once = at().as(cashier);
    const first = await call('sale.undo', { saleId }, once);
    expect(await call('sale.undo', { saleId }, once)).toEqual(first);
  });

  it('is open to the cashier of the sale until the window closes, to the millisecond', async () => {
    const { call, cashier, app } = at();
    const { saleId, undoUntil } = await at().sell(await at().member(), { amountFen: 900 });
    app.clock.set(Date.parse(undoUntil));
    expect((await call('sale.undo', { saleId }, at().as(cashier))).status).toBe('undone');
  });

  it('undo_window_passed: after five minutes the cashier may not, a manager may', async () => {
    const { call, cashier, manager, app } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    app.clock.advance(windowMs + 1);
    expect(await codeOfRefusal(call('sale.undo', { saleId }, at().as(cashier)))).toBe('undo_window_passed');
    expect((await call('sale.undo', { saleId }, at().as(manager))).status).toBe('undone');
  });

  it('is not open to another cashier, even of the branch and within the window', async () => {
    const { call, shop, branch } = at();
    const colleague = await shop.staff('cashier', [branch], '小周');
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(call('sale.undo', { saleId }, at().as(colleague)))).toBe('forbidden');
  });

  it('sale_already_undone: a second undo under another key changes nothing', async () => {
    const { call, cashier, manager } = at();
    const person = await at().member({ principalFen: 900 });
    const { saleId } = await at().sell(person, { amountFen: 900 });
    await call('sale.undo', { saleId }, at().as(cashier));
    const after = await at().books(person);
    for (const staff of [cashier, manager])
      expect(await codeOfRefusal(call('sale.undo', { saleId }, at().as(staff)))).toBe('sale_already_undone');
    expect(await at().books(person)).toEqual(after);
  });

  it('not_found: an unknown sale, and a sale of a branch out of reach', async () => {
    const { call, cashier, otherCashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(call('sale.undo', { saleId: newId('sal') }, at().as(cashier)))).toBe('not_found');
    expect(await codeOfRefusal(call('sale.undo', { saleId }, at().as(otherCashier)))).toBe('not_found');
  });

  it('idempotency_key_required: an undo without a key is not made', async () => {
    const { call, cashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(call('sale.undo', { saleId }, { token: cashier.token }))).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the key of one undo does not undo another sale', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const [first, second] = [await at().sell(person, { amountFen: 900 }), await at().sell(person, { amountFen: 900 })];
    const once = at().as(cashier);
    await call('sale.undo', { saleId: first.saleId }, once);
    expect(await codeOfRefusal(call('sale.undo', { saleId: second.saleId }, once))).toBe('idempotency_key_reused');
    expect((await call('sale.get', { saleId: second.saleId }, { token: cashier.token })).status).toBe('paid');
  });
});

import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('sale.get', (at) => {
  it('gives every till of the branch the same receipt as the sale did, and the undone one after an undo', async () => {
    const { call, cashier, manager, owner } = at();
    const sold = await at().sell(await at().member({ principalFen: 500 }), { amountFen: 900 });
    const wanted = { saleId: sold.saleId };
    expect(sold.saleNumber).toMatch(/^SK260318\d{4} \d{4}$/);
    for (const staff of [cashier, manager, owner]) expect(await call('sale.get', wanted, { token: staff.token })).toEqual(sold);
    const undone = await call('sale.undo', wanted, at().as(cashier));
    expect(await call('sale.get', wanted, { token: manager.token })).toEqual(undone);
  });

  it('not_found: an unknown sale, and a sale of a branch out of reach', async () => {
    const { call, cashier, otherCashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(call('sale.get', { saleId: newId('sal') }, { token: cashier.token }))).toBe('not_found');
    expect(await codeOfRefusal(call('sale.get', { saleId }, { token: otherCashier.token }))).toBe('not_found');
  });
});

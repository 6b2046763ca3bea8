import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('sale.previewRefund', (at) => {
  it('tells what the refund then does, to the fen and point, and changes nothing', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 2_000, bonusFen: 333, points: 3_000 });
    const { saleId } = await at().sell(person, { amountFen: 5_000 });
    const books = await at().books(person);
    const told = await call('sale.previewRefund', { saleId, amountFen: 1_234 }, { token: cashier.token });
    expect(await at().books(person)).toEqual(books);
    const { refunds } = await call('sale.refund', { saleId, amountFen: 1_234, reason: '顾客退货' }, at().as(cashier));
    const { principalFen, bonusFen, payments, pointsBack, pointsTaken } = told;
    expect(refunds).toMatchObject([{ amountFen: 1_234, principalFen, bonusFen, payments, pointsBack, pointsTaken }]);
  });

  it('takes all that is left when no amount is named, and nothing once nothing is', async () => {
    const { call, cashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    const preview = () => call('sale.previewRefund', { saleId }, { token: cashier.token });
    expect(await preview()).toMatchObject({
      refundableFen: 900,
      amountFen: 900,
      payments: [{ method: 'cash', amountFen: 900 }],
      pointsTaken: 9,
    });
    await call('sale.refund', { saleId, amountFen: 900, reason: '顾客退货' }, at().as(cashier));
    expect(await preview()).toMatchObject({ refundableFen: 0, amountFen: 0, payments: [], pointsTaken: 0 });
  });

  it('not_found: an unknown sale, and a sale of a branch out of reach', async () => {
    const { call, cashier, otherCashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(call('sale.previewRefund', { saleId: newId('sal') }, { token: cashier.token }))).toBe('not_found');
    expect(await codeOfRefusal(call('sale.previewRefund', { saleId }, { token: otherCashier.token }))).toBe('not_found');
  });

  it('refund_over_left: one fen more than is left', async () => {
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    const asked = at().call('sale.previewRefund', { saleId, amountFen: 901 }, { token: at().cashier.token });
    expect(await codeOfRefusal(asked)).toBe('refund_over_left');
  });
});

import { newId } from '../../server/src/platform/ids.ts';
import { twoLines } from '../support/goods.ts';
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

  it('tells money and what points paid apart, at most and of this refund, as the receipt does', async () => {
    const { call, cashier } = at();
    const { saleId } = await at().sell(await at().member({ points: 200 }), { amountFen: 4_200 });
    const most = { refundableFen: 4_200, refundableMoneyFen: 4_000, refundablePoints: 200 };
    const preview = (amountFen?: number) => call('sale.previewRefund', { saleId, amountFen }, { token: cashier.token });
    expect(await preview()).toMatchObject({ ...most, amountFen: 4_200, moneyFen: 4_000, pointsBack: 200 });
    expect(await preview(2_100)).toMatchObject({ ...most, amountFen: 2_100, moneyFen: 2_000, pointsBack: 100 });
    expect(await call('sale.get', { saleId }, { token: cashier.token })).toMatchObject(most);
    const after = await call('sale.refund', { saleId, amountFen: 2_100, reason: '顾客退货' }, at().as(cashier));
    expect(after).toMatchObject({ refundableFen: 2_100, refundableMoneyFen: 2_000, refundablePoints: 100 });
    await call('sale.refund', { saleId, amountFen: 2_100, reason: '顾客退货' }, at().as(cashier));
    const none = { refundableFen: 0, refundableMoneyFen: 0, refundablePoints: 0 };
    expect(await call('sale.get', { saleId }, { token: cashier.token })).toMatchObject(none);
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

  it('tells what lines are worth: their share of what was paid, all together all of it', async () => {
    const { items } = await twoLines(at());
    const { saleId } = await at().sell(await at().member({ growth: 2_000 }), { items });
    const preview = async (lines: string) =>
      (await at().call('sale.previewRefund', { saleId, lines }, { token: at().cashier.token })).amountFen;
    // 36.00 and 5.00 at 95 %: 38.95.
    expect([await preview('0:1000'), await preview('1:500'), await preview('0:2000,1:500')]).toEqual([1_710, 475, 3_895]);
    expect(await codeOfRefusal(preview('0:2001'))).toBe('refund_over_left');
    expect(await codeOfRefusal(preview('2:1000'))).toBe('refund_over_left');
    for (const lines of ['', '0', '0:1000,', 'a:1', '0:0']) expect(await codeOfRefusal(preview(lines))).toBe('invalid_request');
  });
});

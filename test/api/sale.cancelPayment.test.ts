import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { byWeChat, payOnPhone, showCode, storedSale, walkIn } from '../support/salePayments.ts';

describeOperation('sale.cancelPayment', (at) => {
  const cancel = (saleId: string, { token } = at().cashier) => at().call('sale.cancelPayment', { saleId }, { token });

  it('takes the sale back whole, closes the order at WeChat, and leaves a trail; again it changes nothing', async () => {
    const person = await at().member({ principalFen: 3_000, points: 500 });
    const before = await at().books(person);
    const { saleId } = await at().sell(person, { amountFen: 10_000, ...byWeChat });
    const order = await showCode(at(), saleId);
    expect(await cancel(saleId)).toMatchObject({ status: 'undone', walletAfterFen: 3_000, pointsAfter: 500 });
    expect(await at().books(person)).toEqual(before);
    expect(at().app.sandbox.world.pay.orders.find(order.mchid, order.id)?.state).toBe('CLOSED');
    expect(await cancel(saleId)).toMatchObject({ status: 'undone' });
    const { data } = await at().call('staff.listAudit', { branchId: at().branch.id }, { token: at().manager.token });
    expect(data.filter(({ action }) => action === 'sale.cancelPayment')).toHaveLength(1);
    await expectGreen(at());
  });

  it('gives the paid sale when the money was faster', async () => {
    const person = await at().member();
    const { saleId } = await at().sell(person, { amountFen: 1_000, ...byWeChat });
    at().app.sandbox.world.pay.notices.levers.push({ kind: 'lose' });
    await payOnPhone(at(), person, saleId);
    expect((await storedSale(at(), saleId)).status).toBe('awaiting');
    expect(await cancel(saleId)).toMatchObject({ status: 'paid', pointsEarned: 10 });
  });

  it('gives a walk-in’s sale up, too', async () => {
    const { receipt } = await walkIn(at(), byWeChat);
    expect(await cancel(receipt.saleId)).toMatchObject({ status: 'undone', memberName: '散客' });
    await expectGreen(at());
  });

  it('not_found: a sale of a branch out of reach, one that does not exist, and one with nothing to pay in WeChat', async () => {
    const { receipt } = await walkIn(at(), byWeChat);
    expect(await codeOfRefusal(cancel(receipt.saleId, at().otherCashier))).toBe('not_found');
    expect(await codeOfRefusal(cancel(newId('sal')))).toBe('not_found');
    expect(await codeOfRefusal(cancel((await walkIn(at())).receipt.saleId))).toBe('not_found');
  });

  it('pay_unavailable: WeChat does not say, and the sale waits on', async () => {
    const { receipt } = await walkIn(at(), byWeChat);
    await showCode(at(), receipt.saleId);
    at().app.sandbox.world.pay.levers.pull('*', { kind: 'status', status: 502 }, 9);
    expect(await codeOfRefusal(cancel(receipt.saleId))).toBe('pay_unavailable');
    at().app.sandbox.world.pay.levers.clear();
    expect((await storedSale(at(), receipt.saleId)).status).toBe('awaiting');
  });
});

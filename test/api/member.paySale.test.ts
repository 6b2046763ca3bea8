import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { awaitingSale, byWeChat, orderOfSale, payOnPhone, showCode, walkIn } from '../support/salePayments.ts';
import type { Person } from '../support/shop.ts';

describeOperation('member.paySale', (at) => {
  const sheet = ({ token }: Person, saleId: string) => at().call('member.paySale', { saleId }, { token });

  it('gives a pay sheet, and another one as often as asked, for one order', async () => {
    const person = await at().member();
    const { saleId } = await awaitingSale(at(), person);
    const order = await orderOfSale(at(), saleId);
    const first = await sheet(person, saleId);
    expect(first.paySheet.package).toMatch(/^prepay_id=/);
    expect((await sheet(person, saleId)).paySheet.package).toBe(first.paySheet.package);
    expect((await orderOfSale(at(), saleId)).id).toBe(order.id);
  });

  it('takes the place of the code on the till’s screen', async () => {
    const person = await at().member();
    const { saleId } = await awaitingSale(at(), person);
    await showCode(at(), saleId);
    await sheet(person, saleId);
    expect(await orderOfSale(at(), saleId)).toMatchObject({ way: 'person', status: 'prepaid' });
  });

  it('not_found: somebody else’s sale, and a walk-in’s', async () => {
    const [person, other] = [await at().member(), await at().member()];
    const { saleId } = await awaitingSale(at(), person);
    expect(await codeOfRefusal(sheet(other, saleId))).toBe('not_found');
    expect(await codeOfRefusal(sheet(other, (await walkIn(at(), byWeChat)).receipt.saleId))).toBe('not_found');
  });

  it('payment_closed: it has been paid, or given up', async () => {
    const person = await at().member();
    const [paid, given] = [await awaitingSale(at(), person), await awaitingSale(at(), person)];
    await payOnPhone(at(), person, paid.saleId);
    await at().call('sale.cancelPayment', { saleId: given.saleId }, { token: at().cashier.token });
    for (const { saleId } of [paid, given]) expect(await codeOfRefusal(sheet(person, saleId))).toBe('payment_closed');
  });

  it('pay_unavailable: WeChat takes no order, and does when it is well again', async () => {
    const person = await at().member();
    const { saleId } = await awaitingSale(at(), person);
    at().app.sandbox.world.pay.levers.pull('*', { kind: 'refuse', status: 403, code: 'RULE_LIMIT' }, 9);
    expect(await codeOfRefusal(sheet(person, saleId))).toBe('pay_unavailable');
    at().app.sandbox.world.pay.levers.clear();
    expect((await sheet(person, saleId)).paySheet.signType).toBe('RSA');
  });
});

import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { awaitingSale, byWeChat, orderOfSale, payOnPhone, walkIn } from '../support/salePayments.ts';

describeOperation('sale.startPayment', (at) => {
  const start = (saleId: string, way: 'person' | 'code', { token } = at().cashier) =>
    at().call('sale.startPayment', { saleId, way }, { token });

  it('gives the code to show, the same one when asked again', async () => {
    const { saleId } = await awaitingSale(at(), await at().member());
    const shown = await start(saleId, 'code');
    expect(shown).toMatchObject({ way: 'code', amountFen: 10_000 });
    expect(shown.codeUrl).toMatch(/^weixin:/);
    expect(await start(saleId, 'code')).toEqual(shown);
    expect(await start(saleId, 'person')).toMatchObject({ way: 'person', codeUrl: null });
  });

  it('leaves one order open, whoever switches it at once', async () => {
    const { saleId } = await awaitingSale(at(), await at().member());
    await Promise.allSettled([start(saleId, 'code'), start(saleId, 'code', at().manager), start(saleId, 'person')]);
    const { db } = at().app.resources;
    const rows = await db.reader.query<unknown[]>(
      "SELECT id FROM pay_order WHERE purpose_id = ? AND status IN ('created', 'prepaid')",
      [saleId],
    );
    expect(rows).toHaveLength(1);
    expect((await orderOfSale(at(), saleId)).status).not.toBe('closed');
  });

  it('not_found: a sale of a branch out of reach, one that does not exist, and one with nothing to pay in WeChat', async () => {
    const { saleId } = await awaitingSale(at(), await at().member());
    const paid = await at().sell(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(start(saleId, 'code', at().otherCashier))).toBe('not_found');
    expect(await codeOfRefusal(start(newId('sal'), 'code'))).toBe('not_found');
    expect(await codeOfRefusal(start(paid.saleId, 'code'))).toBe('not_found');
  });

  it('payment_closed: it has been paid, or its time is up', async () => {
    const person = await at().member();
    const { saleId } = await awaitingSale(at(), person);
    await payOnPhone(at(), person, saleId);
    expect(await codeOfRefusal(start(saleId, 'code'))).toBe('payment_closed');
    const late = await awaitingSale(at(), await at().member());
    at().app.clock.set((await orderOfSale(at(), late.saleId)).expiresAt);
    expect(await codeOfRefusal(start(late.saleId, 'code'))).toBe('payment_closed');
  });

  it('pay_unavailable: WeChat takes no order, and a walk-in has no phone to ask', async () => {
    const { receipt } = await walkIn(at(), byWeChat);
    expect(await codeOfRefusal(start(receipt.saleId, 'person'))).toBe('pay_unavailable');
    at().app.sandbox.world.pay.levers.pull('*', { kind: 'refuse', status: 403, code: 'RULE_LIMIT' }, 9);
    expect(await codeOfRefusal(start(receipt.saleId, 'code'))).toBe('pay_unavailable');
    at().app.sandbox.world.pay.levers.clear();
    expect((await start(receipt.saleId, 'code')).codeUrl).not.toBeNull();
  });
});

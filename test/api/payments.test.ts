import { PayProblem, sweepOrders } from '../../server/src/pay/index.ts';
import { patchOrder } from '../../server/src/pay/patchOrder.ts';
import { forgeries } from '../sandbox/index.ts';
import { openOrder, payAndTell, reread, startTopUp, typePassword } from '../support/payments.ts';
import { describeWorld } from '../support/operation.ts';

const minuteMs = 60_000;

describeWorld('the money of a top-up by phone', (at) => {
  const notices = () => at().app.sandbox.world.pay.notices;
  const begun = async (payFen = 30_000, bonusFen = 3_000) => {
    const person = await at().member();
    await startTopUp(at(), person, await at().shop.plan({ payFen, bonusFen }));
    return { person, order: await openOrder(at(), person) };
  };
  const problemsOf = async (outTradeNo: string) =>
    (await at().app.resources.db.reader.getRepository(PayProblem).findBy({ outTradeNo })).map(({ kind, detail }) => [
      kind,
      detail,
    ]);

  it('is credited by the notice: principal and bonus, each as a lot of this top-up', async () => {
    const { person, order } = await begun();
    await payAndTell(at(), person, order);
    const books = await at().books(person);
    expect(books).toMatchObject({ principalFen: 30_000, bonusFen: 3_000 });
    expect(books.lots.principal).toEqual({ [order.purposeId]: 30_000 });
    expect(books.lots.bonus).toEqual({ [order.purposeId]: 3_000 });
    expect(await reread(at(), order)).toMatchObject({ status: 'credited', openKey: null });
  });

  it('is credited once, however often the notice comes at once', async () => {
    const { person, order } = await begun();
    notices().levers.push({ kind: 'repeat', times: 30 });
    await payAndTell(at(), person, order);
    expect(await at().books(person)).toMatchObject({ principalFen: 30_000, bonusFen: 3_000 });
    expect(
      notices()
        .list()
        .at(-1)
        ?.answers.every((status) => status === 204),
    ).toBe(true);
  });

  it('comes, when the notice is lost, by the sweeper', async () => {
    const { person, order } = await begun();
    notices().levers.push({ kind: 'lose' });
    await payAndTell(at(), person, order);
    expect((await at().books(person)).principalFen).toBe(0);
    at().app.clock.advance(minuteMs);
    await sweepOrders(at().app.resources);
    expect(await at().books(person)).toMatchObject({ principalFen: 30_000, bonusFen: 3_000 });
  });

  it('is not credited when it has gone back already, at the merchant’s own site: the order ends, and somebody is told', async () => {
    const { person, order } = await begun();
    notices().levers.push({ kind: 'lose' });
    await payAndTell(at(), person, order);
    const { orders, refunds } = at().app.sandbox.world.pay;
    const paid = orders.find(order.mchid, order.id);
    if (paid === undefined) throw new Error('WeChat does not know the order');
    refunds.open({ order: paid, outRefundNo: 'by-hand', fen: 30_000, notifyUrl: undefined, request: '{}' });
    at().app.clock.advance(minuteMs);
    await sweepOrders(at().app.resources);
    expect(await at().books(person)).toMatchObject({ principalFen: 0, bonusFen: 0 });
    expect(await reread(at(), order)).toMatchObject({ status: 'closed', openKey: null, nextCheckAt: null });
    expect(await problemsOf(order.id)).toContainEqual(['refunded_elsewhere', 'prepaid']);
  });

  it('is credited although the order was closed meanwhile: the money is here', async () => {
    const { person, order } = await begun();
    notices().levers.push({ kind: 'hold' });
    typePassword(at(), person, order);
    await patchOrder(at().app.resources.committer, order, { from: ['prepaid'], patch: { status: 'closed', openKey: null } });
    await notices().release();
    await notices().settled();
    expect(await at().books(person)).toMatchObject({ principalFen: 30_000, bonusFen: 3_000 });
    expect(await reread(at(), order)).toMatchObject({ status: 'credited' });
  });

  it('closes an order whose time is up, at WeChat first', async () => {
    const { person, order } = await begun();
    at().app.clock.set(order.expiresAt);
    await sweepOrders(at().app.resources);
    expect(await reread(at(), order)).toMatchObject({ status: 'closed', openKey: null, nextCheckAt: null });
    expect(() => {
      typePassword(at(), person, order);
    }).toThrow();
  });

  it.each([
    ['total', { amount: { total: 100, payer_total: 100, currency: 'CNY', payer_currency: 'CNY' } }],
    ['currency', { amount: { total: 30_000, payer_total: 30_000, currency: 'USD', payer_currency: 'USD' } }],
    ['openid', { payer: { openid: 'somebody-else' } }],
    ['appid', { appid: 'wx00000000000000ff' }],
  ])('is not credited when WeChat signs another %s: recorded once, and alarmed', async (field, facts) => {
    const { person, order } = await begun();
    notices().levers.push({ kind: 'lie', facts });
    await payAndTell(at(), person, order);
    expect((await at().books(person)).principalFen).toBe(0);
    expect(await problemsOf(order.id)).toEqual([['mismatch', field]]);
    expect(at().app.logged.some((line) => line.includes('pay.mismatch') && line.includes(order.id))).toBe(true);
  });

  it('is credited whole when a coupon of WeChat’s own has paid part of it', async () => {
    const { person, order } = await begun();
    const facts = { amount: { total: 30_000, payer_total: 24_500, currency: 'CNY', payer_currency: 'CNY' } };
    notices().levers.push({ kind: 'lie', facts });
    await payAndTell(at(), person, order);
    expect(await at().books(person)).toMatchObject({ principalFen: 30_000, bonusFen: 3_000 });
    expect(await problemsOf(order.id)).toEqual([]);
  });

  it('is not credited for an order nobody opened', async () => {
    const { person, order } = await begun();
    notices().levers.push({ kind: 'lie', facts: { out_trade_no: 'pay_00000000000000000000000000' } });
    await payAndTell(at(), person, order);
    expect(await problemsOf('pay_00000000000000000000000000')).toEqual([['unknown_order', 'no such order']]);
  });

  it.each(forgeries)('is not credited by a forged notice (%s), only by the true one after it', async (what) => {
    const { person, order } = await begun();
    notices().levers.push({ kind: 'forge', what });
    await payAndTell(at(), person, order);
    const [forged, ...others] = notices().list().at(-1)?.answers ?? [];
    expect([forged, others.at(-1)]).toEqual([401, 204]);
    expect((await at().books(person)).principalFen).toBe(30_000);
  });

  it('asks a notice for an unknown number to go away, and says nothing of ours', async () => {
    const answer = await fetch(`${at().app.url}/wechat/pay/notices/1900009999`, { method: 'POST', body: '{}' });
    expect([answer.status, await answer.json()]).toEqual([404, { code: 'FAIL', message: 'unknown number' }]);
  });
});

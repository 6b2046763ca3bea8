import { newOrder, payer, startPayLab, type PayLab } from './support.ts';

describe('the pay sheet and the levers of the sandbox page', () => {
  let lab: PayLab;
  beforeAll(async () => {
    lab = await startPayLab();
  });
  afterAll(() => lab.stop());

  const ask = async (path: string, body?: object, method = body === undefined ? 'GET' : 'POST') => {
    const given = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${lab.sandbox.url}/sandbox/api/pay${path}`, { method, ...given });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const shop = () => lab.gateway.merchantPay('1900000109');

  it('shows the sheet, waits, takes the money, and lets go when cancelled', async () => {
    const order = newOrder(lab, shop());
    const { prepayId } = await shop().orderByPerson(order);
    const sheet = {
      mchid: '1900000109',
      outTradeNo: order.outTradeNo,
      merchantName: '山雀茶点',
      totalFen: 30_000,
      state: 'NOTPAY',
    };
    expect(await ask('/sheet', { person: payer, ...shop().paySheet(prepayId) })).toMatchObject({ status: 200, body: sheet });
    const { body } = await ask('/orders');
    expect(body['orders']).toContainEqual(expect.objectContaining(sheet));
    expect((await ask('/orders')).body['orders']).toContainEqual(expect.objectContaining({ ...sheet, openFor: payer }));
    expect(await ask(`/orders/1900000109/${order.outTradeNo}/cancel`, {})).toMatchObject({
      body: { openFor: null, state: 'NOTPAY' },
    });
    // The order stays unpaid, and can be opened again.
    expect(await shop().findOrder(order.outTradeNo)).toEqual({ state: 'unpaid' });
    const paid = await ask(`/orders/1900000109/${order.outTradeNo}/pay`, { person: payer });
    expect(paid).toMatchObject({ status: 200, body: { state: 'SUCCESS' } });
    expect(await ask(`/orders/1900000109/${order.outTradeNo}/pay`, { person: payer })).toMatchObject({ status: 400 });
    await lab.sandbox.world.pay.notices.settled();
    expect((await ask('/notices')).body['notices']).toContainEqual(
      expect.objectContaining({
        outTradeNo: order.outTradeNo,
        event: 'TRANSACTION.SUCCESS',
        state: 'acknowledged',
        answers: [204],
      }),
    );
  });

  it('refuses a sheet that our key did not sign, in words the page can show', async () => {
    const { prepayId } = await shop().orderByPerson(newOrder(lab, shop()));
    const refused = await ask('/sheet', { person: payer, ...shop().paySheet(prepayId), timeStamp: '1' });
    expect(refused).toEqual({ status: 400, body: { error: '支付验证签名失败' } });
  });

  it('a code is scanned by anybody', async () => {
    const { openid: _nobody, ...order } = newOrder(lab, shop());
    const { codeUrl } = await shop().orderByCode(order);
    expect(await ask('/scan', { person: 'anybody', codeUrl })).toMatchObject({
      status: 200,
      body: { outTradeNo: order.outTradeNo },
    });
    expect(await ask('/scan', { person: 'anybody', codeUrl: 'weixin://wxpay/bizpayurl?pr=none' })).toMatchObject({ status: 400 });
  });

  it('pulls levers of calls and notices, and releases them', async () => {
    await ask('/levers', { endpoint: '/v3/pay/transactions/jsapi', kind: 'refuse', status: 429, code: 'FREQUENCY_LIMITED' });
    await expect(shop().orderByPerson(newOrder(lab, shop()))).rejects.toMatchObject({ reason: 'unavailable' });
    for (const lever of [{ kind: 'lose' }, { kind: 'repeat', times: 3 }, { kind: 'forge', what: 'body' }])
      await ask('/notice-levers', lever);
    await ask('/levers', { kind: 'drop', times: 5 });
    expect(lab.sandbox.world.pay.notices.levers).toHaveLength(3);
    await ask('/levers', undefined, 'DELETE');
    expect(lab.sandbox.world.pay.notices.levers).toHaveLength(0);
    expect(await shop().orderByPerson(newOrder(lab, shop()))).toHaveProperty('prepayId');
    expect(await ask('/notice-levers', { kind: 'explode' })).toMatchObject({ status: 400 });
  });

  it('ends refunds by hand', async () => {
    const order = newOrder(lab, shop());
    await shop().orderByPerson(order);
    await ask(`/orders/1900000109/${order.outTradeNo}/pay`, { person: payer });
    const { outTradeNo, total, notifyUrl } = order;
    await shop().refund({ outTradeNo, outRefundNo: 'RF-page', refund: total, total, notifyUrl });
    expect((await ask('/refunds')).body['refunds']).toEqual([
      { mchid: '1900000109', outTradeNo, outRefundNo: 'RF-page', refundFen: total, status: 'PROCESSING' },
    ]);
    expect(await ask('/refunds/1900000109/RF-page/settle', { state: 'ABNORMAL' })).toMatchObject({ status: 200 });
    expect(await shop().findRefund('RF-page')).toMatchObject({ state: 'abnormal' });
  });

  it('the log of calls names the call, and shows neither keys nor what is sealed', () => {
    const records = lab.sandbox.world.log.since();
    expect(records.map(({ path }) => path)).toContain('/v3/certificates');
    const sealed = JSON.stringify(records.filter(({ path }) => path === '/v3/certificates'));
    expect(sealed).toContain('"ciphertext":"***"');
    expect(JSON.stringify(records)).not.toMatch(/PRIVATE KEY|BEGIN CERTIFICATE|paySign/);
  });
});

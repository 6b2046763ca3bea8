import { PayFailure, type MerchantPay } from '../../../server/src/platform/wechat/pay/index.ts';
import { paySigner } from '../../../server/src/platform/wechat/pay/signer.ts';
import { fen } from '../../../shared/src/money.ts';
import { demoMerchant, payAccountOf } from './merchants.ts';
import { openSheet, pay, scan } from './phone.ts';
import { contractOf, newOrder, openid, paidOrder, payer, startPayLab, type PayLab } from './support.ts';

const kinds = [
  { kind: 'direct, public key', mchid: '1900000109' },
  { kind: 'direct, certificates', mchid: '1900000208' },
  { kind: 'under a partner', mchid: '1900000308' },
  { kind: 'under a partner, with an app of its own', mchid: '1900000309' },
];

describe('orders at WeChat Pay', () => {
  let lab: PayLab;
  beforeAll(async () => {
    lab = await startPayLab();
  });
  afterEach(() => {
    lab.sandbox.world.pay.levers.clear();
  });
  afterAll(() => lab.stop());
  const merchant = (mchid = '1900000109'): MerchantPay => lab.gateway.merchantPay(mchid);
  const pull = (...lever: Parameters<PayLab['sandbox']['world']['pay']['levers']['pull']>) =>
    lab.sandbox.world.pay.levers.pull(...lever);

  describe.each(kinds)('$kind', ({ mchid }) => {
    it('an order goes from unpaid to paid, and the payment names what was ordered', async () => {
      const shop = merchant(mchid);
      const order = newOrder(lab, shop);
      expect(await shop.findOrder(order.outTradeNo)).toEqual({ state: 'absent' });
      const { prepayId } = await shop.orderByPerson(order);
      expect(await shop.findOrder(order.outTradeNo)).toEqual({ state: 'unpaid' });

      const { world } = lab.sandbox;
      const sheet = openSheet(world, { person: payer, appId: shop.appid, ...shop.paySheet(prepayId) });
      expect(sheet).toMatchObject({ outTradeNo: order.outTradeNo, totalFen: 30_000 });
      pay(world, payer, contractOf(shop), order.outTradeNo);

      const { mchid: ours, partnerMchid, appid } = shop;
      const { outTradeNo, openid: payerOpenid, attach, total } = order;
      const payment = { mchid: ours, partnerMchid, appid, outTradeNo, openid: payerOpenid, attach, total, payerTotal: total };
      const rest = { currency: 'CNY', tradeType: 'JSAPI', paidAt: lab.clock.now() };
      expect(await shop.findOrder(outTradeNo)).toMatchObject({ state: 'paid', payment: { ...payment, ...rest } });
    });

    it('a code is paid by whoever scans it', async () => {
      const shop = merchant(mchid);
      const { openid: _nobody, ...order } = newOrder(lab, shop);
      const { codeUrl } = await shop.orderByCode(order);
      expect(scan(lab.sandbox.world, 'somebody', codeUrl)).toMatchObject({ outTradeNo: order.outTradeNo });
      pay(lab.sandbox.world, 'somebody', contractOf(shop), order.outTradeNo);
      expect(await shop.findOrder(order.outTradeNo)).toMatchObject({ state: 'paid', payment: { tradeType: 'NATIVE' } });
    });

    it('closing is repeatable, and says so when the money was faster', async () => {
      const shop = merchant(mchid);
      const order = newOrder(lab, shop);
      expect(await shop.closeOrder(order.outTradeNo)).toBe('absent');
      await shop.orderByPerson(order);
      expect(await shop.closeOrder(order.outTradeNo)).toBe('closed');
      expect(await shop.closeOrder(order.outTradeNo)).toBe('closed');
      expect(await shop.findOrder(order.outTradeNo)).toEqual({ state: 'closed' });
      await expect(shop.orderByPerson(order)).rejects.toMatchObject({ reason: 'closed' });

      const paid = await paidOrder(lab, shop);
      expect(await shop.closeOrder(paid.outTradeNo)).toBe('paid');
      await expect(shop.orderByPerson(paid)).rejects.toMatchObject({ reason: 'paid' });
    });
  });

  it('the same order again gives a fresh prepay id, another amount under its number is declined', async () => {
    const order = newOrder(lab, merchant());
    const first = await merchant().orderByPerson(order);
    const second = await merchant().orderByPerson(order);
    expect(second.prepayId).not.toBe(first.prepayId);
    await expect(merchant().orderByPerson({ ...order, total: fen(1) })).rejects.toMatchObject({
      reason: 'declined',
      code: 'INVALID_REQUEST',
    });
  });

  it('the pay sheet refuses another person, another app and a signature over another order', async () => {
    const { world } = lab.sandbox;
    const shop = merchant();
    const { prepayId } = await shop.orderByPerson(newOrder(lab, shop));
    const other = await shop.orderByPerson(newOrder(lab, shop));
    const sheet = shop.paySheet(prepayId);
    expect(() => openSheet(world, { person: 'stranger', ...sheet })).toThrow('该订单只能由下单人支付');
    expect(() => openSheet(world, { person: payer, appId: 'wx0000000000000309', ...sheet })).toThrow('签名失败');
    expect(() => openSheet(world, { person: payer, ...sheet, package: `prepay_id=${other.prepayId}` })).toThrow('签名失败');
    lab.clock.advance(7_200_000);
    expect(() => openSheet(world, { person: payer, ...shop.paySheet(prepayId) })).toThrow('支付会话已过期');
  });

  it('no two signatures share a nonce', async () => {
    const sheets = Array.from({ length: 50 }, () => merchant().paySheet('wx1').nonceStr);
    expect(new Set(sheets).size).toBe(50);
    const seen: string[] = [];
    const signer = paySigner(payAccountOf(demoMerchant), lab.clock);
    for (let number = 0; number < 50; number += 1) seen.push(await signer.authorization('GET', '/v3/certificates', ''));
    expect(new Set(seen).size).toBe(50);
  });

  it('an impossible order is our own mistake and never sent', async () => {
    const order = newOrder(lab, merchant());
    const before = lab.sandbox.world.log.since().length;
    const impossible = [
      { total: fen(0) },
      { outTradeNo: 'A|B|C|D' },
      { outTradeNo: 'short' },
      { attach: '很'.repeat(50) },
      { description: '' },
    ];
    for (const wrong of impossible) await expect(merchant().orderByPerson({ ...order, ...wrong })).rejects.toThrow(RangeError);
    await expect(merchant().findOrder('../../v3/certificates')).rejects.toThrow(RangeError);
    expect(lab.sandbox.world.log.since()).toHaveLength(before);
  });

  it.each(['probe', 'forge', 'unsigned', 'stranger', 'stale', 'garbage'] as const)(
    'an answer is believed only when WeChat signed it: after one %s the call is made again',
    async (kind) => {
      const { outTradeNo } = await paidOrder(lab, merchant());
      pull('/v3/pay/transactions/out-trade-no/{out_trade_no}', { kind });
      expect(await merchant().findOrder(outTradeNo)).toMatchObject({ state: 'paid' });
      pull('/v3/pay/transactions/out-trade-no/{out_trade_no}', { kind }, 2);
      await expect(merchant().findOrder(outTradeNo)).rejects.toMatchObject({ reason: 'unknown', code: 'signature' });
    },
  );

  it('an answer about another order is none', async () => {
    const { outTradeNo } = await paidOrder(lab, merchant());
    pull('*', { kind: 'mixUp' }, 2);
    await expect(merchant().findOrder(outTradeNo)).rejects.toMatchObject({ reason: 'unknown', code: 'mismatch' });
  });

  it('a signed lie about the amount reaches the domain as it was told', async () => {
    const { outTradeNo } = await paidOrder(lab, merchant());
    pull('*', { kind: 'lie', fen: 1 });
    expect(await merchant().findOrder(outTradeNo)).toMatchObject({ payment: { total: 1 } });
  });

  it.each([
    { fault: { kind: 'lose' }, code: 'broken' },
    { fault: { kind: 'reset' }, code: 'broken' },
    { fault: { kind: 'drop' }, code: 'timeout' },
    { fault: { kind: 'status', status: 502 }, code: 'HTTP_502' },
    { fault: { kind: 'status', status: 302 }, code: 'broken' },
    { fault: { kind: 'refuse', status: 500, code: 'SYSTEM_ERROR' }, code: 'SYSTEM_ERROR' },
  ] as const)('after $fault.kind the outcome is unknown; one repeat is made, and no second order', async ({ fault, code }) => {
    const order = newOrder(lab, merchant());
    const asker = fault.kind === 'drop' ? lab.impatient.merchantPay('1900000109') : merchant();
    const name = '/v3/pay/transactions/jsapi';
    pull(name, fault);
    await asker.orderByPerson(order);
    const calls = lab.sandbox.world.log.count(name);
    const next = newOrder(lab, merchant());
    pull(name, fault, 2);
    await expect(asker.orderByPerson(next)).rejects.toMatchObject({ reason: 'unknown', code });
    expect(lab.sandbox.world.log.count(name)).toBe(calls + 2);
    expect(await merchant().orderByPerson(next)).toHaveProperty('prepayId');
  });

  it('an answer that comes after we gave up was an order all the same, and the repeat finds it', async () => {
    const order = newOrder(lab, merchant());
    pull('/v3/pay/transactions/jsapi', { kind: 'delay', delayMs: 60_000 });
    expect(await lab.impatient.merchantPay('1900000109').orderByPerson(order)).toHaveProperty('prepayId');
    expect(lab.sandbox.world.pay.orders.find(merchant().mchid, order.outTradeNo)?.prepays.size).toBe(2);
  });

  it('a rate limit is not asked again at once; a wrong setting is told what to change', async () => {
    const name = '/v3/pay/transactions/jsapi';
    const calls = lab.sandbox.world.log.count(name);
    pull(name, { kind: 'refuse', status: 429, code: 'FREQUENCY_LIMITED' });
    await expect(merchant().orderByPerson(newOrder(lab, merchant()))).rejects.toMatchObject({ reason: 'unavailable' });
    pull(name, { kind: 'refuse', status: 403, code: 'NO_AUTH' });
    await expect(merchant().orderByPerson(newOrder(lab, merchant()))).rejects.toMatchObject({ reason: 'misconfigured' });
    expect(lab.sandbox.world.log.count(name)).toBe(calls + 2);
    expect(lab.logged.join('')).toContain('商户平台开通');
  });

  it('failures and the log name the request, never keys, people, numbers of orders or bodies', async () => {
    const order = newOrder(lab, merchant());
    pull('*', { kind: 'refuse', status: 400, code: 'PARAM_ERROR' });
    const failure = await merchant()
      .orderByPerson(order)
      .catch((error: unknown) => error as PayFailure);
    expect(failure).toBeInstanceOf(PayFailure);
    expect(failure).toMatchObject({
      path: '/v3/pay/transactions/jsapi',
      requestId: expect.stringMatching(/^08\d+-\d+$/) as string,
    });
    const said = `${lab.logged.join('')}${JSON.stringify(failure)}${(failure as PayFailure).message}`;
    expect(said).toContain('requestId');
    for (const secret of [
      'PRIVATE KEY',
      '0123456789abcdef0123456789ABCDEF',
      openid,
      order.outTradeNo,
      'WECHATPAY2-SHA256',
      'prepay_id=',
    ]) {
      expect(said).not.toContain(secret);
    }
  });
});

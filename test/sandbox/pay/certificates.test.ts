import type { MerchantPay } from '../../../server/src/platform/wechat/pay/index.ts';
import { certificateMerchant } from './merchants.ts';
import { newOrder, paidOrder, startPayLab, type PayLab } from './support.ts';

const path = '/v3/certificates';
const minuteMs = 60_000;

describe('platform certificates', () => {
  let lab: PayLab;
  let shop: MerchantPay;
  beforeEach(async () => {
    lab = await startPayLab({ merchants: [certificateMerchant] });
    shop = lab.gateway.merchantPay(certificateMerchant.mchid);
  });
  afterEach(() => lab.stop());
  const downloads = () => lab.sandbox.world.log.count(path);

  it('are fetched once, however many calls wait for them', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => shop.orderByPerson(newOrder(lab, shop))));
    expect(downloads()).toBe(1);
  });

  it('rotate: an answer under a new serial makes us look, and the new certificate counts', async () => {
    await shop.orderByPerson(newOrder(lab, shop));
    Object.assign(lab.sandbox.world.pay.certificates, { listed: ['platform', 'platform2'], signing: 'platform2' });
    lab.clock.advance(minuteMs);
    const order = await paidOrder(lab, shop);
    expect(await shop.findOrder(order.outTradeNo)).toMatchObject({ state: 'paid' });
    await lab.sandbox.world.pay.notices.settled();
    expect(lab.believed).toHaveLength(1);
    expect(downloads()).toBe(2);
  });

  it('that WeChat no longer lists do not count any more', async () => {
    await shop.orderByPerson(newOrder(lab, shop));
    const { certificates } = lab.sandbox.world.pay;
    Object.assign(certificates, { listed: ['platform2'], signing: 'platform2' });
    lab.clock.advance(minuteMs);
    await shop.orderByPerson(newOrder(lab, shop));
    certificates.signing = 'platform';
    lab.clock.advance(minuteMs);
    await expect(shop.orderByPerson(newOrder(lab, shop))).rejects.toMatchObject({ reason: 'unknown', code: 'signature' });
  });

  it('end by themselves', async () => {
    await shop.orderByPerson(newOrder(lab, shop));
    lab.sandbox.world.pay.levers.pull(path, { kind: 'status', status: 502 }, 10);
    lab.clock.advance(5 * 365 * 86_400_000);
    await expect(shop.orderByPerson(newOrder(lab, shop))).rejects.toMatchObject({ code: 'signature' });
  });

  it('are never fetched because a stranger names a serial', async () => {
    await shop.orderByPerson(newOrder(lab, shop));
    lab.clock.advance(minuteMs);
    const headers = {
      'wechatpay-nonce': 'n',
      'wechatpay-signature': 'QUJD',
      'wechatpay-timestamp': String(lab.clock.now() / 1_000),
    };
    for (let number = 0; number < 20; number += 1) {
      const open = () => shop.openNotice({ ...headers, 'wechatpay-serial': `ABCDEF${String(number)}` }, Buffer.from('{}'));
      expect(open).toThrow('serial');
    }
    expect(downloads()).toBe(1);
  });

  it('are asked for at most once a minute when answers come under a serial nobody lists', async () => {
    await shop.orderByPerson(newOrder(lab, shop));
    lab.sandbox.world.pay.certificates.signing = 'platform2';
    lab.clock.advance(minuteMs);
    for (let number = 0; number < 3; number += 1) {
      await expect(shop.orderByPerson(newOrder(lab, shop))).rejects.toMatchObject({ code: 'signature' });
    }
    // One for the first answer; that list was signed by the unlisted one too, so it was not taken.
    expect(downloads()).toBe(2);
  });

  it.each(['forge', 'probe', 'unsigned', 'stranger', 'stale', 'garbage'] as const)(
    'a list that is %s is not taken',
    async (kind) => {
      await shop.orderByPerson(newOrder(lab, shop));
      Object.assign(lab.sandbox.world.pay.certificates, { listed: ['platform2'], signing: 'platform2' });
      lab.sandbox.world.pay.levers.pull(path, { kind });
      lab.clock.advance(minuteMs);
      await expect(shop.orderByPerson(newOrder(lab, shop))).rejects.toMatchObject({ code: 'signature' });
      lab.clock.advance(minuteMs);
      expect(await shop.orderByPerson(newOrder(lab, shop))).toHaveProperty('prepayId');
    },
  );
});

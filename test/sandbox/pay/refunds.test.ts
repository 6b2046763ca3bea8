import type { MerchantPay } from '../../../server/src/platform/wechat/pay/index.ts';
import { fen } from '../../../shared/src/money.ts';
import { contractOf, paidOrder, startPayLab, type PayLab } from './support.ts';

describe('refunds at WeChat Pay', () => {
  let lab: PayLab;
  let serial = 0;
  beforeAll(async () => {
    lab = await startPayLab();
  });
  afterEach(() => {
    lab.sandbox.world.pay.levers.clear();
  });
  afterAll(() => lab.stop());

  /** A refund of 50 yuan of a paid order. */
  async function refundable(shop: MerchantPay = lab.gateway.merchantPay('1900000109')) {
    const { outTradeNo, total, notifyUrl } = await paidOrder(lab, shop);
    serial += 1;
    return {
      shop,
      asked: { outTradeNo, outRefundNo: `RF${String(serial)}`, refund: fen(5_000), total, notifyUrl, reason: '顾客申请退款' },
    };
  }
  const refundOf = (shop: MerchantPay, outRefundNo: string) => {
    const refund = lab.sandbox.world.pay.refunds.find(contractOf(shop), outRefundNo);
    if (refund === undefined) throw new Error('no such refund');
    return refund;
  };

  it.each(['1900000109', '1900000208', '1900000308', '1900000309'])('accepted, then succeeded: %s', async (mchid) => {
    const { shop, asked } = await refundable(lab.gateway.merchantPay(mchid));
    expect(await shop.findRefund(asked.outRefundNo)).toEqual({ state: 'absent' });
    const { outTradeNo, outRefundNo, refund, total } = asked;
    const whose = { mchid, partnerMchid: shop.partnerMchid };
    const report = { ...whose, outTradeNo, outRefundNo, refund, total, payerRefund: refund };
    expect(await shop.refund(asked)).toMatchObject({ ...report, state: 'processing', succeededAt: null });
    lab.sandbox.world.pay.refunds.settle(refundOf(shop, outRefundNo), 'SUCCESS');
    expect(await shop.findRefund(outRefundNo)).toMatchObject({ ...report, state: 'succeeded', succeededAt: lab.clock.now() });
    expect(await shop.findOrder(outTradeNo)).toMatchObject({ state: 'refunded', payment: { total } });
  });

  it.each([
    { end: 'ABNORMAL', state: 'abnormal' },
    { end: 'CLOSED', state: 'closed' },
  ] as const)('a refund that ends $end is told by query and notice', async ({ end, state }) => {
    const { shop, asked } = await refundable();
    await shop.refund(asked);
    lab.sandbox.world.pay.refunds.settle(refundOf(shop, asked.outRefundNo), end);
    expect(await shop.findRefund(asked.outRefundNo)).toMatchObject({ state });
    await lab.sandbox.world.pay.notices.settled();
    const told = lab.believed.filter((notice) => notice.kind === 'refund').map(({ refund }) => refund);
    expect(told).toContainEqual(expect.objectContaining({ outRefundNo: asked.outRefundNo, state }));
  });

  it('the same number again is the same refund; another amount under it is declined', async () => {
    const { shop, asked } = await refundable();
    const first = await shop.refund(asked);
    const again = await Promise.all([1, 2, 3].map(() => shop.refund(asked)));
    expect(again.map(({ refundId }) => refundId)).toEqual([first.refundId, first.refundId, first.refundId]);
    await expect(shop.refund({ ...asked, refund: fen(4_999) })).rejects.toMatchObject({ reason: 'declined' });
    expect(lab.sandbox.world.pay.refunds.list().filter(({ order }) => order.outTradeNo === asked.outTradeNo)).toHaveLength(1);
  });

  it('partial refunds never add up to more than was paid', async () => {
    const { shop, asked } = await refundable();
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, (_, number) => shop.refund({ ...asked, outRefundNo: `${asked.outRefundNo}-${String(number)}` })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    await expect(shop.refund({ ...asked, refund: fen(30_001) })).rejects.toThrow(RangeError);
  });

  it('an answer lost on the way leaves one refund, found by the repeat', async () => {
    const { shop, asked } = await refundable();
    lab.sandbox.world.pay.levers.pull('/v3/refund/domestic/refunds', { kind: 'lose' });
    const report = await shop.refund(asked);
    expect(await shop.findRefund(asked.outRefundNo)).toMatchObject({ refundId: report.refundId });
  });

  it('doubt sticks: when the first attempt may have been done, a refusal of the second does not free the money', async () => {
    const { shop, asked } = await refundable();
    const { levers } = lab.sandbox.world.pay;
    levers.pull('/v3/refund/domestic/refunds', { kind: 'lose' });
    levers.pull('/v3/refund/domestic/refunds', { kind: 'refuse', status: 403, code: 'NOT_ENOUGH' });
    await expect(shop.refund(asked)).rejects.toMatchObject({ reason: 'unknown', code: 'broken' });
    expect(await shop.findRefund(asked.outRefundNo)).toMatchObject({ state: 'processing' });
  });

  it('too little on the account is told as such, and nothing was refunded', async () => {
    const { shop, asked } = await refundable();
    lab.sandbox.world.pay.levers.pull('/v3/refund/domestic/refunds', { kind: 'refuse', status: 403, code: 'NOTENOUGH' });
    await expect(shop.refund(asked)).rejects.toMatchObject({ reason: 'not_enough' });
    expect(await shop.findRefund(asked.outRefundNo)).toEqual({ state: 'absent' });
  });

  it('an answer about another amount is not believed', async () => {
    const { shop, asked } = await refundable();
    lab.sandbox.world.pay.levers.pull('/v3/refund/domestic/refunds', { kind: 'lie', fen: 30_000 });
    await expect(shop.refund(asked)).rejects.toMatchObject({ reason: 'unknown', code: 'mismatch' });
  });
});

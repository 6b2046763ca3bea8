import { fen } from '@shuke/shared/money';
import { askRefund, settleRefund, sweepRefunds, type PayRefund } from '../../server/src/pay/index.ts';
import type { RefundReport } from '../../server/src/platform/wechat/pay/index.ts';
import { demoMerchant, type RefundEnd } from '../sandbox/index.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen, heldFen, problemsOf, spent, storedRefund, storedTopUp, toppedUp, wechatEnds } from '../support/refunds.ts';
import type { Person } from '../support/shop.ts';

const minuteMs = 60_000;

describeWorld('a refund of a top-up on its way', (at) => {
  const resources = () => at().app.resources;
  const wechat = () => at().app.sandbox.world.pay;
  const refund = async (topUpId: string, amountFen?: number) => {
    const amount = amountFen === undefined ? {} : { amountFen };
    const input = { topUpId, reason: '顾客要求', ...amount };
    return (await at().call('topUp.refund', input, at().as(at().manager))).refundId;
  };
  const paid = async (payFen = 30_000, more: Partial<Parameters<typeof toppedUp>[2]> = {}) => {
    const person = await at().member();
    return { person, ...(await toppedUp(at(), person, { payFen, bonusFen: 3_000, ...more })) };
  };
  const balances = async (person: Person) => [await at().books(person), await heldFen(at(), person)] as const;
  /** WeChat answers no call, as many as there are. */
  const silence = () => wechat().levers.pull('*', { kind: 'status', status: 502 }, 1_000);
  const sweep = async () => {
    at().app.clock.advance(61 * minuteMs);
    await sweepRefunds(resources());
  };
  /** What WeChat would say of it, well signed. */
  const reportOf = async (
    row: PayRefund,
    state: RefundReport['state'],
    more: Partial<RefundReport> = {},
  ): Promise<RefundReport> => ({
    state,
    mchid: demoMerchant.mchid,
    partnerMchid: null,
    outTradeNo: row.orderId ?? '',
    transactionId: wechat().orders.find(demoMerchant.mchid, row.orderId ?? '')?.transactionId ?? '',
    outRefundNo: row.id,
    refundId: row.refundId ?? '50300000000000',
    refund: fen(row.amountFen),
    total: fen(row.totalFen),
    payerRefund: fen(row.amountFen),
    succeededAt: null,
    receivedAccount: null,
    ...more,
  });

  beforeAll(() => {
    wechat().refunds.settling = 'hand';
  });
  afterEach(() => {
    wechat().levers.clear();
    wechat().notices.levers.splice(0);
  });
  afterAll(() => expectGreen(at()));

  it('that WeChat closes gives every lot back what it held, and the parts of the bonus come after all', async () => {
    const { person, topUpId } = await paid(30_000, { instalments: 3 });
    await spent(at(), person, 4_567);
    const [before, topUp] = [await balances(person), await storedTopUp(at(), topUpId)];
    const refundId = await refund(topUpId, 7_777);
    expect(await balances(person)).not.toEqual(before);
    await wechatEnds(at(), refundId, 'CLOSED');
    expect(await balances(person)).toEqual(before);
    expect(await storedTopUp(at(), topUpId)).toEqual(topUp);
    expect((await storedRefund(at(), refundId)).status).toBe('closed');
    const { data } = await at().call('member.listEntries', { account: 'wallet', limit: 2 }, { token: person.token });
    expect(data).toMatchObject([
      { note: '退款没有成功，钱回到储值', wallet: { deltaFen: 8_036 } },
      { title: '储值退款', note: '原路退回微信', wallet: { deltaFen: -8_036 } },
    ]);
  });

  it('that WeChat closes leaves the bonus cancelled while another refund stands, and restores it with the last', async () => {
    const { topUpId } = await paid(30_000, { instalments: 3 });
    const [first, second] = [await refund(topUpId, 1_000), await refund(topUpId, 2_000)];
    await wechatEnds(at(), first, 'CLOSED');
    expect(await storedTopUp(at(), topUpId)).toMatchObject({ refundedFen: 2_000, instalments: ['cancelled', 'cancelled'] });
    await wechatEnds(at(), second, 'CLOSED');
    expect(await storedTopUp(at(), topUpId)).toMatchObject({ refundedFen: 0, lapsedFen: 0, instalments: ['waiting', 'waiting'] });
  });

  it('that WeChat cannot deliver stays set aside and is alarmed until somebody has acted there', async () => {
    const { person, topUpId, orderId } = await paid();
    const refundId = await refund(topUpId);
    await wechatEnds(at(), refundId, 'ABNORMAL');
    expect((await storedRefund(at(), refundId)).status).toBe('abnormal');
    expect(await heldFen(at(), person)).toBe(33_000);
    expect(await problemsOf(at(), orderId)).toEqual([`refund_abnormal ${refundId}`]);
    const row = await storedRefund(at(), refundId);
    await settleRefund(resources(), await reportOf(row, 'succeeded', { succeededAt: at().app.clock.now() }));
    expect(await heldFen(at(), person)).toBe(0);
  });

  it.each(['SUCCESS', 'CLOSED'] as const)('whose notice of %s is lost is found by asking', async (end: RefundEnd) => {
    const { person, topUpId } = await paid();
    const refundId = await refund(topUpId);
    wechat().notices.levers.push({ kind: 'lose' });
    await wechatEnds(at(), refundId, end);
    expect((await storedRefund(at(), refundId)).status).toBe('asked');
    await sweep();
    expect((await storedRefund(at(), refundId)).status).toBe(end === 'SUCCESS' ? 'succeeded' : 'closed');
    expect(await heldFen(at(), person)).toBe(0);
  });

  it('is booked once, however often and in which order the news comes', async () => {
    const { person, topUpId } = await paid(30_000, { points: 100 });
    const refundId = await refund(topUpId);
    wechat().notices.levers.push({ kind: 'repeat', times: 20 });
    await wechatEnds(at(), refundId, 'SUCCESS');
    const after = await balances(person);
    const row = await storedRefund(at(), refundId);
    for (const state of ['processing', 'succeeded', 'abnormal', 'succeeded'] as const)
      await settleRefund(resources(), await reportOf(row, state));
    expect(await balances(person)).toEqual(after);
    expect(await storedRefund(at(), refundId)).toEqual(row);
    await expectGreen(at());
  });

  it('whose fate is unknown keeps its number at every attempt, and goes out once', async () => {
    const { person, topUpId } = await paid();
    wechat().levers.pull('/v3/refund/domestic/refunds', { kind: 'lose' }, 100);
    const refundId = await refund(topUpId);
    expect(await storedRefund(at(), refundId)).toMatchObject({ status: 'held' });
    await sweep();
    wechat().levers.clear();
    await sweep();
    expect((await storedRefund(at(), refundId)).status).toBe('asked');
    const row = await storedRefund(at(), refundId);
    await Promise.all([askRefund(resources(), row), askRefund(resources(), row)]);
    expect(
      wechat()
        .refunds.list()
        .filter(({ order }) => order.outTradeNo === row.orderId),
    ).toHaveLength(1);
    await wechatEnds(at(), refundId, 'SUCCESS');
    expect(await heldFen(at(), person)).toBe(0);
  });

  it('that WeChat refuses for good is released', async () => {
    const { person, topUpId } = await paid();
    const before = await balances(person);
    wechat().levers.pull('/v3/refund/domestic/refunds', { kind: 'refuse', status: 403, code: 'TRADE_ERROR' });
    const refundId = await refund(topUpId);
    expect((await storedRefund(at(), refundId)).status).toBe('closed');
    expect(await balances(person)).toEqual(before);
  });

  it('that WeChat took, although its answer was lost and the next attempt is refused, is not released', async () => {
    const { person, topUpId } = await paid();
    wechat().levers.pull('/v3/refund/domestic/refunds', { kind: 'lose' }, 100);
    const refundId = await refund(topUpId);
    wechat().levers.clear();
    wechat().levers.pull('/v3/refund/domestic/refunds', { kind: 'refuse', status: 403, code: 'TRADE_ERROR' });
    await askRefund(resources(), await storedRefund(at(), refundId));
    expect((await storedRefund(at(), refundId)).status).toBe('asked');
    expect(await heldFen(at(), person)).toBe(33_000);
  });

  it('waits, alarmed, while the merchant’s account holds too little', async () => {
    const { person, topUpId, orderId } = await paid();
    wechat().levers.pull('/v3/refund/domestic/refunds', { kind: 'refuse', status: 403, code: 'NOT_ENOUGH' });
    const refundId = await refund(topUpId);
    expect((await storedRefund(at(), refundId)).status).toBe('held');
    expect(await problemsOf(at(), orderId)).toEqual([`refund_not_enough ${refundId}`]);
    await sweep();
    expect((await storedRefund(at(), refundId)).status).toBe('asked');
    expect(await heldFen(at(), person)).toBe(33_000);
  });

  it('is asked for again, later and later, while WeChat is not there', async () => {
    const { topUpId } = await paid();
    silence();
    const refundId = await refund(topUpId);
    const { nextCheckAt, checks } = await storedRefund(at(), refundId);
    expect([(nextCheckAt ?? 0) > at().app.clock.now(), checks]).toEqual([true, 1]);
    await sweepRefunds(resources());
    expect((await storedRefund(at(), refundId)).checks).toBe(1);
    await sweep();
    const later = await storedRefund(at(), refundId);
    expect([later.status, later.checks]).toEqual(['held', 2]);
  });

  it.each([
    ['amount', { refund: fen(29_999) }, 'refund'],
    ['whole', { total: fen(29_999) }, 'total'],
    ['order', { outTradeNo: 'pay_other' }, 'outTradeNo'],
    ['payment', { transactionId: '4200000000' }, 'transactionId'],
    ['number', { mchid: '1900000000' }, 'mchid'],
  ] as const)('is not booked on a report that names another %s, which is recorded and alarmed', async (_what, lie, field) => {
    const { person, topUpId, orderId } = await paid();
    const refundId = await refund(topUpId);
    const row = await storedRefund(at(), refundId);
    await settleRefund(resources(), await reportOf(row, 'succeeded', lie));
    expect(await storedRefund(at(), refundId)).toEqual(row);
    expect(await heldFen(at(), person)).toBe(33_000);
    const outTradeNo = 'outTradeNo' in lie ? lie.outTradeNo : orderId;
    expect(await problemsOf(at(), outTradeNo)).toEqual([`refund_mismatch ${refundId}: ${field}`]);
    expect(at().app.logged.join('')).toContain('pay.refund_mismatch');
  });

  it('that nobody asked for is recorded, and that contradicts what is booked too', async () => {
    const { person, topUpId, orderId } = await paid();
    const refundId = await refund(topUpId);
    const row = await storedRefund(at(), refundId);
    await settleRefund(resources(), await reportOf({ ...row, id: 'rfd_unknown', orderId: 'pay_unknown' }, 'succeeded'));
    expect(await problemsOf(at(), 'pay_unknown')).toEqual(['refund_mismatch rfd_unknown: no such refund']);
    await wechatEnds(at(), refundId, 'CLOSED');
    const released = await balances(person);
    await settleRefund(resources(), await reportOf(await storedRefund(at(), refundId), 'succeeded'));
    expect(await balances(person)).toEqual(released);
    expect(await problemsOf(at(), orderId)).toEqual([`refund_mismatch ${refundId}: succeeded after closed`]);
  });

  it('is over when a sale is undone: what comes back to the refunded lot stays the member’s, and can go back too', async () => {
    const { person, topUpId } = await paid(30_000, { bonusFen: 6_000 });
    const { saleId } = await at().sell(person, { amountFen: 12_000, usePoints: false });
    const first = await refund(topUpId);
    await wechatEnds(at(), first, 'SUCCESS');
    expect(await at().books(person)).toMatchObject({ principalFen: 0, bonusFen: 0 });
    await at().call('sale.undo', { saleId }, at().as(at().manager));
    const { lots } = await at().books(person);
    expect([lots.principal, lots.bonus]).toEqual([{ [topUpId]: 10_000 }, { [topUpId]: 2_000 }]);
    await wechatEnds(at(), await refund(topUpId), 'SUCCESS');
    expect((await storedTopUp(at(), topUpId)).refundedFen).toBe(30_000);
  });
});

import { paymentDifferences } from '../../../server/src/platform/wechat/pay/index.ts';
import { forgeries, type NoticeLever } from './noticeLevers.ts';
import { paidOrder, startPayLab, type PayLab } from './support.ts';

const direct = '1900000109';

describe('notices of WeChat Pay', () => {
  let lab: PayLab;
  beforeAll(async () => {
    lab = await startPayLab();
  });
  afterAll(() => lab.stop());

  /** Pays an order whose notice meets the lever, waits until all is told, and gives what the door saw of it. */
  async function told(lever?: NoticeLever, mchid = direct) {
    const { notices } = lab.sandbox.world.pay;
    if (lever !== undefined) notices.levers.push(lever);
    const refusedBefore = lab.refused.length;
    const order = await paidOrder(lab, lab.gateway.merchantPay(mchid));
    await notices.settled();
    const believed = lab.believed.filter((notice) => notice.kind === 'payment' && notice.payment.outTradeNo === order.outTradeNo);
    return { order, believed, refused: lab.refused.slice(refusedBefore), notice: notices.list().at(-1) };
  }

  it.each([direct, '1900000208', '1900000308', '1900000309'])(
    'a payment is told once when acknowledged, in every mode: %s',
    async (mchid) => {
      const { order, believed, notice } = await told(undefined, mchid);
      expect(believed).toHaveLength(1);
      const { partnerMchid, appid } = lab.gateway.merchantPay(mchid);
      const [first] = believed;
      if (first?.kind !== 'payment') throw new Error('no payment');
      expect(first).toMatchObject({ createdAt: lab.clock.now() });
      expect(paymentDifferences({ ...order, mchid, partnerMchid, appid }, first.payment)).toEqual([]);
      expect(notice).toMatchObject({ state: 'acknowledged', answers: [204] });
    },
  );

  it.each(forgeries)('a notice forged by its %s is refused, and the right one after it believed', async (what) => {
    const { believed, refused } = await told({ kind: 'forge', what });
    const why = { body: 'signature', stranger: 'signature', stale: 'clock', seal: 'encryption' } as Partial<
      Record<typeof what, string>
    >;
    expect(refused).toEqual([why[what] ?? what]);
    expect(believed).toHaveLength(1);
  });

  it('repeated notices carry the same id, so that they can be told apart from new ones', async () => {
    const { believed } = await told({ kind: 'repeat', times: 20 });
    expect(believed).toHaveLength(21);
    expect(new Set(believed.map(({ id }) => id)).size).toBe(1);
  });

  it('an acknowledgement that is lost brings the notice again, on WeChat’s schedule, until one arrives', async () => {
    const { believed, notice } = await told({ kind: 'deaf', times: 3 });
    expect(believed).toHaveLength(4);
    expect(notice?.state).toBe('acknowledged');
  });

  it('nobody answers well: WeChat comes sixteen times and gives up', async () => {
    const { notice, believed } = await told({ kind: 'deaf', times: 99 });
    expect(notice).toMatchObject({ state: 'givenUp' });
    expect(believed).toHaveLength(16);
  });

  it('a lost notice never comes', async () => {
    const { believed, notice } = await told({ kind: 'lose' });
    expect(believed).toEqual([]);
    expect(notice).toMatchObject({ state: 'lost', answers: [] });
  });

  it('a late notice comes', async () => {
    expect((await told({ kind: 'delay', delayMs: 50 })).believed).toHaveLength(1);
  });

  it('held notices come in the other order', async () => {
    const first = await told({ kind: 'hold' });
    const second = await told({ kind: 'hold' });
    expect([...first.believed, ...second.believed]).toEqual([]);
    const before = lab.believed.length;
    await lab.sandbox.world.pay.notices.release();
    const came = lab.believed.slice(before).map((notice) => (notice.kind === 'payment' ? notice.payment.outTradeNo : ''));
    expect(came).toEqual([second.order.outTradeNo, first.order.outTradeNo]);
  });

  it.each([
    { facts: { amount: { total: 1, payer_total: 1, currency: 'CNY' } }, differs: 'total' },
    { facts: { amount: { total: 30_000, currency: 'USD' } }, differs: 'currency' },
    { facts: { mchid: '1900000999' }, differs: 'mchid' },
    { facts: { appid: 'wx0000000000000009' }, differs: 'appid' },
    { facts: { payer: { openid: 'oSomebodyElse' } }, differs: 'openid' },
    { facts: { sp_mchid: '1900000307' }, differs: 'partnerMchid' },
  ])('a signed notice with another $differs is handed over with its difference named', async ({ facts, differs }) => {
    const { order, believed } = await told({ kind: 'lie', facts });
    const [first] = believed;
    if (first?.kind !== 'payment') throw new Error('no payment');
    const { mchid, partnerMchid, appid } = lab.gateway.merchantPay(direct);
    expect(paymentDifferences({ ...order, mchid, partnerMchid, appid }, first.payment)).toEqual([differs]);
  });

  it('a notice for one merchant is no notice for another: in the other key mode its serial is unknown', async () => {
    const order = await paidOrder(lab, lab.gateway.merchantPay(direct));
    const { notices, orders } = lab.sandbox.world.pay;
    const paid = orders.find(direct, order.outTradeNo);
    if (paid === undefined) throw new Error('no order');
    const { headers, body } = notices.messageOf(notices.paymentContent(paid));
    const names = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const open = (mchid: string) => lab.gateway.merchantPay(mchid).openNotice(names, Buffer.from(body));
    expect(open(direct)).toMatchObject({ kind: 'payment' });
    expect(() => open('1900000208')).toThrow('serial');
    await notices.settled();
  });

  it('what is authentic but not about payments is named, so that it can be acknowledged', () => {
    const { notices, merchants } = lab.sandbox.world.pay;
    const [merchant] = merchants;
    if (merchant === undefined) throw new Error('no merchant');
    const content = {
      merchant,
      event: 'COMPLAINT.CREATE',
      type: 'transaction',
      summary: '',
      facts: { complaint_id: '1' },
    } as const;
    const { headers, body } = notices.messageOf(content);
    const names = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const notice = lab.gateway.merchantPay(direct).openNotice(names, Buffer.from(body));
    expect(notice).toMatchObject({ kind: 'other', eventType: 'COMPLAINT.CREATE' });
  });
});

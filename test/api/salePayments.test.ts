import { sweepOrders, sweepRefunds } from '../../server/src/pay/index.ts';
import { businessDate, startOfBusinessDate } from '../../server/src/platform/clock.ts';
import { demoMerchant } from '../sandbox/index.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen, problemsOf, wechatEnds } from '../support/refunds.ts';
import { password } from '../support/shop.ts';
import {
  awaitingSale,
  byWeChat,
  orderOfSale,
  payAs,
  payOnPhone,
  refundsOfSale,
  showCode,
  storedSale,
  walkIn,
} from '../support/salePayments.ts';
import { reread } from '../support/payments.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describeWorld('the part of a sale that is paid in WeChat', (at) => {
  const resources = () => at().app.resources;
  const notices = () => at().app.sandbox.world.pay.notices;
  const sweep = async (ms = minuteMs) => {
    at().app.clock.advance(ms);
    await sweepOrders(resources());
    await sweepRefunds(resources());
    await notices().settled();
  };
  afterEach(async () => {
    notices().levers.splice(0);
    at().app.sandbox.world.pay.levers.clear();
    await expectGreen(at());
  });

  it('takes stored value and points at once, and gives nothing before the money is here', async () => {
    const person = await at().member({ principalFen: 3_000, bonusFen: 300, points: 500 });
    const sale = await at().sell(person, { amountFen: 10_000, ...byWeChat });
    expect(sale).toMatchObject({ status: 'awaiting', restFen: 6_200, pointsEarned: 0, walletAfterFen: 0, pointsAfter: 0 });
    expect(sale.payments).toEqual([{ method: 'wechat', amountFen: 6_200 }]);
    expect(await at().books(person)).toMatchObject({ principalFen: 0, bonusFen: 0, points: 0, growth: 0, visitCount: 0 });
    await payOnPhone(at(), person, sale.saleId);
    expect(await storedSale(at(), sale.saleId)).toMatchObject({ status: 'paid', pointsEarned: 95, pointsAfter: 95 });
    expect(await at().books(person)).toMatchObject({ points: 95, growth: 95, visitCount: 1 });
  });

  it('splits the rest: cash now, and only the part by WeChat awaited', async () => {
    const person = await at().member();
    const rest = [{ method: 'cash' as const, amountFen: 4_000 }, { method: 'wechat' as const }];
    const { saleId } = await at().sell(person, { amountFen: 10_000, rest });
    expect((await orderOfSale(at(), saleId)).totalFen).toBe(6_000);
    await payOnPhone(at(), person, saleId);
    expect((await at().books(person)).points).toBe(100);
  });

  it('earns once, however often and in whatever order the news comes', async () => {
    const person = await at().member();
    const { saleId } = await awaitingSale(at(), person);
    notices().levers.push({ kind: 'repeat', times: 20 });
    const order = await payOnPhone(at(), person, saleId);
    await Promise.all([sweepOrders(resources()), sweep(), sweep()]);
    expect(await at().books(person)).toMatchObject({ points: 100, visitCount: 1 });
    expect(await reread(at(), order)).toMatchObject({ status: 'credited', openKey: null });
  });

  it('heals by the sweeper when the notice is lost, and under the eyes of the till that looks', async () => {
    const [person, other] = [await at().member(), await at().member()];
    const [first, second] = [await awaitingSale(at(), person), await awaitingSale(at(), other)];
    notices().levers.push({ kind: 'lose' }, { kind: 'lose' });
    await payOnPhone(at(), person, first.saleId);
    await payOnPhone(at(), other, second.saleId);
    expect((await storedSale(at(), first.saleId)).status).toBe('awaiting');
    const { token } = at().cashier;
    expect((await at().call('sale.paymentStatus', { saleId: first.saleId }, { token })).status).toBe('paid');
    await sweep();
    expect((await storedSale(at(), second.saleId)).status).toBe('paid');
  });

  it('is given up after 15 minutes: the sale is taken back whole, to the lot', async () => {
    const person = await at().member({ principalFen: 3_000, bonusFen: 300, points: 500 });
    const before = await at().books(person);
    const { saleId } = await at().sell(person, { amountFen: 10_000, ...byWeChat });
    await at().call('member.paySale', { saleId }, { token: person.token });
    await sweep(15 * minuteMs);
    expect(await storedSale(at(), saleId)).toMatchObject({ status: 'undone', undoneBy: null, walletAfterFen: 3_300 });
    expect(await at().books(person)).toEqual(before);
    expect(await reread(at(), await orderOfSale(at(), saleId))).toMatchObject({ status: 'closed', openKey: null });
  });

  it('is given up also where nobody ever opened a pay sheet', async () => {
    const person = await at().member({ principalFen: 100 });
    const { saleId } = await at().sell(person, { amountFen: 1_000, ...byWeChat });
    await sweep(15 * minuteMs);
    expect((await storedSale(at(), saleId)).status).toBe('undone');
    expect((await at().books(person)).principalFen).toBe(100);
  });

  it('that arrives after the sale was given up goes back whole by itself', async () => {
    const person = await at().member();
    const { saleId } = await awaitingSale(at(), person);
    notices().levers.push({ kind: 'hold' });
    const order = await payOnPhone(at(), person, saleId);
    const { purposes } = resources();
    // As if WeChat had closed it: the till gave up in the very moment of the payment.
    const ending = await purposes.sale.close(order, at().app.clock.now());
    await resources().committer.submit({
      owners: [person.memberId],
      ...{ accounts: ending.accounts, rows: ending.rows, references: ending.references, claims: [] },
      decide: (view) => ({ ...ending.decide(view), answer: null }),
    });
    expect((await storedSale(at(), saleId)).status).toBe('undone');
    await notices().release();
    await notices().settled();
    expect(await reread(at(), order)).toMatchObject({ status: 'credited' });
    expect(await refundsOfSale(at(), saleId)).toMatchObject([{ status: 'held', amountFen: 10_000, staffId: null }]);
    await sweep(2 * minuteMs);
    await sweep(10 * minuteMs);
    expect(await refundsOfSale(at(), saleId)).toMatchObject([{ status: 'succeeded' }]);
    expect(await at().books(person)).toMatchObject({ points: 0, visitCount: 0 });
    expect(await problemsOf(at(), order.id)).toEqual([]);
  });

  it('goes back through WeChat when the sale is undone, once, under one number at every attempt', async () => {
    const person = await at().member({ principalFen: 2_000 });
    const before = await at().books(person);
    const { saleId } = await at().sell(person, { amountFen: 10_000, ...byWeChat });
    await payOnPhone(at(), person, saleId);
    at().app.sandbox.world.pay.levers.pull('*', { kind: 'status', status: 502 }, 1_000);
    const once = at().as(at().cashier);
    expect((await at().call('sale.undo', { saleId }, once)).status).toBe('undone');
    expect(await at().books(person)).toEqual(before);
    const [held] = await refundsOfSale(at(), saleId);
    expect(held).toMatchObject({ status: 'held', amountFen: 8_000 });
    at().app.sandbox.world.pay.levers.clear();
    expect((await at().call('sale.undo', { saleId }, once)).status).toBe('undone');
    await sweep(2 * minuteMs);
    await sweep(10 * minuteMs);
    const after = await refundsOfSale(at(), saleId);
    expect(after).toMatchObject([{ id: held?.id, status: 'succeeded' }]);
  });

  it('records a problem only when WeChat gives the money back no more', async () => {
    const { refunds } = at().app.sandbox.world.pay;
    refunds.settling = 'hand';
    const person = await at().member();
    const { saleId } = await awaitingSale(at(), person);
    const order = await payOnPhone(at(), person, saleId);
    await at().call('sale.undo', { saleId }, at().as(at().cashier));
    const [refund] = await refundsOfSale(at(), saleId);
    expect(await problemsOf(at(), order.id)).toEqual([]);
    await wechatEnds(at(), refund?.id ?? '', 'CLOSED');
    refunds.settling = 'soon';
    expect(await problemsOf(at(), order.id)).toEqual([`refund_closed ${refund?.id ?? ''}`]);
  });

  it('can be paid by a code anybody scans, by a member’s friend or a walk-in', async () => {
    const [person, friend] = [await at().member(), await at().shop.visitor()];
    const { saleId } = await awaitingSale(at(), person);
    const order = await showCode(at(), saleId);
    expect(order).toMatchObject({ way: 'code', openid: null });
    await payAs(at(), friend.personId, order);
    expect((await at().books(person)).points).toBe(100);

    const { receipt } = await walkIn(at(), byWeChat);
    expect(receipt).toMatchObject({ status: 'awaiting', memberName: '散客' });
    await payAs(at(), friend.personId, await showCode(at(), receipt.saleId));
    expect((await storedSale(at(), receipt.saleId)).status).toBe('paid');
  });

  it('changes its way: the order before is closed at WeChat, and the sale waits on', async () => {
    const person = await at().member();
    const { saleId } = await awaitingSale(at(), person);
    const onPhone = await orderOfSale(at(), saleId);
    await at().call('member.paySale', { saleId }, { token: person.token });
    const byCode = await showCode(at(), saleId);
    expect(byCode.id).not.toBe(onPhone.id);
    expect(await reread(at(), onPhone)).toMatchObject({ status: 'closed' });
    await expect(payAs(at(), person.personId, onPhone)).rejects.toThrow();
    await payOnPhone(at(), person, saleId);
    expect(await reread(at(), byCode)).toMatchObject({ status: 'closed' });
    expect(await storedSale(at(), saleId)).toMatchObject({ status: 'paid', pointsEarned: 100 });
  });

  it('shows itself on the member’s code page until it is paid, and then says so', async () => {
    const person = await at().member();
    const { saleId, branchName } = await awaitingSale(at(), person);
    const { token } = person;
    const waiting = { saleId, branchName, amountFen: 10_000, payableFen: 10_000, pointsEarned: 100 };
    expect(await at().call('member.codeStatus', {}, { token })).toMatchObject({ sale: null, pendingPayment: waiting });
    await payOnPhone(at(), person, saleId);
    expect(await at().call('member.codeStatus', {}, { token })).toMatchObject({
      pendingPayment: null,
      sale: { id: saleId, pointsEarned: 100, undone: false },
    });
  });

  it('is either paid or given up, never both and never neither, when everybody is fast at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const person = await at().member({ principalFen: 1_000 });
      const { saleId } = await at().sell(person, { amountFen: 5_000, ...byWeChat });
      await at().call('member.paySale', { saleId }, { token: person.token });
      const order = await orderOfSale(at(), saleId);
      notices().levers.push({ kind: 'repeat', times: 3 });
      const cancel = () => at().call('sale.cancelPayment', { saleId }, { token: at().cashier.token });
      await Promise.allSettled([
        payAs(at(), person.personId, order),
        cancel(),
        cancel(),
        at().call('sale.startPayment', { saleId, way: 'code' }, { token: at().manager.token }),
        sweepOrders(resources()),
      ]);
      await notices().settled();
      await sweep(16 * minuteMs);
      await sweep(60 * minuteMs);
      const sale = await storedSale(at(), saleId);
      const { principalFen, points, visitCount } = await at().books(person);
      const back = (await refundsOfSale(at(), saleId)).filter(({ status }) => status !== 'succeeded');
      expect(back).toEqual([]);
      expect([sale.status, principalFen, points, visitCount]).toEqual(
        sale.status === 'paid' ? ['paid', 0, 50, 1] : ['undone', 1_000, 0, 0],
      );
      await expectGreen(at());
    }
  });

  it('is compared with WeChat’s bill like a top-up, refunds included: nothing differs', async () => {
    const { call, app, owner } = at();
    const renewed = async ({ phone }: { phone: string }) => (await call('session.staffSignIn', { phone, password })).token;
    // A day of its own, so that what other tests did to WeChat's word is not compared.
    app.clock.set(startOfBusinessDate(businessDate(app.clock.now())) + 36 * hourMs);
    const date = businessDate(app.clock.now());
    const cashier = { ...at().cashier, token: await renewed(at().cashier) };
    const person = await at().member();
    const basket = { amountFen: 10_000, usePoints: false, useWallet: false, ...byWeChat };
    const [kept, undone] = [await at().sell(person, basket, cashier), await at().sell(person, basket, cashier)];
    await payOnPhone(at(), person, kept.saleId);
    await payOnPhone(at(), person, undone.saleId);
    await call('sale.undo', { saleId: undone.saleId }, at().as(cashier));
    await sweep(10 * minuteMs);
    app.clock.set(startOfBusinessDate(date) + 35 * hourMs);
    const token = await renewed(owner);
    const day = await call('reconciliation.run', { mchid: demoMerchant.mchid, date }, { token });
    expect(day).toMatchObject({ counts: {}, ledger: { paidFen: 20_000, refundFen: 10_000 } });
  });
});

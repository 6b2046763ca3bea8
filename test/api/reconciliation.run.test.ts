import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { businessDate, startOfBusinessDate } from '../../server/src/platform/clock.ts';
import { reconcileDue } from '../../server/src/reconcile/index.ts';
import { demoMerchant } from '../sandbox/index.ts';
import { describeOperation } from '../support/operation.ts';
import { password } from '../support/shop.ts';
import { openOrder, payAndTell, startTopUp } from '../support/payments.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { awaitingSale, byWeChat, payAs, payOnPhone, showCode, walkIn } from '../support/salePayments.ts';

const { mchid } = demoMerchant;
const hourMs = 3_600_000;

describeOperation('reconciliation.run', (at) => {
  const today = () => businessDate(at().app.clock.now());
  const run = (date: string, number = mchid) =>
    at().call('reconciliation.run', { mchid: number, date }, { token: at().owner.token });
  /** A top-up, and then the hour of the next day in Beijing. Gives the day it was paid on. */
  const paidThen = async (nextDayHour: number) => {
    const person = await at().member();
    await startTopUp(at(), person, await at().shop.plan({ payFen: 30_000, bonusFen: 3_000 }));
    const order = await openOrder(at(), person);
    await payAndTell(at(), person, order);
    const date = today();
    at().app.clock.set(startOfBusinessDate(date) + (24 + nextDayHour) * hourMs);
    return { date, order };
  };
  const pay = () => at().app.sandbox.world.pay;
  afterEach(() => {
    pay().levers.clear();
    delete pay().plant;
  });
  const renew = async (person: { phone: string; token: string }) => {
    person.token = (await at().call('session.staffSignIn', { phone: person.phone, password })).token;
  };
  const renewOwner = () => renew(at().owner);
  const renewStaff = async () => {
    for (const person of [at().cashier, at().manager]) await renew(person);
  };

  it('is green after a day of true payments, says so again, and leaves no bill behind', async () => {
    const { date } = await paidThen(11);
    await renewOwner();
    const day = await run(date);
    expect(day).toMatchObject({
      ...{ id: `${date}@${mchid}`, status: 'green', billRows: 1, matched: 1, actions: 0, counts: {}, feeYuan: '1.80000' },
      ...{ bill: { paidFen: 30_000, refundFen: 0 }, ours: { paidFen: 30_000 }, ledger: { paidFen: 30_000 } },
    });
    expect(await run(date)).toEqual(day);
    expect(await readdir(join(at().app.resources.dataDir, 'bills'))).toEqual([]);
  });

  it('is red with the exact line when the bill has something else, raises the alarm, and green again when it has not', async () => {
    const { date, order } = await paidThen(11);
    await renewOwner();
    pay().plant = (rows) => rows.map((row) => ({ ...row, 订单金额: '299.99' }));
    expect(await run(date)).toMatchObject({ status: 'red', matched: 0, actions: 1, counts: { amount_differs: 1 } });
    expect(at().app.logged.some((line) => line.includes('reconcile.red') && line.includes(date))).toBe(true);
    const token = at().owner.token;
    const { data } = await at().call('reconciliation.get', { mchid, date }, { token });
    expect(data).toMatchObject([
      { kind: 'amount_differs', outTradeNo: order.id, billFen: 29_999, oursFen: 30_000, ledgerFen: 30_000 },
    ]);
    expect(data[0]?.advice).toContain('商户平台');
    delete pay().plant;
    expect(await run(date)).toMatchObject({ status: 'green', matched: 1 });
    expect((await at().call('reconciliation.get', { mchid, date }, { token })).data).toEqual([]);
  });

  it('takes sales for what they are: by QR and on a phone, partly refunded and undone, green; a bent line of one red', async () => {
    const { clock } = at().app;
    const person = await at().member();
    clock.set(startOfBusinessDate(today()) + 36 * hourMs);
    await renewStaff();
    const date = today();
    const walked = await walkIn(at(), { amountFen: 5_000, ...byWeChat });
    const code = await showCode(at(), walked.receipt.saleId);
    await payAs(at(), person.personId, code);
    const { saleId } = await awaitingSale(at(), person, 8_000);
    await payOnPhone(at(), person, saleId);
    const undone = await awaitingSale(at(), person, 2_000);
    await payOnPhone(at(), person, undone.saleId);
    const by = () => at().as(at().manager);
    await at().call('sale.refund', { saleId, amountFen: 3_000, reason: '少做一份' }, by());
    await at().call('sale.undo', { saleId: undone.saleId }, by());
    await at().app.sandbox.world.pay.notices.settled();
    clock.set(startOfBusinessDate(date) + 35 * hourMs);
    await renewOwner();
    expect(await run(date)).toMatchObject({
      ...{ status: 'green', billRows: 5, matched: 5, counts: {} },
      ...{ bill: { paidFen: 15_000, refundFen: 5_000 }, ours: { paidFen: 15_000, refundFen: 5_000 } },
      ledger: { paidFen: 15_000, refundFen: 5_000 },
    });
    pay().plant = (rows) => rows.map((row) => (row['商户订单号'] === code.id ? { ...row, 订单金额: '49.99' } : row));
    expect(await run(date)).toMatchObject({ status: 'red', counts: { amount_differs: 1 } });
    const { data } = await at().call('reconciliation.get', { mchid, date }, { token: at().owner.token });
    expect(data).toMatchObject([{ outTradeNo: code.id, billFen: 4_999, oursFen: 5_000, ledgerFen: 5_000 }]);
  });

  it('runs by itself from 10:15 on, once; a bill that is missing is asked for again and is an alarm from noon', async () => {
    const { date } = await paidThen(10.2);
    await renewOwner();
    const { resources, clock, logged } = at().app;
    const stored = async () =>
      (await at().call('reconciliation.list', { limit: 5 }, { token: at().owner.token })).data.find((day) => day.date === date);
    await reconcileDue(resources);
    expect(await stored()).toBeUndefined();
    clock.advance(hourMs);
    pay().levers.pull('/v3/bill/tradebill', { kind: 'refuse', status: 400, code: 'STATEMENT_CREATING' }, 9);
    await reconcileDue(resources);
    expect(await stored()).toMatchObject({ status: 'waiting', problem: 'notYet' });
    const alarms = () => logged.filter((line) => line.includes('reconcile.missing') && line.includes(date)).length;
    expect(alarms()).toBe(0);
    clock.advance(hourMs);
    await reconcileDue(resources);
    expect(alarms()).toBe(1);
    pay().levers.clear();
    await reconcileDue(resources);
    const done = await stored();
    expect(done).toMatchObject({ status: 'green', billRows: 1 });
    clock.advance(hourMs);
    await reconcileDue(resources);
    expect(await stored()).toEqual(done);
  });

  it.each([0, -91])('refuses a day whose bill cannot be had (%d days from today)', async (days) => {
    await renewOwner();
    expect(await codeOfRefusal(run(businessDate(at().app.clock.now() + days * 24 * hourMs)))).toBe('invalid_request');
  });

  it('not_found: a number that is not ours', async () => {
    await renewOwner();
    expect(await codeOfRefusal(run(businessDate(at().app.clock.now() - 48 * hourMs), '1900000777'))).toBe('not_found');
  });

  it('bill_not_ready: before ten the next morning', async () => {
    const { date } = await paidThen(9);
    await renewOwner();
    expect(await codeOfRefusal(run(date))).toBe('bill_not_ready');
  });

  it('pay_unavailable: WeChat does not answer, or hands out what is no bill', async () => {
    const { date } = await paidThen(11);
    await renewOwner();
    pay().levers.pull('*', { kind: 'status', status: 502 }, 9);
    expect(await codeOfRefusal(run(date))).toBe('pay_unavailable');
    pay().levers.clear();
    pay().plant = (rows) => rows.map((row) => ({ ...row, 订单金额: '三百' }));
    expect(await codeOfRefusal(run(date))).toBe('pay_unavailable');
  });
});

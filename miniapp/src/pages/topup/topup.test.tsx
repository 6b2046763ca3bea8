import type { Output } from '../../api/index.ts';
import { login, paySheet, someId, topUpOrder, wallet } from '../../../test/fixtures.ts';
import { happen, has, open, pass, tap, text, textOf } from '../../../test/page.tsx';
import { lost, phone, refuse, serve } from '../../../test/phone.ts';
import { ids } from '../../ids.ts';
import MoneyPage from './index.tsx';

type Order = Output<'wallet.getTopUp'>['order'];

const minuteMs = 60_000;
const soon = () => new Date(Date.now() + 60 * minuteMs).toISOString();
const tell = (differs: Partial<Order> = {}) => {
  serve('wallet.getTopUp', () => ({
    order: topUpOrder({ payUntil: soon(), ...differs }),
    wallet: { ...wallet().wallet, totalFen: 65_650 },
    serverTime: new Date().toISOString(),
  }));
};
const paidAt = '2026-03-18T02:00:05.000Z';
const creditedAt = '2026-03-18T02:01:06.000Z';
const questions = () => phone.requestsOf('wallet.getTopUp').length;
const arrive = (outcome?: string) => {
  phone.params = { topUpId: someId('top'), ...(outcome === undefined ? {} : { outcome }) };
};

describe('where the money is', () => {
  beforeEach(() => {
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
    serve('session.memberLogin', () => login());
    arrive('paid');
    tell();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('goes from paid to being credited to credited, each with its time, and then asks no more', async () => {
    jest.useFakeTimers();
    await open(<MoneyPage />);
    expect(textOf(ids.moneyTitle)).toBe('正在向微信核对');
    tell({ state: 'paid', paidAt });
    await pass(1_000);
    expect(textOf(ids.moneyTitle)).toBe('微信已收款，正在入账');
    expect(text()).toMatch(/微信收款.*10:00/);
    tell({ state: 'credited', paidAt, creditedAt });
    await pass(1_000);
    expect(textOf(ids.moneyTitle)).toBe('已到账');
    expect(text()).toContain('储值余额 ¥656.50');
    expect(text()).toMatch(/到账 ¥330\.00.*10:01/);
    const asked = questions();
    await pass(10 * minuteMs);
    expect(questions()).toBe(asked);
  });

  it('asks each second at first and less often later, and not at all while hidden', async () => {
    jest.useFakeTimers();
    await open(<MoneyPage />);
    await pass(5_000);
    expect(questions()).toBe(6);
    await pass(10 * minuteMs);
    const asked = questions();
    expect(asked).toBeLessThan(60);
    await happen('hide');
    await pass(10 * minuteMs);
    expect(questions()).toBe(asked);
    await happen('show');
    expect(questions()).toBe(asked + 1);
  });

  it('does not offer to pay again while this phone has seen the payment', async () => {
    await open(<MoneyPage />);
    expect(has(ids.moneyResume)).toBe(false);
    expect(text()).toContain('请不要再付');
  });

  it('says after a cancel that nothing was taken, and lets go on', async () => {
    arrive('cancelled');
    serve('wallet.resumeTopUp', () => ({ order: topUpOrder({ payUntil: soon() }), paySheet: paySheet() }));
    await open(<MoneyPage />);
    expect(textOf(ids.moneyTitle)).toBe('还没有付款');
    expect(text()).toContain('没有扣款。');
    await tap(ids.moneyResume);
    expect(phone.did).toContainEqual({ name: 'requestPayment', ...paySheet() });
    expect(textOf(ids.moneyTitle)).toBe('正在向微信核对');
  });

  it('says that it is being looked up when the phone does not know how the sheet ended', async () => {
    arrive('unknown');
    await open(<MoneyPage />);
    expect(textOf(ids.moneyTitle)).toBe('没收到付款结果');
    expect(text()).toContain('如果已经扣款，请不要再付，会自动入账');
  });

  it('offers no payment once its time is up', async () => {
    arrive();
    tell({ payUntil: '2026-03-18T04:00:00.000Z' });
    await open(<MoneyPage />);
    expect(textOf(ids.moneyTitle)).toBe('付款时间已过');
    expect(has(ids.moneyResume)).toBe(false);
  });

  it('says of a closed order that nothing was taken, and leads to a new one', async () => {
    arrive();
    tell({ state: 'closed', closedAt: creditedAt });
    await open(<MoneyPage />);
    expect(text()).toContain('没有扣款');
    await tap(ids.moneyAgain);
    expect(phone.visited).toEqual(['redirectTo /pages/wallet/index']);
  });

  it('names points, parts that come later and what was given back', async () => {
    tell({
      ...{ state: 'credited', paidAt, creditedAt, points: 600, refundedFen: 10_000 },
      ...{ instalments: 3, monthlyFen: 2_000 },
    });
    await open(<MoneyPage />);
    for (const words of ['得 600 积分', '另有赠金：之后 2 个月，每月 ¥20.00', '已退回 ¥100.00']) expect(text()).toContain(words);
  });

  it('keeps what it knows when the network fails, says of when that is, and goes on asking', async () => {
    jest.useFakeTimers();
    await open(<MoneyPage />);
    serve('wallet.getTopUp', lost);
    await pass(1_500);
    expect(text()).toMatch(/\d\d:\d\d 的情况，正在再查/);
    expect(textOf(ids.moneyTitle)).toBe('正在向微信核对');
    tell({ state: 'credited', paidAt, creditedAt });
    await pass(2_000);
    expect(textOf(ids.moneyTitle)).toBe('已到账');
  });

  it('says that the money is safe when it could not be read at all', async () => {
    serve('wallet.getTopUp', () => refuse('internal'));
    await open(<MoneyPage />);
    expect(text()).toContain('没读到这笔充值钱不受影响');
    tell({ state: 'credited', paidAt, creditedAt });
    await tap(ids.retry);
    expect(textOf(ids.moneyTitle)).toBe('已到账');
    await tap(ids.moneyCode);
    expect(phone.visited).toEqual(['redirectTo /pages/code/index']);
  });

  it('looks again when going on to pay is refused', async () => {
    arrive('cancelled');
    serve('wallet.resumeTopUp', () => refuse('top_up_closed'));
    await open(<MoneyPage />);
    tell({ state: 'closed', closedAt: creditedAt });
    await tap(ids.moneyResume);
    expect(textOf(ids.moneyTitle)).toBe('这笔充值已关闭');
  });
});

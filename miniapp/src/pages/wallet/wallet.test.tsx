import { login, paySheet, plan, someId, topUpOrder, wallet } from '../../../test/fixtures.ts';
import { happen, has, open, tap, text, textOf } from '../../../test/page.tsx';
import { lost, phone, refuse, serve } from '../../../test/phone.ts';
import { ids, planId } from '../../ids.ts';
import WalletPage from './index.tsx';

const started = () => ({ order: topUpOrder(), paySheet: paySheet() });
const sent = () => phone.requestsOf('wallet.startTopUp');
const planOf = (fen: number) => planId(someId('pln', fen));
/** Without the ties that keep an amount on one line. */
const wordsOf = (fen: number) => textOf(planOf(fen)).replace(/\u00a0/g, ' ');

describe('stored value', () => {
  beforeEach(() => {
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
    serve('session.memberLogin', () => login());
    serve('wallet.get', () => wallet());
    serve('wallet.startTopUp', started);
  });

  it('shows what is there, paid in and given, and every plan with what it brings', async () => {
    await open(<WalletPage />);
    expect(textOf(ids.walletTotal)).toBe('¥326.50');
    expect(text()).toContain('本金 ¥286.50');
    expect(text()).toContain('赠金 ¥40.00');
    expect(wordsOf(30_000)).toBe('常选¥300送 ¥30.00到账 ¥330.00');
    expect(wordsOf(100_000)).toBe('¥1,000送 ¥150.00 + 600 积分到账 ¥1,150.00');
  });

  it('says of a bonus in parts what comes today and what later, on the plan and on the button', async () => {
    await open(<WalletPage />);
    expect(wordsOf(50_000)).toBe('¥500送 ¥60.00，分 3 个月到账今天到账 ¥520.00之后 2 个月，每月 ¥20.00');
    await tap(planOf(50_000));
    expect(textOf(ids.walletPay)).toBe('充值 ¥500.00，今天到账 ¥520.00');
  });

  it('has the usual plan chosen, but never one beyond the second', async () => {
    await open(<WalletPage />);
    expect(textOf(ids.walletPay)).toBe('充值 ¥300.00，到账 ¥330.00');
    serve('wallet.get', () => wallet({ plans: [plan(10_000, 500), plan(30_000, 0), plan(50_000, 6_000, { isUsual: true })] }));
    await happen('show');
    expect(textOf(ids.walletPay)).toBe('充值 ¥100.00，到账 ¥105.00');
  });

  it('says the refund rule above the button, and where the money can be spent', async () => {
    await open(<WalletPage />);
    expect(text()).toContain('本金随时可退，原路退回；退款时收回未用的赠金。5 家门店通用。');
  });

  it('asks for nothing before the terms are ticked, which they are not at first, and shows their whole text', async () => {
    await open(<WalletPage />);
    await tap(ids.walletPay);
    expect(textOf(ids.toast)).toBe('请先勾选同意');
    expect(sent()).toHaveLength(0);
    await tap(ids.consentText);
    expect(text()).toContain('储值卡记名，没有有效期。');
    await tap(ids.consentAgree);
    expect(document.querySelector('.checkbox__box--on')).not.toBeNull();
  });

  it('opens the order of the plan that was chosen, shows the sheet WeChat signed, and then where the money is', async () => {
    await open(<WalletPage />);
    await tap(planOf(10_000));
    await tap(ids.consent);
    await tap(ids.walletPay);
    expect(sent().map(({ input }) => input)).toEqual([{ planId: someId('pln', 10_000), termsVersion: '2026-11' }]);
    expect(phone.did).toContainEqual({ name: 'requestPayment', ...paySheet() });
    expect(phone.visited).toEqual([`navigateTo /pages/topup/index?topUpId=${someId('top')}&outcome=paid`]);
  });

  it.each([
    ['cancel', 'cancelled'],
    ['(detail message)', 'unknown'],
  ])('leads there when the sheet ends with "%s" too', async (payment, outcome) => {
    phone.payment = payment;
    await open(<WalletPage />);
    await tap(ids.consent);
    await tap(ids.walletPay);
    expect(phone.visited).toEqual([`navigateTo /pages/topup/index?topUpId=${someId('top')}&outcome=${outcome}`]);
  });

  it('remembers the terms that were agreed to, until they change', async () => {
    await open(<WalletPage />);
    await tap(ids.consent);
    await tap(ids.walletPay);
    document.body.innerHTML = '';
    await open(<WalletPage />);
    expect(document.querySelector('.checkbox__box--on')).not.toBeNull();
    serve('wallet.get', () => wallet({ terms: { ...wallet().terms, version: '2027-01' } }));
    await happen('show');
    expect(document.querySelector('.checkbox__box--on')).toBeNull();
  });

  it('asks again under the same key when the answer was lost, so that there is one order', async () => {
    serve('wallet.startTopUp', lost);
    await open(<WalletPage />);
    await tap(ids.consent);
    await tap(ids.walletPay);
    expect(text()).toContain('网络有点慢，请再试一次');
    serve('wallet.startTopUp', started);
    await tap(ids.walletPay);
    expect(new Set(sent().map(({ header }) => header['Idempotency-Key'])).size).toBe(1);
    expect(phone.visited).toHaveLength(1);
  });

  it('says why it was refused and reads the plans again: another may have taken their place', async () => {
    serve('wallet.startTopUp', () => refuse('plan_unavailable'));
    await open(<WalletPage />);
    await tap(ids.consent);
    serve('wallet.get', () => wallet({ plans: [plan(20_000, 1_000)] }));
    await tap(ids.walletPay);
    expect(text()).toContain('这个充值方案已经不能选了，请刷新（编号 7F2A）');
    expect(textOf(ids.walletPay)).toBe('充值 ¥200.00，到账 ¥210.00');
  });

  it('asks for consent again when the terms have changed', async () => {
    serve('wallet.startTopUp', () => refuse('consent_outdated'));
    await open(<WalletPage />);
    await tap(ids.consent);
    serve('wallet.get', () => wallet({ terms: { ...wallet().terms, version: '2027-01' } }));
    await tap(ids.walletPay);
    expect(text()).toContain('《储值卡章程》已更新');
    expect(document.querySelector('.checkbox__box--on')).toBeNull();
  });

  it('takes up an order that is not paid, and leads to one that is on its way', async () => {
    serve('wallet.resumeTopUp', started);
    serve('wallet.get', () => wallet({ open: topUpOrder() }));
    await open(<WalletPage />);
    expect(textOf(ids.walletOpen)).toContain('¥300.00 的充值还没付继续付款');
    await tap(ids.walletOpen);
    expect(phone.requestsOf('wallet.resumeTopUp').map(({ input }) => input)).toEqual([{ topUpId: someId('top') }]);
    expect(phone.did).toContainEqual(expect.objectContaining({ name: 'requestPayment' }));
    serve('wallet.get', () => wallet({ open: topUpOrder({ state: 'paid' }) }));
    await happen('show');
    expect(textOf(ids.walletOpen)).toContain('看看钱到哪了');
    await tap(ids.walletOpen);
    expect(phone.requestsOf('wallet.resumeTopUp')).toHaveLength(1);
    expect(phone.visited.at(-1)).toBe(`navigateTo /pages/topup/index?topUpId=${someId('top')}`);
  });

  it.each([
    ['the shop takes no payment by phone', { canPay: false, plans: [] }, '这家店在柜台充值'],
    ['there is no plan', { plans: [] }, '现在没有手机上的充值方案'],
  ])('sends people to the counter when %s', async (_, differs, words) => {
    serve('wallet.get', () => wallet(differs));
    await open(<WalletPage />);
    expect(text()).toContain(`到店充值${words}`);
    expect(has(ids.walletPay)).toBe(false);
    await tap(ids.walletCode);
    expect(phone.visited).toEqual(['navigateTo /pages/code/index']);
  });

  it('says that it failed and that the balance did not change', async () => {
    serve('wallet.get', () => refuse('internal'));
    await open(<WalletPage />);
    expect(text()).toContain('没读到储值余额没有变化');
    serve('wallet.get', () => wallet());
    await tap(ids.retry);
    expect(has(ids.walletPay)).toBe(true);
  });

  it('shows the balance of before without network, with its time, and takes no tap on the button', async () => {
    phone.storage.set('shuke:answer:wallet.get', { of: '{}', data: wallet(), at: Date.parse('2026-03-18T01:41:00Z') });
    phone.storage.set('shuke:agreedTopUpTerms', '2026-11');
    phone.online = false;
    await open(<WalletPage />);
    expect(text()).toContain('09:41 的余额');
    expect(text()).toContain('没有网络，联网后可以充值');
    await tap(ids.walletPay);
    expect(sent()).toHaveLength(0);
  });

  it('says that a frozen wallet is not spent', async () => {
    serve('wallet.get', () => wallet({ frozen: true }));
    await open(<WalletPage />);
    expect(text()).toContain('您冻结了储值：余额还在，消费时不会扣');
  });

  it('steps a long balance down and keeps every digit', async () => {
    serve('wallet.get', () => wallet({ wallet: { principalFen: 999_999_999, bonusFen: 0, totalFen: 999_999_999 } }));
    await open(<WalletPage />);
    expect(textOf(ids.walletTotal)).toBe('¥9,999,999.99');
    expect(document.querySelector('.amount--long')).not.toBeNull();
  });

  it('leads to the lines of stored value and to all top-ups', async () => {
    await open(<WalletPage />);
    await tap(ids.walletEntries);
    await tap(ids.walletTopUps);
    expect(phone.visited).toEqual(['switchTab /pages/history/index', 'navigateTo /pages/topups/index']);
  });
});

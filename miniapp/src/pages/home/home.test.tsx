import { device, entry, home, login, programme, someId } from '../../../test/fixtures.ts';
import { happen, has, open, pass, tap, text, textOf } from '../../../test/page.tsx';
import { lost, phone, refuse, serve } from '../../../test/phone.ts';
import { ids } from '../../ids.ts';
import HomePage from './index.tsx';

const signedIn = (memberId: string | null = someId('mem')) => {
  phone.storage.set('shuke:session', { token: 'token-1', memberId, expiresAt: '' });
};

describe('home', () => {
  beforeEach(() => {
    serve('session.memberLogin', () => login());
    serve('member.home', () => home());
    serve('member.enrolDevice', () => device());
  });

  it('paints after one request with a stored session, after two without', async () => {
    signedIn();
    await open(<HomePage />);
    expect(text()).toContain('小满');
    expect(phone.sent.slice(0, 1).map(({ operation }) => operation)).toEqual(['member.home']);
    phone.reset();
    serve('session.memberLogin', () => login());
    serve('member.home', () => home());
    await open(<HomePage />);
    expect(phone.sent.slice(0, 2).map(({ operation }) => operation)).toEqual(['session.memberLogin', 'member.home']);
  });

  it('shows nothing for 200 ms, then outlines, and after 8 s a word about the network', async () => {
    jest.useFakeTimers();
    serve('session.memberLogin', () => new Promise((answer) => setTimeout(() => answer(login()), 9_000)));
    await open(<HomePage />);
    expect(document.querySelector('.skeleton')).toBeNull();
    await pass(250);
    expect(document.querySelector('.skeleton')).not.toBeNull();
    await pass(8_000);
    expect(text()).toContain('网络有点慢');
    await pass(1_000);
    expect(text()).toContain('小满');
    jest.useRealTimers();
  });

  it('says that it failed, that no money moved, the number to read out, and tries again', async () => {
    serve('member.home', () => refuse('internal'));
    await open(<HomePage />);
    expect(text()).toContain('余额和积分没有变化。请再试一次，还不行就报编号 7F2A');
    serve('member.home', () => home());
    await tap(ids.retry);
    expect(text()).toContain('熟客');
  });

  it("shows the server's numbers through the one formatter", async () => {
    await open(<HomePage />);
    expect(textOf(ids.homeWallet)).toBe('储值余额充值¥326.50');
    expect(textOf(ids.homePoints)).toBe('积分12,340');
    expect(textOf(ids.homeCard)).toContain('成长值 3,860 / 5,000');
    expect(textOf(ids.homeCard)).toContain('再得 1,140 升级「老友」');
  });

  it('shows what was kept, marked with its time, when the network fails', async () => {
    signedIn();
    phone.storage.set('shuke:answer:member.home', {
      of: '{}',
      data: home({ points: 777 }),
      at: Date.parse('2026-03-18T01:41:00Z'),
    });
    serve('member.home', lost);
    await open(<HomePage />);
    expect(textOf(ids.homePoints)).toBe('积分777');
    expect(text()).toContain('09:41 的余额');
    serve('member.home', () => home());
    await happen('show');
    expect(textOf(ids.homePoints)).toBe('积分12,340');
    expect(text()).not.toContain('的余额');
  });

  it('steps long numbers down and keeps every digit', async () => {
    serve('member.home', () =>
      home({ wallet: { principalFen: 999_999_999, bonusFen: 0, totalFen: 999_999_999 }, points: 123_456_789 }),
    );
    await open(<HomePage />);
    expect(textOf(ids.homeWallet)).toBe('储值余额充值¥9,999,999.99');
    expect(document.querySelector('.tiles--s')).not.toBeNull();
  });

  it('takes the code away from a frozen card and says what to do', async () => {
    serve('member.home', () => home({ status: 'frozen' }));
    await open(<HomePage />);
    expect(text()).toContain('会员已冻结，请联系门店');
    expect(has(ids.showCode)).toBe(false);
  });

  it('names points that end within 30 days, and none that end later', async () => {
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    serve('member.home', () => home({ expiring: { points: 1_200, expiresOn: inDays(13) } }));
    await open(<HomePage />);
    expect(textOf(ids.homeExpiring)).toMatch(/1,200 积分将于 .*日 过期/);
    serve('member.home', () => home({ expiring: { points: 1_200, expiresOn: inDays(60) } }));
    await happen('show');
    expect(has(ids.homeExpiring)).toBe(false);
  });

  it('says how many points are owed, and nothing where none are', async () => {
    await open(<HomePage />);
    expect(has(ids.homePointsOwed)).toBe(false);
    serve('member.home', () => home({ points: 0, pointsOwed: 120 }));
    await happen('show');
    expect(textOf(ids.homePointsOwed)).toContain('欠 120 积分');
  });

  it('prepares the code while there is a network, so that it works later without one', async () => {
    await open(<HomePage />);
    expect(phone.storage.get('shuke:codeDevice')).toMatchObject({ handle: '123456789', memberId: someId('mem') });
    await happen('show');
    expect(phone.requestsOf('member.enrolDevice')).toHaveLength(1);
  });

  it('shows a visitor what joining brings, and the way to it', async () => {
    serve('session.memberLogin', () => login(null));
    serve('programme.get', () => programme());
    await open(<HomePage />);
    expect(text()).toContain('200 积分');
    expect(text()).toContain('5 家门店通用');
    await tap(ids.join);
    expect(phone.visited).toEqual(['navigateTo /pages/join/index']);
    expect(phone.requestsOf('member.home')).toHaveLength(0);
  });

  it('asks once more when a new card has no line yet, for the welcome gift comes a moment later', async () => {
    jest.useFakeTimers();
    signedIn();
    serve('member.home', () => home({ points: 0, recent: [] }));
    await open(<HomePage />);
    serve('member.home', () => home({ points: 200 }));
    await pass(1_600);
    expect(textOf(ids.homePoints)).toBe('积分200');
    expect(phone.requestsOf('member.home')).toHaveLength(2);
    jest.useRealTimers();
  });

  it('shows what the till does while it is looked at, asks less and less often, and nothing while hidden', async () => {
    jest.useFakeTimers();
    signedIn();
    serve('member.home', () => home());
    await open(<HomePage />);
    serve('member.home', () => home({ points: 12_140, recent: [entry(2)] }));
    await pass(3_100);
    expect(textOf(ids.homePoints)).toBe('积分12,140');
    await pass(600_000);
    const asked = () => phone.requestsOf('member.home').length;
    const before = asked();
    expect(before).toBeLessThan(30);
    await happen('hide');
    await pass(600_000);
    expect(asked()).toBe(before);
    await happen('show');
    expect(asked()).toBe(before + 1);
    jest.useRealTimers();
  });

  it('asks WeChat again when the card of this session is gone', async () => {
    signedIn();
    serve('session.memberLogin', () => login(null));
    serve('member.home', () => refuse('forbidden'));
    serve('programme.get', () => programme());
    await open(<HomePage />);
    expect(has(ids.join)).toBe(true);
  });

  it('leads to the code, to stored value, and staff to the till', async () => {
    serve('member.home', () => home({ recent: [entry(1), entry(2)] }));
    await open(<HomePage />);
    await tap(ids.showCode);
    await tap(ids.homeWallet);
    await tap(ids.staffEntry);
    expect(phone.visited).toEqual([
      'navigateTo /pages/code/index',
      'navigateTo /pages/wallet/index',
      'navigateTo /staff/pages/signin/index',
    ]);
  });
});

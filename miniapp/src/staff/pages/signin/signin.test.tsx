import { render } from '@testing-library/react';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import { staffIds } from '../../ids.ts';
import { cashier, signInAs } from '../../testing/fixtures.ts';
import { body, settle, tap, type } from '../../testing/page.ts';
import SignInPage from './index.tsx';

async function signIn(mobile = '13900000003', password = 'shanque-2026'): Promise<void> {
  render(<SignInPage />);
  await type(staffIds.phone, mobile);
  await type(staffIds.password, password);
  await tap(staffIds.signIn);
}

describe('signing in', () => {
  it('keeps the session and goes to the till', async () => {
    serve('session.staffSignIn', () => ({ token: 'staff-1', expiresAt: '2027-01-01T00:00:00.000Z', staff: cashier() }));
    await signIn();
    expect(phone.visited).toEqual(['reLaunch /staff/pages/home/index']);
    expect(phone.storage.get('shuke:staffSession')).toMatchObject({ token: 'staff-1' });
  });

  it.each([
    ['sign_in_failed', '手机号或密码不对'],
    ['staff_locked', '15 分钟后再试'],
  ] as const)('refused with %s says so in words', async (code, words) => {
    serve('session.staffSignIn', () => refuse(code));
    await signIn();
    expect(body()).toContain(words);
    expect(phone.visited).toEqual([]);
  });

  it('says when there is no network', async () => {
    serve('session.staffSignIn', lost);
    await signIn();
    expect(body()).toContain('网络有点慢');
  });

  it.each([
    ['139', 'shanque-2026', '请填 11 位手机号'],
    ['13900000003', '', '请填密码'],
  ])('asks for what is missing without asking the server', async (mobile, password, words) => {
    await signIn(mobile, password);
    expect(body()).toContain(words);
    expect(phone.sent).toEqual([]);
  });

  it('takes a one-time code with the phone it was made for, and a password of one’s own', async () => {
    serve('staff.acceptInvite', () => ({ token: 'staff-2', expiresAt: '2027-01-01T00:00:00.000Z', staff: cashier() }));
    render(<SignInPage />);
    await tap(staffIds.haveCode);
    await type(staffIds.acceptPhone, '13900000003');
    await type(staffIds.acceptCode, 'ABCD-EFGH-JKLM-NPQR');
    await type(staffIds.acceptPassword, 'short');
    await tap(staffIds.accept);
    expect(phone.sent).toEqual([]);
    await type(staffIds.acceptPassword, 'long-enough');
    await tap(staffIds.accept);
    expect(phone.requestsOf('staff.acceptInvite')[0]?.input).toEqual({
      code: 'ABCD-EFGH-JKLM-NPQR',
      phone: '13900000003',
      password: 'long-enough',
    });
    expect(phone.visited).toEqual(['reLaunch /staff/pages/home/index']);
    expect(phone.storage.get('shuke:staffSession')).toMatchObject({ token: 'staff-2' });
  });

  it('is done with the WeChat somebody bound; one that is not says so', async () => {
    serve('session.staffWechat', () => refuse('wechat_not_bound'));
    render(<SignInPage />);
    await tap(staffIds.byWechat);
    expect(body()).toContain('这个微信还没有绑定员工');
    serve('session.staffWechat', () => ({ token: 'staff-3', expiresAt: '2027-01-01T00:00:00.000Z', staff: cashier() }));
    await tap(staffIds.byWechat);
    expect(phone.visited).toEqual(['reLaunch /staff/pages/home/index']);
  });

  it('is over for somebody who is signed in already', async () => {
    signInAs();
    render(<SignInPage />);
    await settle();
    expect(phone.visited).toEqual(['reLaunch /staff/pages/home/index']);
  });
});

import { home, login, programme, someId } from '../../test/fixtures.ts';
import { open, text } from '../../test/page.tsx';
import { lost, phone, serve } from '../../test/phone.ts';
import { staffSession } from '../api/index.ts';
import { cashier, signInAs, today } from '../staff/testing/fixtures.ts';
import ClaimPage from '../pages/claim/index.tsx';
import HomePage from '../pages/home/index.tsx';
import StaffHome from '../staff/pages/home/index.tsx';
import SignInPage from '../staff/pages/signin/index.tsx';
import WalkInPage from '../staff/pages/walkin/index.tsx';
import { pointsName, say } from './shopWords.ts';

const names = { pointsName: '喜鹊豆', growthName: '茶龄' };

describe('what this shop calls its points', () => {
  beforeEach(() => {
    serve('session.memberLogin', () => login());
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
  });

  it('is on the first screen and on the next one, and ours is nowhere', async () => {
    serve('member.home', () => home({ ...names, recent: [], pointsOwed: 5, expiring: { points: 7, expiresOn: '2026-03-20' } }));
    await open(<HomePage />);
    expect(text()).toContain('茶龄 3,860 / 5,000');
    expect(text()).toContain('欠 5 喜鹊豆');
    await open(<ClaimPage />);
    expect(text()).toContain('可以补一次喜鹊豆');
    expect(text()).not.toMatch(/积分|成长值/);
  });

  it('is known to a visitor from what anybody may read, and to the till from who signed in', () => {
    expect([pointsName(), say('补积分')]).toEqual(['积分', '补积分']);
    phone.storage.set('shuke:answer:programme.get', { of: '{}', data: programme(names), at: 1 });
    expect(say('补积分')).toBe('补喜鹊豆');
    signInAs(cashier({ names: { ...names, pointsName: '茶豆' } }));
    expect(say('得 3 积分，2 成长值')).toBe('得 3 茶豆，2 茶龄');
  });

  it('is told to a till that stays signed in whenever its first page comes up, and every staff page then says it', async () => {
    signInAs(cashier({ names }));
    serve('sale.today', () => today({ names: { ...names, pointsName: '茶豆' } }));
    await open(<StaffHome />);
    await open(<WalkInPage />);
    expect(text()).toContain('小票上的码 7 天内可补茶豆');
    expect(text()).not.toMatch(/积分|喜鹊豆/);
  });

  it('is what was told last, where one phone is a member’s and the till’s', async () => {
    serve('member.home', () => home({ ...names, recent: [] }));
    serve('sale.today', () => today({ names: { ...names, pointsName: '茶豆' } }));
    signInAs(cashier({ names }));
    await open(<StaffHome />);
    expect(pointsName()).toBe('茶豆');
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 1_000);
    await open(<HomePage />);
    later.mockRestore();
    expect(pointsName()).toBe('喜鹊豆');
  });

  it('is ours where a session kept by an older version names none', () => {
    const { names: _none, ...before } = cashier();
    phone.storage.set('shuke:staffSession', { token: 'staff-1', expiresAt: '2027-01-01T00:00:00.000Z', staff: before });
    expect(pointsName()).toBe('积分');
  });

  it('stays on the page where the next one signs in, and gives way to what anybody is told later', async () => {
    signInAs(cashier({ names }));
    serve('session.staffSignOut', lost);
    await staffSession.signOut();
    await open(<SignInPage />);
    expect(text()).toContain('收款、喜鹊豆、撤销');
    const renamed = programme({ ...names, pointsName: '茶豆' });
    phone.storage.set('shuke:answer:programme.get', { of: '{}', data: renamed, at: Date.now() + 1_000 });
    expect(pointsName()).toBe('茶豆');
  });
});

import { home, login, programme, someId } from '../../test/fixtures.ts';
import { open, text } from '../../test/page.tsx';
import { phone, serve } from '../../test/phone.ts';
import { cashier, signInAs } from '../staff/testing/fixtures.ts';
import ClaimPage from '../pages/claim/index.tsx';
import HomePage from '../pages/home/index.tsx';
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

  it('is ours where a session kept by an older version names none', () => {
    const { names: _none, ...before } = cashier();
    signInAs(before as ReturnType<typeof cashier>);
    expect(pointsName()).toBe('积分');
  });
});

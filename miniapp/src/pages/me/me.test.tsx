import { home, login, programme, someId } from '../../../test/fixtures.ts';
import { has, open, tap, text, textOf } from '../../../test/page.tsx';
import { phone, refuse, serve } from '../../../test/phone.ts';
import { careTabId, ids } from '../../ids.ts';
import HomePage from '../home/index.tsx';
import MyDataPage from '../mydata/index.tsx';
import MePage from './index.tsx';

describe('me', () => {
  beforeEach(() => {
    serve('session.memberLogin', () => login());
    serve('programme.get', () => programme());
    serve('member.home', () => home({ unreadCount: 3 }));
  });

  it('says who this is and what is unread', async () => {
    await open(<MePage />);
    expect(textOf(ids.meCard)).toContain('小满');
    expect(textOf(ids.meInbox)).toContain('3 条未读');
    await tap(ids.meInbox);
    expect(phone.visited).toEqual(['navigateTo /pages/inbox/index']);
  });

  it('freezes stored value and lets it go, as the server says it is', async () => {
    let frozen = false;
    serve('wallet.setFrozen', (input) => {
      frozen = input.frozen;
      return { frozen };
    });
    serve('member.home', () => home({ walletFrozen: frozen }));
    await open(<MePage />);
    await tap(ids.meFreeze);
    expect(text()).toContain('现在谁也付不了');
    await tap(ids.meFreeze);
    expect(text()).toContain('打开后不能用储值付款');
    expect(phone.requestsOf('wallet.setFrozen').map(({ input }) => input)).toEqual([{ frozen: true }, { frozen: false }]);
  });

  it('says why when it could not', async () => {
    serve('wallet.setFrozen', () => refuse('busy'));
    await open(<MePage />);
    await tap(ids.meFreeze);
    expect(text()).toContain('系统繁忙');
    expect(text()).toContain('打开后不能用储值付款');
  });

  it('关怀模式 is kept on the phone, makes every page large, and home simple until it is left', async () => {
    await open(<MePage />);
    expect(document.querySelector('.page--care')).toBeNull();
    await tap(ids.meCare);
    expect(document.querySelector('.page--care')).not.toBeNull();
    expect(phone.storage.get('shuke:careMode')).toBe(true);
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
    serve('member.home', () => home({ pointsName: '茶豆', expiring: { points: 320, expiresOn: '2030-12-31' } }));
    await open(<HomePage />);
    expect(textOf(ids.homeWallet)).toBe('卡里还有¥326.50');
    expect(textOf(ids.homePoints)).toContain('320 茶豆 2030年12月31日 过期');
    expect(has(ids.homeGrowth)).toBe(false);
    await tap(ids.careLeave);
    expect(textOf(ids.homeWallet)).toBe('储值余额充值¥326.50');
    expect(document.querySelector('.page--care')).toBeNull();
  });

  it('关怀模式 puts large tabs in the place of the system’s small ones on the pages of the tab bar, and there alone', async () => {
    await open(<MePage />);
    expect([has(careTabId('me')), phone.did.some(({ name }) => name === 'hideTabBar')]).toEqual([false, false]);
    await tap(ids.meCare);
    expect(phone.did).toContainEqual({ name: 'hideTabBar', animation: false });
    expect(document.getElementById(careTabId('me'))?.getAttribute('aria-selected')).toBe('true');
    await tap(careTabId('me'));
    await tap(careTabId('history'));
    expect(phone.visited).toEqual(['switchTab /pages/history/index']);
    await tap(ids.meCare);
    expect(has(careTabId('me'))).toBe(false);
    expect(phone.did.at(-1)).toEqual({ name: 'showTabBar', animation: false });
  });

  it('关怀模式 puts no tabs on a page that is none', async () => {
    phone.storage.set('shuke:careMode', true);
    await open(<MyDataPage />);
    expect(document.querySelector('.page--care')).not.toBeNull();
    expect(has(careTabId('me'))).toBe(false);
    expect(phone.did).toEqual([]);
  });

  it('invites a visitor, who may have large letters too', async () => {
    serve('session.memberLogin', () => login(null));
    await open(<MePage />);
    expect(has(ids.join)).toBe(true);
    expect(has(ids.meCare)).toBe(true);
  });
});

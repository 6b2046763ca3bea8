import { entry, home, login, someId } from '../../../test/fixtures.ts';
import { happen, has, open, pass, tap, text, textOf } from '../../../test/page.tsx';
import { lost, phone, refuse, serve } from '../../../test/phone.ts';
import { entryId, historyBranchId, ids } from '../../ids.ts';
import HistoryPage from './index.tsx';

const asked = () => phone.requestsOf('member.listEntries').map(({ input }) => input);

describe('the history', () => {
  beforeEach(() => {
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
    serve('session.memberLogin', () => login());
    serve('member.listMonths', () => ({ data: [], branches: [] }));
    serve('member.listEntries', () => ({
      data: [
        entry(9),
        entry(8, { occurredAt: '2026-02-26T11:30:00.000Z', points: { delta: -48, after: 12_402 }, note: '退款收回' }),
      ],
      hasMore: false,
    }));
  });

  it('shows what, when, where, how much and what was left, month by month', async () => {
    await open(<HistoryPage />);
    expect(textOf(entryId(someId('ltx', 9)))).toMatch(/消费得积分.*3月15日 16:42·石榴巷店\+96余 12,340/);
    expect(textOf(entryId(someId('ltx', 8)))).toContain('−48');
    expect(textOf(entryId(someId('ltx', 8)))).toContain('退款收回');
    expect(text()).toMatch(/2026年3月.*2026年2月/);
  });

  it('heads each month with what came and went in all of it, and narrows to a branch of those there were', async () => {
    const branches = [
      { id: someId('brn', 1), name: '春风路店' },
      { id: someId('brn', 2), name: '石榴巷店' },
    ];
    serve('member.listMonths', ({ branchId }) => ({
      data: [
        { month: '2026-03', pointsIn: branchId === undefined ? 1_296 : 96, pointsOut: 48, walletInFen: 30_000, walletOutFen: 0 },
      ],
      branches,
    }));
    await open(<HistoryPage />);
    expect(text()).toContain('2026年3月得 1,296 · 用 48');
    await tap(historyBranchId(someId('brn', 2)));
    expect(asked().at(-1)).toEqual({ account: 'points', direction: 'all', branchId: someId('brn', 2) });
    expect(text()).toContain('2026年3月得 96 · 用 48');
    await tap(ids.tabWallet);
    expect(text()).toContain('存 ¥300.00');
  });

  it('asks the server for each account and direction', async () => {
    await open(<HistoryPage />);
    await tap(ids.filterExpired);
    await tap(ids.tabWallet);
    await tap(ids.filterIn);
    expect(asked()).toEqual([
      { account: 'points', direction: 'all' },
      { account: 'points', direction: 'expired' },
      { account: 'wallet', direction: 'all' },
      { account: 'wallet', direction: 'in' },
    ]);
    expect(has(ids.filterExpired)).toBe(false);
  });

  it('goes on from the last line it has, by a tap or at the end of the page, and stops at the last page', async () => {
    serve('member.listEntries', ({ startingAfter }) =>
      startingAfter === undefined ? { data: [entry(9), entry(8)], hasMore: true } : { data: [entry(7)], hasMore: false },
    );
    await open(<HistoryPage />);
    await happen('bottom');
    await happen('bottom');
    expect(asked()).toEqual([
      { account: 'points', direction: 'all' },
      { account: 'points', direction: 'all', startingAfter: someId('ltx', 8) },
    ]);
    expect(has(entryId(someId('ltx', 7)))).toBe(true);
    expect(text()).toContain('没有更早的了');
  });

  it('keeps the lines it has when the next page fails, and offers to try again', async () => {
    serve('member.listEntries', ({ startingAfter }) =>
      startingAfter === undefined ? { data: [entry(9)], hasMore: true } : lost(),
    );
    await open(<HistoryPage />);
    await tap(ids.loadMore);
    expect(has(entryId(someId('ltx', 9)))).toBe(true);
    expect(textOf(ids.loadMore)).toContain('点此再试');
  });

  it('says that it failed and that the balance did not change', async () => {
    serve('member.listEntries', () => refuse('busy'));
    await open(<HistoryPage />);
    expect(text()).toContain('没读到明细');
    expect(text()).toContain('余额没有变化');
    serve('member.listEntries', () => ({ data: [], hasMore: false }));
    await tap(ids.retry);
    expect(text()).toContain('还没有明细');
  });

  it('shows the lines of the last time, marked with their time, when the network fails', async () => {
    const of = JSON.stringify({ account: 'points', direction: 'all' });
    phone.storage.set('shuke:answer:member.listEntries', {
      of,
      data: { data: [entry(3)], hasMore: false },
      at: Date.parse('2026-03-18T01:41:00Z'),
    });
    serve('member.listEntries', lost);
    await open(<HistoryPage />);
    expect(text()).toContain('09:41 的记录');
    expect(has(entryId(someId('ltx', 3)))).toBe(true);
  });

  it('leads from a line that takes another back to that other one, which is struck through', async () => {
    serve('member.listEntries', () => ({
      data: [entry(9, { kind: 'reverse', title: '撤销收款', reverses: someId('ltx', 8) }), entry(8, { reversed: true })],
      hasMore: false,
    }));
    await open(<HistoryPage />);
    expect(document.querySelector('.row--struck')?.textContent).toContain('已撤销');
    await tap(entryId(someId('ltx', 9)));
    expect(phone.did).toContainEqual(
      expect.objectContaining({ name: 'pageScrollTo', selector: `#${entryId(someId('ltx', 8))}` }),
    );
  });

  it('says how many points are owed, from what home kept', async () => {
    phone.storage.set('shuke:answer:member.home', { of: '{}', data: home({ pointsOwed: 120 }), at: 0 });
    await open(<HistoryPage />);
    expect(textOf(ids.historyPointsOwed)).toContain('欠 120 积分');
    await tap(ids.tabWallet);
    expect(has(ids.historyPointsOwed)).toBe(false);
  });

  it('warns of points that end, from what home kept, without a request of its own', async () => {
    const expiresOn = new Date(Date.now() + 13 * 86_400_000).toISOString().slice(0, 10);
    phone.storage.set('shuke:answer:member.home', { of: '{}', data: home({ expiring: { points: 1_200, expiresOn } }), at: 0 });
    await open(<HistoryPage />);
    expect(text()).toContain('1,200 积分即将过期');
    expect(phone.requestsOf('member.home')).toHaveLength(0);
  });

  it('leads from the lines of stored value to topping it up', async () => {
    serve('member.listEntries', () => ({
      data: [entry(9, { points: null, wallet: { deltaFen: 5_000, afterFen: 32_650 } })],
      hasMore: false,
    }));
    await open(<HistoryPage />);
    expect(has(ids.historyWallet)).toBe(false);
    await tap(ids.tabWallet);
    expect(textOf(ids.historyWallet)).toContain('储值余额 ¥326.50');
    await tap(ids.historyWallet);
    expect(phone.visited).toEqual(['navigateTo /pages/wallet/index']);
  });

  it('shows an undo at the till to whoever looks at the page, until they have gone on to older lines', async () => {
    jest.useFakeTimers();
    serve('member.listEntries', ({ startingAfter }) =>
      startingAfter === undefined ? { data: [entry(8)], hasMore: true } : { data: [entry(7)], hasMore: false },
    );
    await open(<HistoryPage />);
    serve('member.listEntries', ({ startingAfter }) =>
      startingAfter === undefined
        ? { data: [entry(9, { kind: 'reverse', reverses: someId('ltx', 8) }), entry(8, { reversed: true })], hasMore: true }
        : { data: [entry(7)], hasMore: false },
    );
    await pass(3_100);
    expect(document.querySelector('.row--struck')?.textContent).toContain('已撤销');
    await happen('bottom');
    const before = asked().length;
    await pass(60_000);
    expect(asked()).toHaveLength(before);
    expect(has(entryId(someId('ltx', 7)))).toBe(true);
    jest.useRealTimers();
  });

  it('keeps the pages it has read when the first one says nothing new', async () => {
    serve('member.listEntries', ({ startingAfter }) =>
      startingAfter === undefined ? { data: [entry(9)], hasMore: true } : { data: [entry(7)], hasMore: false },
    );
    await open(<HistoryPage />);
    await happen('bottom');
    await happen('show');
    expect(has(entryId(someId('ltx', 7)))).toBe(true);
  });

  it('tells a visitor how to get one', async () => {
    phone.storage.set('shuke:session', { token: 'token-1', memberId: null, expiresAt: '' });
    await open(<HistoryPage />);
    await tap(ids.join);
    expect(phone.visited).toEqual(['navigateTo /pages/join/index']);
  });
});

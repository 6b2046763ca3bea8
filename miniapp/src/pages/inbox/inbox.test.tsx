import { device, login, someId } from '../../../test/fixtures.ts';
import { has, open, tap, text, textOf } from '../../../test/page.tsx';
import { lost, phone, refuse, serve } from '../../../test/phone.ts';
import type { Output } from '../../api/index.ts';
import { disputeId, ids, messageId } from '../../ids.ts';
import InboxPage from './index.tsx';

type Message = Output<'member.listMessages'>['data'][number];
const first = someId('msg');
const message = (facts: Partial<Message> = {}): Message => ({
  id: first,
  kind: 'spend',
  title: '消费 ¥40.00',
  body: '春风路店，储值付 ¥40.00，余额 ¥60.00，积分 12,340。',
  at: new Date().toISOString(),
  read: false,
  saleId: null,
  canReport: true,
  ...facts,
});
const page = (...data: Message[]) => ({ data, hasMore: false, unread: data.filter(({ read }) => !read).length });

describe('messages', () => {
  beforeEach(() => {
    serve('session.memberLogin', () => login());
    serve('member.enrolDevice', () => device());
    serve('member.markRead', () => ({ unread: 0 }));
    serve('member.listMessages', () => page(message()));
    serve('member.recovery', () => ({ recovery: null }));
  });

  it('warns of a card that is about to go to another phone, and stops it with two taps', async () => {
    const recovery = {
      recoveryId: someId('rcv'),
      branchName: '春风路店',
      openedAt: new Date().toISOString(),
      readyAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    serve('member.recovery', () => ({ recovery }));
    serve('member.stopRecovery', () => ({}));
    await open(<InboxPage />);
    expect(textOf(ids.stopRecovery)).toContain('春风路店有人在找回您的会员卡');
    await tap(ids.stopRecovery);
    expect(phone.requestsOf('member.stopRecovery')).toHaveLength(0);
    serve('member.recovery', () => ({ recovery: null }));
    await tap(ids.stopRecoveryConfirm);
    expect(phone.requestsOf('member.stopRecovery')[0]?.input).toEqual({ recoveryId: someId('rcv') });
    expect(has(ids.stopRecovery)).toBe(false);
  });

  it('says what happened, and marks as seen what is shown', async () => {
    await open(<InboxPage />);
    expect(textOf(messageId(first))).toContain('消费 ¥40.00');
    expect(textOf(messageId(first))).toContain('储值付 ¥40.00，余额 ¥60.00');
    expect(phone.requestsOf('member.markRead').map(({ input }) => input)).toEqual([{ upTo: first }]);
  });

  it('marks nothing when all was seen', async () => {
    serve('member.listMessages', () => page(message({ read: true })));
    await open(<InboxPage />);
    expect(phone.requestsOf('member.markRead')).toHaveLength(0);
  });

  it('不是您本人: says first what it does, freezes with one tap, gets this phone a new code and says whom to call', async () => {
    serve('member.reportMisuse', () => ({ frozen: true, devicesEnded: 2, branch: { name: '春风路店', telephone: '0571-1' } }));
    await open(<InboxPage />);
    await tap(disputeId(first));
    expect(text()).toContain('冻结储值，谁也付不了');
    expect(phone.requestsOf('member.reportMisuse')).toHaveLength(0);
    await tap(ids.misuseFreeze);
    expect(phone.requestsOf('member.reportMisuse').map(({ input }) => input)).toEqual([{ messageId: first }]);
    expect(phone.requestsOf('member.enrolDevice')).toHaveLength(1);
    expect(textOf(ids.misuseCall)).toBe('打给春风路店');
    await tap(ids.misuseClose);
    expect(has(ids.misuseDone)).toBe(false);
  });

  it('stays open and says why when it could not freeze', async () => {
    serve('member.reportMisuse', () => refuse('busy'));
    await open(<InboxPage />);
    await tap(disputeId(first));
    await tap(ids.misuseFreeze);
    expect(text()).toContain('系统繁忙');
    expect(has(ids.misuseFreeze)).toBe(true);
  });

  it('offers nothing to stop where nothing was taken', async () => {
    serve('member.listMessages', () => page(message({ kind: 'topUp', title: '充值 ¥100.00', canReport: false })));
    await open(<InboxPage />);
    expect(has(disputeId(first))).toBe(false);
  });

  it('says that nothing came yet, and what will', async () => {
    serve('member.listMessages', () => page());
    await open(<InboxPage />);
    expect(text()).toContain('还没有消息');
  });

  it('says that it could not read them, and tries again', async () => {
    serve('member.listMessages', lost);
    await open(<InboxPage />);
    serve('member.listMessages', () => page(message()));
    await tap(ids.retry);
    expect(has(messageId(first))).toBe(true);
  });
});

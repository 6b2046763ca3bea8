import { render } from '@testing-library/react';
import { someId } from '../../../../test/fixtures.ts';
import { phone, refuse, serve } from '../../../../test/phone.ts';
import { recoveryId, staffIds } from '../../ids.ts';
import { manager, signInAs } from '../../testing/fixtures.ts';
import { body, element, has, settle, tap, type } from '../../testing/page.ts';
import ApprovalsPage from './index.tsx';
import type { Recovery } from './Recoveries.tsx';

const boss = () => ({ ...manager(), permissions: [...manager().permissions, 'member.manage' as const] });
const recovery = (n: number, differs: Partial<Recovery> = {}): Recovery => ({
  ...{ recoveryId: someId('rcv', n), status: 'ready', branchName: '春风路店', proof: 'receipts', note: '小票 3 张' },
  lost: { memberId: someId('mem', 1), name: '林女士', phoneMasked: '150****0021' },
  claimant: { memberId: someId('mem', 2), name: '林女士', phoneMasked: '150****0099' },
  ...{ openedByName: '周姐', isMine: false, endedAt: null },
  ...{ openedAt: '2026-03-17T02:00:00.000Z', readyAt: '2026-03-18T02:00:00.000Z' },
  ...differs,
});

async function open(...data: Recovery[]): Promise<void> {
  serve('recovery.list', () => ({ data, hasMore: false }));
  render(<ApprovalsPage />);
  await settle();
}

beforeEach(() => {
  signInAs(boss());
  serve('approval.list', () => ({ data: [], hasMore: false }));
});

describe('a lost card on its way to a new phone, at the till', () => {
  it('shows whose, to whom and why, and goes over by a second person, once', async () => {
    serve('recovery.finish', () => ({ memberId: someId('mem', 1) }));
    await open(recovery(1));
    await tap(recoveryId(someId('rcv', 1)));
    for (const words of ['林女士 150****0021', '150****0099', '有小票：小票 3 张', '周姐']) expect(body()).toContain(words);
    await tap(staffIds.recoveryFinish);
    await settle();
    expect(phone.requestsOf('recovery.finish').map(({ input }) => input)).toEqual([{ recoveryId: someId('rcv', 1) }]);
  });

  it('does not go over before its day is over, nor by who began it', async () => {
    await open(recovery(1, { status: 'waiting' }), recovery(2, { isMine: true }));
    await tap(recoveryId(someId('rcv', 1)));
    expect(has(staffIds.recoveryFinish)).toBe(false);
    expect(body()).toContain('以后才能完成');
    await tap(recoveryId(someId('rcv', 2)));
    expect(has(staffIds.recoveryFinish)).toBe(false);
    expect(body()).toContain('请另一位店长或老板完成');
  });

  it('is refused with a reason, and not without', async () => {
    serve('recovery.refuse', () => ({}));
    await open(recovery(1));
    await tap(recoveryId(someId('rcv', 1)));
    expect(element(staffIds.recoveryRefuse).getAttribute('aria-disabled')).toBe('true');
    await type(staffIds.recoveryReason, ' 说不清上次买了什么 ');
    await tap(staffIds.recoveryRefuse);
    expect(phone.requestsOf('recovery.refuse')[0]?.input).toMatchObject({ reason: '说不清上次买了什么' });
  });

  it('that was stopped meanwhile is told in words, and nothing is said to be done', async () => {
    serve('recovery.finish', () => refuse('recovery_closed'));
    await open(recovery(1));
    await tap(recoveryId(someId('rcv', 1)), staffIds.recoveryFinish);
    await settle();
    expect(has(staffIds.recoveryFinish)).toBe(true);
    expect(body()).not.toContain('已转到新手机');
  });

  it('is not asked for by who does not look after members, and what is over is not shown', async () => {
    await open(recovery(1, { status: 'done' }));
    expect(body()).not.toContain('找回会员');
    phone.sent = [];
    document.body.innerHTML = '';
    signInAs(manager());
    await open(recovery(2));
    expect(phone.requestsOf('recovery.list')).toEqual([]);
  });
});

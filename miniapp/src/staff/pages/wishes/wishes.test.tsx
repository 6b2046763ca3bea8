import { render } from '@testing-library/react';
import { someId } from '../../../../test/fixtures.ts';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import type { Output } from '../../../api/index.ts';
import { ids } from '../../../ids.ts';
import { staffIds, wishId } from '../../ids.ts';
import { branch, manager, signInAs } from '../../testing/fixtures.ts';
import { body, element, has, settle, tap, text, type } from '../../testing/page.ts';
import { Wishes } from '../home/Wishes.tsx';
import WishesPage from './index.tsx';

type TopUp = Output<'topUp.get'>;
const topUpId = someId('top', 1);

const row: Output<'topUp.list'>['data'][number] = {
  topUpId,
  method: 'cash',
  memberName: '林女士',
  phoneTail: '0000',
  paidFen: 30_000,
  refundedFen: 0,
  paidAt: '2026-03-10T02:00:00.000Z',
  asked: { at: '2026-03-18T01:00:00.000Z', reason: '搬家了' },
  declined: null,
};
const whole = (differs: Partial<TopUp> = {}): TopUp => ({
  ...row,
  timeline: null,
  left: { principalFen: 20_000, bonusFen: 1_000 },
  preview: { refundableFen: 20_000, lapsedFen: 1_000, laterBonusFen: 0, points: 50 },
  staffCapFen: 100_000,
  nobodyAsked: false,
  refunds: [],
  ...differs,
});

/** The page, with the wish of its one member open. */
async function opened(): Promise<void> {
  render(<WishesPage />);
  await settle();
  await tap(wishId(topUpId));
}

beforeEach(() => {
  signInAs(manager());
  serve('topUp.list', () => ({ data: [row], hasMore: false }));
  serve('topUp.get', () => whole());
});

describe('wishes for a refund', () => {
  it('say who, why and what would go back which way, before anything does; the refund is of that amount, once', async () => {
    await opened();
    for (const words of ['林女士（尾号 0000）', '搬家了', '¥200.00，请当面退现金', '¥10.00 赠金'])
      expect(body()).toContain(words);
    serve('topUp.refund', lost);
    await tap(staffIds.wishRefund);
    serve('topUp.refund', () => refuse('nothing_to_refund'));
    await tap(staffIds.wishRefund);
    const [first, second] = phone.requestsOf('topUp.refund');
    expect(first?.input).toEqual({ topUpId, amountFen: 20_000, reason: '搬家了' });
    expect(second?.header['Idempotency-Key']).toBe(first?.header['Idempotency-Key']);
  });

  it('are declined with a reason only, which the member will read', async () => {
    await opened();
    await tap(staffIds.wishDecline);
    expect(element(staffIds.wishDeclineConfirm).getAttribute('aria-disabled')).toBe('true');
    await type(staffIds.wishReason, '活动充值，说好不退');
    serve('topUp.declineRefund', () => ({ ...row, asked: null, declined: { at: row.paidAt, reason: '活动充值，说好不退' } }));
    serve('topUp.list', () => ({ data: [], hasMore: false }));
    await tap(staffIds.wishDeclineConfirm);
    expect(phone.requestsOf('topUp.declineRefund').map(({ input }) => input)).toEqual([
      { topUpId, reason: '活动充值，说好不退' },
    ]);
    expect(body()).toContain('没有退款申请');
  });

  it('above the cap ask a second person', async () => {
    await opened();
    serve('topUp.refund', () => refuse('approval_required'));
    await tap(staffIds.wishRefund);
    expect(has(staffIds.askApproval)).toBe(true);
  });

  it('with nothing left of the money can only be answered', async () => {
    serve('topUp.get', () => whole({ preview: { refundableFen: 0, lapsedFen: 0, laterBonusFen: 0, points: 0 } }));
    await opened();
    expect(has(staffIds.wishRefund)).toBe(false);
    expect(text(staffIds.wishDecline)).toBe('这次不退');
  });

  it.each([
    ['one', 1, false, '1 位会员申请退储值'],
    ['more than a page', 2, true, '2 位以上会员申请退储值'],
  ])('are told on the home page of who may give money back: %s', async (_, count, hasMore, words) => {
    serve('topUp.list', () => ({ data: Array.from({ length: count }, () => row), hasMore }));
    const boss = { ...manager(), permissions: ['topUp.refund' as const] };
    const { rerender } = render(<Wishes staff={boss} branch={branch} />);
    await settle();
    expect(text(staffIds.wishes)).toContain(words);
    await tap(staffIds.wishes);
    expect(phone.visited.at(-1)).toContain('/staff/pages/wishes/index');
    rerender(<Wishes staff={{ ...boss, permissions: [] }} branch={branch} />);
    await settle();
    expect(has(staffIds.wishes)).toBe(false);
  });

  it('can be read again when they could not be read', async () => {
    serve('topUp.list', () => refuse('internal'));
    render(<WishesPage />);
    await settle();
    expect(body()).toContain('没读到退款申请');
    serve('topUp.list', () => ({ data: [row], hasMore: false }));
    await tap(ids.retry);
    expect(has(wishId(topUpId))).toBe(true);
  });
});

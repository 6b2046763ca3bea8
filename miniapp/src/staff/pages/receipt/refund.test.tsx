import { render } from '@testing-library/react';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import { backId, staffIds } from '../../ids.ts';
import { receipt, signInAs } from '../../testing/fixtures.ts';
import { body, element, has, settle, tap, text, type } from '../../testing/page.ts';
import ReceiptPage from './index.tsx';

/** The receipt of an old sale, opened by its id. */
async function open(): Promise<void> {
  phone.params = { saleId: receipt().saleId };
  render(<ReceiptPage />);
  await settle();
}

beforeEach(() => {
  signInAs();
  serve('sale.get', () => receipt());
});

describe('退款', () => {
  const preview = (differs: object = {}) => ({
    refundableFen: 12_160,
    refundableMoneyFen: 11_160,
    refundablePoints: 1_000,
    amountFen: 3_000,
    moneyFen: 2_953,
    staffCapFen: 50_000,
    principalFen: 2_416,
    bonusFen: 337,
    walletName: null,
    payments: [{ method: 'cash' as const, amountFen: 200 }],
    pointsBack: 246,
    pointsTaken: 40,
    pointsOwed: 12,
    growthTaken: 27,
    ...differs,
  });
  const refund = {
    refundId: receipt().saleId.replace('sal_', 'rfd_'),
    state: 'asked' as const,
    amountFen: 3_000,
    principalFen: 2_416,
    bonusFen: 337,
    payments: [{ method: 'cash' as const, amountFen: 200 }],
    pointsBack: 246,
    pointsTaken: 40,
    items: null,
    reason: '商品有问题',
    staffName: '阿禾',
    at: '2026-03-18T01:50:00.000Z',
  };
  const refunded = () => receipt({ status: 'partly_refunded', refundedFen: 2_753, refundableFen: 9_160, refunds: [refund] });
  beforeEach(() => {
    serve('sale.previewRefund', () => preview());
  });

  it('shows by which way it comes back, does it once, and the receipt then lists it', async () => {
    serve('sale.refund', refunded);
    await open();
    await tap(staffIds.refund);
    await type(staffIds.refundAmount, '30');
    await settle();
    for (const words of ['退回本金¥24.16', '现金请当面退¥2.00', '收回得到的积分40', '其中已用掉，记欠积分12'])
      expect(body()).toContain(words);
    expect(phone.requestsOf('sale.refund')).toEqual([]);
    await tap('reason-商品有问题', staffIds.refundConfirm);
    expect(phone.requestsOf('sale.refund')).toMatchObject([{ input: { amountFen: 3_000, reason: '商品有问题' } }]);
    for (const words of ['已退一部分', '退款·微信处理中', '¥29.53 + 246 积分', '阿禾·商品有问题'])
      expect(body()).toContain(words);
    expect(has(staffIds.undo)).toBe(false);
    expect(has(staffIds.refund)).toBe(true);
  });

  it('says of points that paid a part that they come back as points, and how much of each at most', async () => {
    await open();
    await tap(staffIds.refund);
    expect(text(staffIds.refundMost)).toBe('最多 ¥121.60：付的钱 ¥111.60，积分抵的 ¥10.00，退回 1,000 积分');
    await type(staffIds.refundAmount, '30');
    await settle();
    expect(text(staffIds.refundConfirm)).toBe('退款 ¥29.53 + 246 积分');
  });

  it('of money alone speaks of money alone, and waits for no count', async () => {
    serve('sale.get', () => receipt({ refundableFen: 11_160, refundablePoints: 0 }));
    serve('sale.previewRefund', lost);
    await open();
    await tap(staffIds.refund);
    expect(text(staffIds.refundMost)).toBe('最多 ¥111.60');
    expect(text(staffIds.refundConfirm)).toBe('退款 ¥111.60');
  });

  it('whose count failed can be counted again, and then be given', async () => {
    serve('sale.previewRefund', lost);
    await open();
    await tap(staffIds.refund);
    expect(element(staffIds.refundConfirm).getAttribute('aria-disabled')).toBe('true');
    serve('sale.previewRefund', () => preview());
    await tap(staffIds.refundAgain);
    expect(text(staffIds.refundConfirm)).toBe('退款 ¥29.53 + 246 积分');
  });

  it('of more than is left is not sent', async () => {
    await open();
    await tap(staffIds.refund);
    await type(staffIds.refundAmount, '121.61');
    await settle();
    expect(body()).toContain('请填金额，不超过还能退的');
    await tap(staffIds.refundConfirm);
    expect(phone.requestsOf('sale.refund')).toEqual([]);
  });

  it('above the cap asks a second person, for exactly this amount', async () => {
    serve('sale.refund', () => refuse('approval_required', { capFen: 1_000 }));
    await open();
    await tap(staffIds.refund, staffIds.refundConfirm);
    expect(body()).toContain('超过一个人能退的 ¥10.00，没有退');
    expect(has(staffIds.askApproval)).toBe(true);
  });

  it('whose answer was lost asks about the same one again', async () => {
    serve('sale.refund', lost);
    await open();
    await tap(staffIds.refund, staffIds.refundConfirm);
    expect(body()).toContain('再点一次会查同一笔');
    serve('sale.refund', refunded);
    await tap(staffIds.refundConfirm);
    const [first, second] = phone.requestsOf('sale.refund').map(({ header }) => header['Idempotency-Key']);
    expect(second).toBe(first);
  });

  it('by lines asks what they are worth, and sends them instead of an amount', async () => {
    const line = {
      productId: null,
      code: null,
      name: '珍珠奶茶',
      unit: '杯',
      quantityMilli: 2_000,
      unitPriceFen: 1_800,
      amountFen: 3_600,
    };
    serve('sale.get', () => receipt({ items: [{ ...line, backMilli: 1_000 }] }));
    serve('sale.previewRefund', () => preview({ amountFen: 1_500 }));
    serve('sale.refund', refunded);
    await open();
    await tap(staffIds.refund, backId('more', 0), backId('more', 0));
    await settle();
    expect(phone.requestsOf('sale.previewRefund').map(({ input }) => input['lines'])).toContain('0:1000');
    await tap(staffIds.refundConfirm);
    const [{ input } = { input: {} }] = phone.requestsOf('sale.refund');
    expect(input).toMatchObject({ lines: [{ line: 0, quantityMilli: 1_000 }], reason: '顾客退货' });
    expect(input).not.toHaveProperty('amountFen');
  });
});

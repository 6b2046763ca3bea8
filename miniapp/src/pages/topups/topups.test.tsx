import type { Output } from '../../api/index.ts';
import { login, someId, topUpOrder } from '../../../test/fixtures.ts';
import { happen, open, tap, text, textOf } from '../../../test/page.tsx';
import { phone, refuse, serve } from '../../../test/phone.ts';
import { ids, invoiceId, topUpId } from '../../ids.ts';
import TopUpsPage from './index.tsx';

type Invoice = Output<'wallet.listInvoices'>['data'][number];

const order = (count: number, differs: Parameters<typeof topUpOrder>[0] = {}) =>
  topUpOrder({ topUpId: someId('top', count), ...differs });
const row = (count: number) => topUpId(someId('top', count));

describe('all top-ups', () => {
  beforeEach(() => {
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
    serve('session.memberLogin', () => login());
  });

  it('says of each what became of it, and leads to where its money is', async () => {
    serve('wallet.listTopUps', () => ({
      data: [
        order(4),
        order(3, { state: 'paid' }),
        order(2, { state: 'credited', refundedFen: 500 }),
        order(1, { state: 'closed' }),
      ],
      hasMore: false,
    }));
    await open(<TopUpsPage />);
    expect(textOf(row(4))).toContain('待付款');
    expect(textOf(row(3))).toContain('入账中');
    expect(textOf(row(2))).toMatch(/送 ¥30\.00已退回 ¥5\.00\+¥330\.00$/);
    expect(textOf(row(1))).toContain('已关闭，没有扣款');
    await tap(row(3));
    expect(phone.visited).toEqual([`navigateTo /pages/topup/index?topUpId=${someId('top', 3)}`]);
  });

  it('goes on from the last one it has', async () => {
    serve('wallet.listTopUps', ({ startingAfter }) =>
      startingAfter === undefined ? { data: [order(2)], hasMore: true } : { data: [order(1)], hasMore: false },
    );
    await open(<TopUpsPage />);
    await happen('bottom');
    expect(phone.requestsOf('wallet.listTopUps').at(-1)?.input).toEqual({ startingAfter: someId('top', 2) });
    expect(textOf(row(1))).toContain('充值 ¥300.00');
  });

  it('leads to the first one when there is none', async () => {
    serve('wallet.listTopUps', () => ({ data: [], hasMore: false }));
    await open(<TopUpsPage />);
    await tap(ids.topUpsFirst);
    expect(phone.visited).toEqual(['redirectTo /pages/wallet/index']);
  });

  it('says that it failed and that the balance did not change', async () => {
    serve('wallet.listTopUps', () => refuse('busy'));
    await open(<TopUpsPage />);
    expect(text()).toContain('没读到充值记录余额没有变化');
    serve('wallet.listTopUps', () => ({ data: [order(1)], hasMore: false }));
    await tap(ids.retry);
    expect(textOf(row(1))).toContain('¥300.00');
  });

  it('says of a wish for a refund that it waits, or why it was declined', async () => {
    const at = '2026-03-18T02:01:06.000Z';
    serve('wallet.listTopUps', () => ({
      data: [
        order(2, { state: 'credited', asked: { at, reason: null } }),
        order(1, { state: 'credited', declined: { at, reason: '活动充值' } }),
      ],
      hasMore: false,
    }));
    await open(<TopUpsPage />);
    expect(textOf(row(2))).toContain('退款申请中');
    expect(textOf(row(1))).toContain('没有退：活动充值');
  });

  it('shows the invoices asked for and what became of each, and goes on after the last of them', async () => {
    const invoice = (count: number, differs: Partial<Invoice> = {}): Invoice => ({
      ...{ invoiceId: someId('inv', count), topUpId: someId('top', count), amountFen: 30_000, kind: 'personal', title: '小满' },
      ...{ status: 'asked', note: null, askedAt: '2026-03-18T02:01:06.000Z', decidedAt: null },
      ...differs,
    });
    serve('wallet.listTopUps', () => ({ data: [], hasMore: false }));
    serve('wallet.listInvoices', ({ startingAfter }) =>
      startingAfter === undefined
        ? { data: [invoice(3), invoice(2, { status: 'refused', note: '抬头不全' })], hasMore: true }
        : { data: [invoice(1, { status: 'issued' })], hasMore: false },
    );
    await open(<TopUpsPage />);
    await tap(ids.tabInvoices);
    expect(textOf(invoiceId(someId('inv', 3)))).toContain('等门店开');
    expect(textOf(invoiceId(someId('inv', 2)))).toContain('门店说：抬头不全');
    await happen('bottom');
    expect(phone.requestsOf('wallet.listInvoices').at(-1)?.input).toEqual({ startingAfter: someId('inv', 2) });
    expect(textOf(invoiceId(someId('inv', 1)))).toContain('已开');
    await tap(invoiceId(someId('inv', 2)));
    expect(phone.visited).toEqual([`navigateTo /pages/topup/index?topUpId=${someId('top', 2)}`]);
  });

  it('says of the invoices that there is none, or that they could not be read', async () => {
    serve('wallet.listTopUps', () => ({ data: [], hasMore: false }));
    serve('wallet.listInvoices', () => refuse('busy'));
    await open(<TopUpsPage />);
    await tap(ids.tabInvoices);
    expect(text()).toContain('没读到发票申请');
    serve('wallet.listInvoices', () => ({ data: [], hasMore: false }));
    await tap(ids.retry);
    expect(text()).toContain('还没有申请过发票');
  });
});

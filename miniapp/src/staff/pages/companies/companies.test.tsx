import { render } from '@testing-library/react';
import { someId } from '../../../../test/fixtures.ts';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import type { Output } from '../../../api/index.ts';
import { ids } from '../../../ids.ts';
import { companyId, companyMethodId, staffIds } from '../../ids.ts';
import { approval } from '../../testing/approvals.ts';
import { manager, signInAs } from '../../testing/fixtures.ts';
import { body, element, has, settle, tap, text, type } from '../../testing/page.ts';
import CompaniesPage from './index.tsx';

type Row = Output<'companyWallet.list'>['data'][number];
const walletId = someId('wal', 1);

const company = (differs: Partial<Row> = {}): Row => ({
  walletId,
  name: '杭州青禾设计',
  branchId: someId('brn', 1),
  branchName: '春风路店',
  status: 'active',
  wallet: { principalFen: 123_450, bonusFen: 0, totalFen: 123_450 },
  createdAt: '2026-03-01T02:00:00.000Z',
  ...differs,
});
const list = (...data: Row[]) => serve('companyWallet.list', () => ({ data, hasMore: false }));

async function open(): Promise<void> {
  render(<CompaniesPage />);
  await settle();
}

beforeEach(() => {
  signInAs(manager());
  list(company());
});

describe('company cards at the till', () => {
  it('show what each holds; money is taken in by the way it was paid', async () => {
    await open();
    expect(text(companyId(walletId))).toContain('¥1,234.50');
    await tap(companyId(walletId));
    await type(staffIds.companyAmount, '3000');
    await tap(companyMethodId('card'));
    serve('companyWallet.topUp', () => ({
      topUpId: someId('top', 1),
      principalFen: 300_000,
      walletAfterFen: 423_450,
      paidAt: '2026-03-18T02:00:00.000Z',
    }));
    list(company({ wallet: { principalFen: 423_450, bonusFen: 0, totalFen: 423_450 } }));
    await tap(staffIds.companyPay);
    expect(phone.requestsOf('companyWallet.topUp').map(({ input }) => input)).toEqual([
      { walletId, amountFen: 300_000, method: 'card' },
    ]);
    expect(text(companyId(walletId))).toContain('¥4,234.50');
  });

  it('that one may not take alone ask a second person for exactly this amount and way, and go on with their yes', async () => {
    await open();
    await tap(companyId(walletId));
    await type(staffIds.companyAmount, '3000');
    serve('companyWallet.topUp', () => refuse('approval_required', { capFen: 0 }));
    await tap(staffIds.companyPay);
    const approvalId = someId('apr', 1);
    serve('approval.ask', () => ({ approvalId, expiresAt: '2027-01-01T00:00:00.000Z' }));
    serve('approval.get', () => approval({ kind: 'companyTopUp', status: 'approved', amountFen: 300_000, checkerName: '老陈' }));
    await tap(staffIds.askApproval);
    await settle();
    const asked = { kind: 'companyTopUp', subject: walletId, amountFen: 300_000, method: 'other' };
    expect(phone.requestsOf('approval.ask').map(({ input }) => input)).toMatchObject([asked]);
    await tap(staffIds.companyPay);
    expect(phone.requestsOf('companyWallet.topUp').at(-1)?.input).toEqual({
      ...{ walletId, amountFen: 300_000, method: 'other', approvalId },
    });
  });

  it('whose answer was lost lets nothing else be typed, and asks about the same one', async () => {
    await open();
    await tap(companyId(walletId));
    await type(staffIds.companyAmount, '500');
    serve('companyWallet.topUp', lost);
    await tap(staffIds.companyPay);
    await type(staffIds.companyAmount, '900');
    await tap(companyMethodId('cash'));
    expect(text(staffIds.companyPay)).toBe('查这笔 ¥500.00，充值');
    await tap(staffIds.companyPay);
    const [first, second] = phone.requestsOf('companyWallet.topUp');
    expect(second?.input).toEqual(first?.input);
    expect(second?.header['Idempotency-Key']).toBe(first?.header['Idempotency-Key']);
  });

  it('say why money was not taken, and what is no amount', async () => {
    await open();
    await tap(companyId(walletId));
    await type(staffIds.companyAmount, '12.345');
    expect(body()).toContain('最多两位小数');
    expect(element(staffIds.companyPay).getAttribute('aria-disabled')).toBe('true');
    await type(staffIds.companyAmount, '12');
    serve('companyWallet.topUp', () => refuse('balance_over_limit'));
    await tap(staffIds.companyPay);
    expect(text(staffIds.companyPay)).toBe('收到 ¥12.00，充值');
  });

  it('that are frozen take nothing', async () => {
    list(company({ status: 'frozen' }));
    await open();
    await tap(companyId(walletId));
    expect(body()).toContain('解冻后才能充值');
    expect(has(staffIds.companyPay)).toBe(false);
  });

  it('are explained where there are none, and can be read again', async () => {
    list();
    await open();
    expect(body()).toContain('还没有企业卡');
  });

  it('can be read again when they could not be read', async () => {
    serve('companyWallet.list', () => refuse('internal'));
    await open();
    list(company());
    await tap(ids.retry);
    expect(has(companyId(walletId))).toBe(true);
  });
});

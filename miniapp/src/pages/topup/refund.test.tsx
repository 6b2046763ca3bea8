import type { Output } from '../../api/index.ts';
import { login, someId, topUpOrder, wallet } from '../../../test/fixtures.ts';
import { has, open, tap, text, textOf, typeInto } from '../../../test/page.tsx';
import { lost, phone, refuse, serve } from '../../../test/phone.ts';
import { ids } from '../../ids.ts';
import MoneyPage from './index.tsx';

type Order = Output<'wallet.getTopUp'>['order'];
type Preview = Output<'wallet.previewRefund'>;

const at = '2026-03-18T02:01:06.000Z';
const tell = (differs: Partial<Order> = {}) => {
  serve('wallet.getTopUp', () => ({
    order: topUpOrder({ state: 'credited', paidAt: at, creditedAt: at, ...differs }),
    wallet: wallet().wallet,
    serverTime: new Date().toISOString(),
  }));
};
const preview = (differs: Partial<Preview> = {}) => {
  serve('wallet.previewRefund', () => ({
    ...{ method: 'wechat', paidFen: 30_000, refundedFen: 0, refundableFen: 20_000, lapsedFen: 2_000, laterBonusFen: 3_000 },
    ...{ points: 66, asked: null, declined: null },
    ...differs,
  }));
};
const asked = () => phone.requestsOf('wallet.askRefund');

describe('asking for money back', () => {
  beforeEach(() => {
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
    phone.params = { topUpId: someId('top') };
    serve('session.memberLogin', () => login());
    serve('wallet.askRefund', () => ({ askedAt: at }));
    tell();
    preview();
  });

  it('says in figures what would come back and what would end, before anything is asked', async () => {
    await open(<MoneyPage />);
    await tap(ids.refundOpen);
    expect(textOf(ids.refundPreview)).toBe('原路退回微信¥200.00收回没用完的赠金¥20.00以后的赠金不再发¥30.00收回这笔送的积分66');
    expect(textOf(ids.refundAsk)).toBe('申请退回 ¥200.00');
    expect(asked()).toHaveLength(0);
  });

  it('asks with the reason, and then says that it was asked and that the money is still there to spend', async () => {
    await open(<MoneyPage />);
    await tap(ids.refundOpen);
    await typeInto(ids.refundReason, ' 搬家了 ');
    tell({ asked: { at, reason: '搬家了' } });
    await tap(ids.refundAsk);
    expect(asked().map(({ input }) => input)).toEqual([{ topUpId: someId('top'), reason: '搬家了' }]);
    expect(textOf(ids.refundState)).toContain('已申请退款，门店处理后原路退回，在处理以前照常可用');
    expect([has(ids.refundAsk), has(ids.refundOpen)]).toEqual([false, false]);
  });

  it('asks again under the same key when the answer was lost, and says why it was refused', async () => {
    serve('wallet.askRefund', lost);
    await open(<MoneyPage />);
    await tap(ids.refundOpen);
    await tap(ids.refundAsk);
    expect(text()).toContain('网络有点慢，请再试一次');
    serve('wallet.askRefund', () => refuse('refund_already_asked'));
    await tap(ids.refundAsk);
    expect(new Set(asked().map(({ header }) => header['Idempotency-Key'])).size).toBe(1);
    expect(text()).toContain('已经申请过退款，门店会尽快处理');
  });

  it('tells why the shop declined, and lets the member ask again', async () => {
    tell({ declined: { at, reason: '活动充值，不提前退' } });
    await open(<MoneyPage />);
    expect(textOf(ids.refundState)).toContain('门店没有同意退款：活动充值，不提前退');
    expect(textOf(ids.refundOpen)).toBe('再申请退款');
  });

  it('offers nothing to ask for where all is spent, or has gone back', async () => {
    preview({ refundableFen: 0, lapsedFen: 0, laterBonusFen: 0, points: 0 });
    await open(<MoneyPage />);
    await tap(ids.refundOpen);
    expect(text()).toContain('这笔充值已经用完，没有可退的钱');
    expect(has(ids.refundAsk)).toBe(false);
    document.body.innerHTML = '';
    tell({ refundedFen: 30_000 });
    await open(<MoneyPage />);
    expect(has(ids.refundOpen)).toBe(false);
  });

  it('says that the figures could not be read, and reads them again', async () => {
    serve('wallet.previewRefund', () => refuse('internal'));
    await open(<MoneyPage />);
    await tap(ids.refundOpen);
    expect(text()).toContain('没算出能退多少钱不受影响');
    preview();
    await tap(ids.retry);
    expect(textOf(ids.refundAsk)).toBe('申请退回 ¥200.00');
  });
});

describe('asking for an invoice', () => {
  beforeEach(() => {
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
    phone.params = { topUpId: someId('top') };
    serve('session.memberLogin', () => login());
    serve('wallet.askInvoice', () => ({ invoiceId: someId('inv'), amountFen: 30_000 }));
    tell();
  });
  const sent = () => phone.requestsOf('wallet.askInvoice').map(({ input }) => input);

  it('wants a title and an address, and of a company a tax number, before it asks', async () => {
    await open(<MoneyPage />);
    await tap(ids.invoiceOpen);
    await tap(ids.invoiceCompany);
    await typeInto(ids.invoiceTitle, '杭州小满商贸有限公司');
    await typeInto(ids.invoiceEmail, 'a@example.com');
    await tap(ids.invoiceAsk);
    expect(sent()).toEqual([]);
    await typeInto(ids.invoiceTax, '91330100ma27xyz12a');
    await tap(ids.invoiceAsk);
    const facts = { kind: 'company', title: '杭州小满商贸有限公司', taxNumber: '91330100MA27XYZ12A', email: 'a@example.com' };
    expect(sent()).toEqual([{ topUpId: someId('top'), ...facts }]);
    expect(has(ids.invoiceAsk)).toBe(false);
  });

  it('says why it was refused and keeps what was typed', async () => {
    serve('wallet.askInvoice', () => refuse('invoice_already_asked'));
    await open(<MoneyPage />);
    await tap(ids.invoiceOpen);
    await typeInto(ids.invoiceTitle, '小满');
    await typeInto(ids.invoiceEmail, 'a@example.com');
    await tap(ids.invoiceAsk);
    expect(has(ids.invoiceAsk)).toBe(true);
    expect(document.querySelector('.notice')?.textContent).not.toBe('');
  });
});

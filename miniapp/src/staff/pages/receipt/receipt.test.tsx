import { render, waitFor } from '@testing-library/react';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import { ids } from '../../../ids.ts';
import { someId } from '../../../../test/fixtures.ts';
import { staffIds } from '../../ids.ts';
import { rememberClaimCode, rememberSale } from '../../lastSale.ts';
import { approval } from '../../testing/approvals.ts';
import { cashier, manager, receipt, signInAs } from '../../testing/fixtures.ts';
import { body, element, has, pass, settle, tap, text } from '../../testing/page.ts';
import ReceiptPage from './index.tsx';
import { spokenLine } from './spokenLine.ts';

const { saleId } = receipt();
const undone = () =>
  receipt({ status: 'undone', undoneAt: '2026-03-18T01:44:00.000Z', walletAfterFen: 32_650, pointsAfter: 12_340 });
const past = new Date(Date.now() - 1_000).toISOString();

/** The receipt of an old sale, opened by its id. */
async function open(): Promise<void> {
  phone.params = { saleId };
  render(<ReceiptPage />);
  await settle();
}

beforeEach(() => {
  signInAs();
  serve('sale.get', () => receipt());
});

describe('the receipt', () => {
  it('says what was taken, what is left, and what identifies it', async () => {
    await open();
    for (const words of [
      '收款成功',
      '林女士·熟客',
      '¥214.90',
      '+166',
      '11,506',
      '¥97.93 / ¥13.67',
      'SK2603180942 0033',
      '2026-03-18 09:42:07',
      '春风路店 / 阿禾',
    ]) {
      expect(body()).toContain(words);
    }
    expect(text(staffIds.spoken)).toBe('储值收款 111 元 6 角');
  });

  it('keeps the letters of the till, also on the phone of somebody who reads large ones as a member', async () => {
    phone.storage.set('shuke:careMode', true);
    await open();
    expect(body()).toContain('收款成功');
    expect(document.querySelector('.page--care')).toBeNull();
  });

  it('of a sale just taken is there before any answer, and shakes the phone once', async () => {
    serve('sale.get', () => new Promise(() => undefined));
    rememberSale(receipt());
    await open();
    expect(body()).toContain('收款成功');
    await open();
    expect(phone.did.filter(({ name }) => name === 'vibrateLong')).toHaveLength(1);
  });

  it('shows outlines, then says that nothing is lost when it cannot be read', async () => {
    rememberSale(receipt({ saleId: 'another' }));
    serve('sale.get', () => refuse('internal'));
    await open();
    expect(body()).toContain('没读到这笔收款');
    serve('sale.get', () => receipt());
    await tap(ids.retry);
    expect(body()).toContain('收款成功');
  });

  it('leads to the next member', async () => {
    phone.scanned = '88000000000000000000';
    await open();
    await tap(staffIds.scanNext);
    expect(phone.visited).toEqual(['reLaunch /staff/pages/scan/index']);
  });
});

describe('撤销', () => {
  it('names the amount and all that comes back before it does anything', async () => {
    serve('sale.get', () => receipt({ restFen: 1_200, payments: [{ method: 'cash', amountFen: 1_200 }] }));
    await open();
    await tap(staffIds.undo);
    for (const words of [
      '撤销这笔 ¥111.60 的收款？',
      '退回本金¥97.93',
      '现金请当面退¥12.00',
      '退回用掉的积分1,000',
      '收回得到的积分166',
    ])
      expect(body()).toContain(words);
    expect(phone.requestsOf('sale.undo')).toEqual([]);
  });

  it('is done once, and the page then shows when, and the balances after', async () => {
    serve('sale.undo', undone);
    await open();
    await tap(staffIds.undo, staffIds.undoConfirm);
    for (const words of ['已撤销', '2026-03-18 09:44:00 撤销', '¥326.50']) expect(body()).toContain(words);
    expect(has(staffIds.undo)).toBe(false);
  });

  it('whose answer was lost asks about the same one again', async () => {
    serve('sale.undo', lost);
    await open();
    await tap(staffIds.undo, staffIds.undoConfirm);
    expect(body()).toContain('再点一次会查同一笔');
    serve('sale.undo', undone);
    await tap(staffIds.undoConfirm);
    const [first, second] = phone.requestsOf('sale.undo').map(({ header }) => header['Idempotency-Key']);
    expect(second).toBe(first);
  });

  it('that the server refuses says why', async () => {
    serve('sale.undo', () => refuse('undo_window_passed'));
    await open();
    await tap(staffIds.undo, staffIds.undoConfirm);
    expect(body()).toContain('已过 5 分钟，请店长撤销');
  });

  it('asks for a second person under the eyes of a cashier when the window closes', async () => {
    jest.useFakeTimers();
    serve('sale.get', () => receipt({ undoUntil: new Date(Date.now() + 2_000).toISOString() }));
    await open();
    expect(text(staffIds.undo)).toContain('分钟内');
    await pass(3_000);
    expect(text(staffIds.undo)).toBe('请店长批准撤销');
    jest.useRealTimers();
  });

  it('after the window waits for a manager’s yes, and is done with it', async () => {
    let status: 'waiting' | 'approved' = 'waiting';
    serve('sale.get', () => receipt({ undoUntil: past }));
    serve('approval.ask', () => ({ approvalId: someId('apr', 1), expiresAt: '2027-01-01T00:00:00.000Z' }));
    serve('approval.get', () => approval({ kind: 'saleUndo', status, amountFen: null, checkerName: '周店长' }));
    serve('sale.undo', undone);
    await open();
    await tap(staffIds.undo);
    await tap(staffIds.undoConfirm);
    expect(phone.requestsOf('sale.undo')).toEqual([]);
    await tap(staffIds.askApproval);
    expect(phone.requestsOf('approval.ask')[0]?.input).toMatchObject({ kind: 'saleUndo', subject: receipt().saleId });
    status = 'approved';
    await waitFor(
      () => {
        expect(body()).toContain('周店长已批准');
      },
      { timeout: 45_000 },
    );
    await tap(staffIds.undoConfirm);
    expect(phone.requestsOf('sale.undo')[0]?.input).toEqual({ saleId: receipt().saleId, approvalId: someId('apr', 1) });
  });

  it.each([
    ['its own cashier in the window', cashier(), receipt(), true],
    ['its own cashier later, with a second person', cashier(), receipt({ undoUntil: past }), true],
    ['another cashier', cashier({ name: '小河' }), receipt(), false],
    ['a manager, later', manager(), receipt({ undoUntil: past }), true],
    ['anybody, twice', manager(), undone(), false],
  ])('is there for %s: %#', async (_who, staff, sale, there) => {
    signInAs(staff);
    serve('sale.get', () => sale);
    rememberSale(receipt({ saleId: 'another' }));
    await open();
    expect(has(staffIds.undo)).toBe(there);
    expect(element(staffIds.scanNext)).toBeTruthy();
  });
});

describe('the spoken line', () => {
  it.each([
    [{ payableFen: 10_160, payments: [] }, '储值收款 101 元 6 角'],
    [{ payableFen: 3_200, payments: [{ method: 'cash' as const, amountFen: 3_200 }] }, '现金收款 32 元'],
    [{ payableFen: 12_800, payments: [{ method: 'cash' as const, amountFen: 1_200 }] }, '收款 128 元，其中现金 12 元'],
    [
      {
        payableFen: 12_800,
        payments: [
          { method: 'cash' as const, amountFen: 1_200 },
          { method: 'wechat' as const, amountFen: 11_600 },
        ],
      },
      '收款 128 元，其中现金 12 元，微信 116 元',
    ],
  ])('of %j', (paid, line) => {
    expect(spokenLine({ status: 'paid', ...paid })).toBe(line);
  });
});

describe('a sale that waits for WeChat', () => {
  const payments = [{ method: 'wechat' as const, amountFen: 11_160 }];
  const waiting = (differs: Partial<Parameters<typeof receipt>[0]> = {}) => receipt({ status: 'awaiting', payments, ...differs });
  const status = (differs: object = {}) => ({
    status: 'awaiting' as const,
    way: 'person' as const,
    amountFen: 11_160,
    codeUrl: null,
    payUntil: new Date(Date.now() + 900_000).toISOString(),
    serverTime: new Date().toISOString(),
    ...differs,
  });
  beforeEach(() => {
    serve('sale.get', () => waiting());
    serve('sale.paymentStatus', () => status());
  });

  it('says that no money is here, and how it is to be paid', async () => {
    await open();
    for (const words of ['等微信付款', '¥111.60', '请顾客在会员码页付款', '还没收到钱，请勿交货'])
      expect(body()).toContain(words);
    expect(has(staffIds.undo)).toBe(false);
  });

  it('becomes the receipt by itself once it is paid', async () => {
    jest.useFakeTimers();
    await open();
    serve('sale.get', () => receipt({ payments }));
    serve('sale.paymentStatus', () => status({ status: 'paid' }));
    await pass(2_000);
    await settle();
    expect(body()).toContain('收款成功');
    expect(text(staffIds.spoken)).toBe('微信收款 111 元 6 角');
    jest.useRealTimers();
  });

  it('shows a code for anybody to scan, and goes back to the member’s phone', async () => {
    serve('sale.startPayment', ({ way }) => ({
      way,
      amountFen: 11_160,
      codeUrl: way === 'code' ? 'weixin://wxpay/bizpayurl?pr=1' : null,
      payUntil: status().payUntil,
    }));
    await open();
    await tap(staffIds.payByCode);
    expect(has(staffIds.payCode)).toBe(true);
    expect(body()).toContain('请顾客用微信扫码付款');
    await tap(staffIds.payByPhone);
    expect(has(staffIds.payCode)).toBe(false);
  });

  it('of a walk-in shows the code at once, and has no phone to go to', async () => {
    serve('sale.get', () => waiting({ walkIn: { claimUntil: past, claimed: false } }));
    serve('sale.paymentStatus', () => status({ way: 'code' }));
    serve('sale.startPayment', () => ({
      way: 'code' as const,
      amountFen: 11_160,
      codeUrl: 'weixin://wxpay/bizpayurl?pr=1',
      payUntil: status().payUntil,
    }));
    await open();
    expect(has(staffIds.payCode)).toBe(true);
    expect(has(staffIds.payByPhone)).toBe(false);
  });

  it('is given up by one tap, and says why when it cannot be', async () => {
    serve('sale.cancelPayment', () => refuse('pay_unavailable'));
    await open();
    await tap(staffIds.payCancel);
    expect(body()).toContain('微信支付暂时不可用');
    serve('sale.cancelPayment', undone);
    await tap(staffIds.payCancel);
    expect(body()).toContain('已撤销');
  });
});

describe('the receipt of a walk-in', () => {
  const walkIn = { claimUntil: '2026-03-25T01:42:07.000Z', claimed: false };

  it('shows the code for the points right after the sale, as QR and digits, and not again later', async () => {
    serve('sale.get', () => receipt({ memberName: '散客', tierName: '', phoneMasked: '', walkIn }));
    rememberClaimCode(saleId, '8712345678901239');
    await open();
    expect(text(staffIds.claimDigits)).toBe('8712 3456 7890 1239');
    expect(has(staffIds.claimCode)).toBe(true);
    rememberClaimCode('another', '1');
    await open();
    expect(body()).toContain('补积分码只在收款后显示一次');
  });

  it('says that a member has the points, once claimed', async () => {
    serve('sale.get', () => receipt({ walkIn: { ...walkIn, claimed: true } }));
    await open();
    expect(body()).toContain('积分已经补给会员');
  });
});

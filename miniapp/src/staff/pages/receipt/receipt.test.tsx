import { render } from '@testing-library/react';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import { ids } from '../../../ids.ts';
import { staffIds } from '../../ids.ts';
import { rememberSale } from '../../lastSale.ts';
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

  it('leads to the next customer', async () => {
    phone.scanned = '88000000000000000000';
    await open();
    await tap(staffIds.scanNext);
    expect(phone.visited).toEqual(['reLaunch /staff/pages/scan/index']);
  });
});

describe('撤销', () => {
  it('names the amount and all that comes back before it does anything', async () => {
    serve('sale.get', () => receipt({ restFen: 1_200 }));
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

  it('disappears under the eyes of a cashier when the window closes', async () => {
    jest.useFakeTimers();
    serve('sale.get', () => receipt({ undoUntil: new Date(Date.now() + 2_000).toISOString() }));
    await open();
    expect(has(staffIds.undo)).toBe(true);
    await pass(3_000);
    expect(has(staffIds.undo)).toBe(false);
    jest.useRealTimers();
  });

  it.each([
    ['its own cashier in the window', cashier(), receipt(), true],
    ['its own cashier later', cashier(), receipt({ undoUntil: past }), false],
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
    [{ payableFen: 10_160, restFen: 0 }, '储值收款 101 元 6 角'],
    [{ payableFen: 3_200, restFen: 3_200 }, '现金收款 32 元'],
    [{ payableFen: 12_800, restFen: 1_200 }, '收款 128 元，其中现金 12 元'],
  ])('of %j', (paid, line) => {
    expect(spokenLine({ ...paid, restMethod: 'cash' })).toBe(line);
  });
});

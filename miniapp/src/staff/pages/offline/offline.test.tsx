import { act, render } from '@testing-library/react';
import { luhnDigit } from '@shuke/shared/memberCode';
import { someId } from '../../../../test/fixtures.ts';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import type { Input } from '../../../api/index.ts';
import { keptSaleId, keyId, restId, staffIds } from '../../ids.ts';
import { keptMax, loadKept, type Kept } from '../../offline/queue.ts';
import { branch, signInAs } from '../../testing/fixtures.ts';
import { body, has, pass, settle, tap, text, type } from '../../testing/page.ts';
import OfflinePage from './index.tsx';

const codeOf = (n: number): string => {
  const digits = `88123456789${String(12_345_670 + n)}`;
  return digits + luhnDigit(digits);
};
const code = codeOf(1);
const place = 'shuke:offlineSales';
const kept = () => phone.storage.get(place) as Kept;
const lists = () => phone.requestsOf('sale.takeOffline').map(({ input }) => input as unknown as Input<'sale.takeOffline'>);
const taken = ({ sales }: Input<'sale.takeOffline'>) => ({
  outcomes: sales.map(({ id }) => ({
    ...{ id, outcome: 'taken' as const, saleId: someId('sal', 1), saleNumber: 'SK2603180942 0033' },
    ...{ memberName: '林女士', pointsEarned: 128 },
  })),
});

async function open(): Promise<void> {
  render(<OfflinePage />);
  await settle();
}

/** Code, ¥128, card, 记下. */
async function keepOne(n = 1): Promise<void> {
  await type(staffIds.code, codeOf(n));
  await tap(staffIds.useCode, keyId('1'), keyId('2'), keyId('8'), restId('card'), staffIds.keypadCharge);
}

beforeEach(async () => {
  signInAs();
  phone.online = false;
  await loadKept();
});

describe('断网记积分', () => {
  it('says plainly what it cannot do', async () => {
    await open();
    expect(body()).toContain('只记积分，不能用储值和积分付款');
  });

  it('keeps code, amount, way and time on the phone, and asks nobody', async () => {
    await open();
    await keepOne();
    expect(kept().sales).toMatchObject([{ code, amountFen: 12_800, paidBy: 'card', branchId: branch.id }]);
    expect(phone.sent).toEqual([]);
    expect(text(keptSaleId(0))).toContain(`尾号 ${code.slice(-4)}`);
    expect(text(keptSaleId(0))).toContain('¥128.00');
  });

  it('tells by itself when the network is back, and forgets what was taken', async () => {
    serve('sale.takeOffline', taken);
    await open();
    await keepOne();
    await act(async () => {
      phone.setOnline(true);
    });
    await settle();
    expect(lists()).toMatchObject([{ branchId: branch.id, sales: [{ code, amountFen: 12_800 }] }]);
    expect(kept().sales).toEqual([]);
  });

  it('that was closed goes on where it was, under the same names, until it is answered', async () => {
    jest.useFakeTimers();
    serve('sale.takeOffline', lost);
    await open();
    await keepOne();
    const [before] = kept().sales;
    await act(async () => {
      phone.setOnline(true);
    });
    await settle();
    expect(kept().sales).toEqual([before]);
    serve('sale.takeOffline', taken);
    await pass(21_000);
    const [first, second] = lists();
    expect(second).toEqual(first);
    expect(kept().sales).toEqual([]);
    jest.useRealTimers();
  });

  it('shows what can never be taken, with the reason, and keeps what another time may', async () => {
    phone.storage.set(place, {
      sales: [1, 2].map((n) => ({
        ...{ id: `kept-${'0'.repeat(16)}${String(n)}`, code: codeOf(n), amountFen: 100 * n, paidBy: 'cash' },
        ...{ takenAt: '2026-03-18T01:42:07.000Z', branchId: branch.id },
      })),
      refused: [],
    });
    phone.online = true;
    serve('sale.takeOffline', ({ sales }) => ({
      outcomes: sales.map(({ id }, n) => ({
        ...{ id, outcome: 'refused' as const, code: 'code_used', message: '这个会员码已用过', final: n === 0 },
      })),
    }));
    await open();
    expect(body()).toContain('没能补上积分');
    expect(body()).toContain('这个会员码已用过');
    expect(kept().sales).toMatchObject([{ code: codeOf(2) }]);
    // The cash of it is in the drawer: it has to be in the books too.
    await tap(staffIds.refusedCash);
    expect(phone.visited).toEqual(['navigateTo /staff/pages/walkin/index']);
    await tap(staffIds.dismissRefused);
    expect(kept().refused).toEqual([]);
  });

  it('loses nothing when the server refuses the whole list', async () => {
    serve('sale.takeOffline', () => refuse('branch_closed'));
    await open();
    await keepOne();
    await act(async () => {
      phone.setOnline(true);
    });
    await settle();
    expect(body()).toContain('这家门店已停业');
    expect(kept().sales).toHaveLength(1);
  });

  it('keeps the same code once, no wrong one, and no more than there is room for', async () => {
    await open();
    await keepOne();
    await type(staffIds.code, code);
    await tap(staffIds.useCode);
    expect(text(staffIds.offlineProblem)).toContain('已经记过一笔');
    await type(staffIds.code, '88123456789123456789');
    await tap(staffIds.useCode);
    expect(text(staffIds.offlineProblem)).toContain('这不是会员码');
    expect(has(staffIds.keptCode)).toBe(false);
    const [one] = kept().sales;
    phone.storage.set(place, {
      sales: Array.from({ length: keptMax }, (_, n) => ({ ...one, id: `kept-${String(n)}` })),
      refused: [],
    });
    await act(async () => {
      await loadKept();
    });
    await type(staffIds.code, codeOf(2));
    await tap(staffIds.useCode);
    expect(text(staffIds.offlineProblem)).toContain('已记满 200 笔');
  });
});

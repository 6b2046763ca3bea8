import { act, render, waitFor } from '@testing-library/react';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import { someId } from '../../../../test/fixtures.ts';
import { staffIds } from '../../ids.ts';
import { approval } from '../../testing/approvals.ts';
import { atTheTill, cashier, identified, signInAs } from '../../testing/fixtures.ts';
import { body, element, has, pass, settle, tap, text, type } from '../../testing/page.ts';
import { closeVisit } from '../../visit.ts';
import { leftText } from './Countdown.tsx';
import MemberPage from './index.tsx';

const toppedUp = { topUpId: someId('top'), principalFen: 30_000, walletAfterFen: 62_650, paidAt: '2026-03-18T01:42:07.000Z' };
const keys = () => phone.requestsOf('wallet.topUpCash').map(({ header }) => header['Idempotency-Key']);

/** The member page with somebody identified. */
async function open(differs: Parameters<typeof identified>[0] = {}): Promise<void> {
  act(() => {
    atTheTill(differs);
  });
  render(<MemberPage />);
  await settle();
}

beforeEach(() => {
  signInAs();
});
afterEach(() => {
  act(closeVisit);
});

describe('the member at the till', () => {
  it('is greeted by name, with tier, masked phone, visit and balances', async () => {
    await open();
    for (const words of ['林女士', '熟客 3 级', '138****0000·第 27 次到店', '¥326.50', '12,340', '熟客享 9.5 折', '1.5 倍'])
      expect(body()).toContain(words);
    await tap(staffIds.charge);
    expect(phone.visited).toEqual(['navigateTo /staff/pages/keypad/index']);
  });

  it('known by card number only earns, and the page says so plainly', async () => {
    await open({ earnOnly: true });
    expect(body()).toContain('只能发积分');
  });

  it('known by a phone number shows no balance, and asks whether it is they', async () => {
    await open({ earnOnly: true, isMasked: true });
    expect(body()).toContain('请问一声是不是本人');
    for (const hidden of ['储值余额', '12,340', '第 27 次到店']) expect(body()).not.toContain(hidden);
  });

  it('counts for five minutes by the server’s clock, and then only another scan helps', async () => {
    jest.useFakeTimers();
    await open({ expiresAt: new Date(Date.now() + 288_000).toISOString() });
    expect(text(staffIds.countdown)).toBe('本次识别 4 分 48 秒内有效');
    await pass(288_000);
    expect(text(staffIds.countdown)).toContain('识别已过 5 分钟');
    expect(has(staffIds.charge)).toBe(false);
    expect(has(staffIds.rescan)).toBe(true);
    jest.useRealTimers();
  });

  it('is asked for when nobody was scanned', async () => {
    render(<MemberPage />);
    await settle();
    expect(body()).toContain('还没认出顾客');
  });

  it.each([
    [288_000, '4 分 48 秒'],
    [48_000, '48 秒'],
    [300_000, '5 分钟'],
    [47_001, '48 秒'],
  ])('%i ms are said as %s', (ms, words) => {
    expect(leftText(ms)).toBe(words);
  });
});

describe('cash into stored value', () => {
  const payIn = async (yuan: string) => {
    await tap(staffIds.topUp);
    await type(staffIds.topUpAmount, yuan);
    await tap(staffIds.topUpPay);
  };

  it('is taken in whole fen and shown in the balance', async () => {
    serve('wallet.topUpCash', () => toppedUp);
    await open();
    await payIn('300');
    expect(phone.requestsOf('wallet.topUpCash').map(({ input }) => input)).toEqual([
      { visitId: identified().visitId, amountFen: 30_000 },
    ]);
    expect(body()).toContain('¥626.50');
    expect(has(staffIds.topUpPay)).toBe(false);
  });

  it('above the cap names the cap, asks the manager, and pays in once they approved', async () => {
    serve('wallet.topUpCash', () => refuse('approval_required', { capFen: 100_000 }));
    serve('approval.ask', () => ({ approvalId: someId('apr', 1), expiresAt: '2026-03-18T02:30:00.000Z' }));
    serve('approval.get', () => approval({ amountFen: 200_000 }));
    await open();
    await payIn('2000');
    expect(body()).toContain('超过一个人能充的 ¥1,000.00，没有充值');
    await tap(staffIds.askApproval);
    expect(text(staffIds.approvalWaiting)).toContain('等店长批准');
    await type(staffIds.topUpAmount, '1');
    expect(text(staffIds.topUpPay)).toContain('¥2,000.00');
    serve('approval.get', () => approval({ amountFen: 200_000, status: 'approved', checkerName: '周姐' }));
    await waitFor(
      () => {
        expect(body()).toContain('周姐已批准');
      },
      { timeout: 45_000 },
    );
    serve('wallet.topUpCash', () => toppedUp);
    await tap(staffIds.topUpPay);
    expect(phone.requestsOf('wallet.topUpCash').at(-1)?.input).toMatchObject({
      amountFen: 200_000,
      approvalId: someId('apr', 1),
    });
  });

  it('whose answer was lost keeps its amount and its key until it is known', async () => {
    serve('wallet.topUpCash', lost);
    await open();
    await payIn('300');
    expect(body()).toContain('请勿再收钱');
    await type(staffIds.topUpAmount, '500');
    serve('wallet.topUpCash', () => toppedUp);
    await tap(staffIds.topUpPay);
    const [first, second] = keys();
    expect(second).toBe(first);
    expect(phone.requestsOf('wallet.topUpCash').map(({ input }) => input['amountFen'])).toEqual([30_000, 30_000]);
  });

  it('of the same amount may be taken twice on purpose', async () => {
    serve('wallet.topUpCash', () => toppedUp);
    await open();
    await payIn('300');
    await payIn('300');
    expect(new Set(keys()).size).toBe(2);
  });

  it.each(['', '0', '1.234', 'abc'])('takes no %j', async (yuan) => {
    await open();
    await tap(staffIds.topUp);
    await type(staffIds.topUpAmount, yuan);
    expect(element(staffIds.topUpPay).getAttribute('aria-disabled')).toBe('true');
  });

  it('is not offered to a role that may not', async () => {
    signInAs(cashier({ permissions: ['sale.take'] }));
    await open();
    expect(has(staffIds.topUp)).toBe(false);
  });
});

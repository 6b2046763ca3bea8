import { act, render } from '@testing-library/react';
import { someId } from '../../../../test/fixtures.ts';
import { lost, phone, refuse, serve } from '../../../../test/phone.ts';
import { keyId, staffIds, walletId } from '../../ids.ts';
import { atTheTill, quote, receipt, signInAs } from '../../testing/fixtures.ts';
import { body, element, has, pass, settle, tap, text, type } from '../../testing/page.ts';
import { closeVisit } from '../../visit.ts';
import KeypadPage from './index.tsx';

const quotePauseMs = 150;
const keysOf = (operation: Parameters<typeof phone.requestsOf>[0]) =>
  phone.requestsOf(operation).map(({ header }) => header['Idempotency-Key']);
const quotedAs = (amountFen: number) => quote({ amountFen, payableFen: amountFen, quoteHash: `hash-${String(amountFen)}` });
const isOff = () => element(staffIds.keypadCharge).getAttribute('aria-disabled') === 'true';

/** The page with 128 typed and priced. */
async function typed128(): Promise<void> {
  render(<KeypadPage />);
  await tap(keyId('1'), keyId('2'), keyId('8'));
  await pass(quotePauseMs);
}

beforeEach(() => {
  jest.useFakeTimers();
  signInAs();
  act(() => {
    atTheTill();
  });
  serve('sale.quote', ({ amountFen = 0 }) => quotedAs(amountFen));
});
afterEach(() => {
  act(closeVisit);
  jest.useRealTimers();
});

describe('the live price', () => {
  it('is asked once the keys rest, and shows what the server answered', async () => {
    serve('sale.quote', () => quote());
    await typed128();
    expect(phone.requestsOf('sale.quote').map(({ input }) => input['amountFen'])).toEqual([12_800]);
    expect(text(staffIds.payable)).toBe('¥111.60');
    expect(body()).toContain('熟客 9.5 折−¥6.40');
    expect(body()).toContain('本金 ¥97.93 + 赠金 ¥13.67');
    expect(body()).toContain('得 166 积分');
    // 分 by itself is the unit of money.
    expect(body()).toContain('余 ¥326.50·12,340 积分');
    expect(text(staffIds.keypadCharge)).toBe('收款¥111.60');
  });

  it('never shows an older answer over a newer one, however late it comes', async () => {
    const answers = new Map<number, () => void>();
    serve(
      'sale.quote',
      ({ amountFen = 0 }) =>
        new Promise((done) =>
          answers.set(amountFen, () => {
            done(quotedAs(amountFen));
          }),
        ),
    );
    render(<KeypadPage />);
    await tap(keyId('1'));
    await pass(quotePauseMs);
    await tap(keyId('2'));
    await pass(quotePauseMs);
    answers.get(1_200)?.();
    await pass(1);
    answers.get(100)?.();
    await pass(1);
    expect(text(staffIds.payable)).toBe('¥12.00');
  });

  it('keeps the last price, dimmed, and takes no money while a newer one is on its way', async () => {
    await typed128();
    expect(isOff()).toBe(false);
    await tap(keyId('0'));
    expect(text(staffIds.payable)).toBe('¥128.00');
    expect(document.querySelector('.breakdown--waiting')).not.toBeNull();
    expect(isOff()).toBe(true);
    await tap(staffIds.keypadCharge);
    expect(phone.requestsOf('sale.checkout')).toEqual([]);
  });

  it('that could not be had says so, takes no money, and can be asked again', async () => {
    serve('sale.quote', lost);
    await typed128();
    expect(text(staffIds.quoteAgain)).toContain('没算出来');
    expect(isOff()).toBe(true);
    serve('sale.quote', () => quote());
    await tap(staffIds.quoteAgain);
    await pass(quotePauseMs);
    expect(isOff()).toBe(false);
  });

  it('is asked anew for each choice of points, stored value and the rest', async () => {
    serve('sale.quote', () => quote({ walletFen: 9_960, restFen: 1_200, payments: [{ method: 'cash', amountFen: 1_200 }] }));
    await typed128();
    expect(body()).toContain('余额差 ¥12.00，收现金');
    await tap('rest-card', staffIds.usePoints, staffIds.useWallet);
    await pass(quotePauseMs);
    expect(phone.requestsOf('sale.quote').at(-1)?.input).toMatchObject({
      usePoints: false,
      useWallet: false,
      rest: [{ method: 'card' }],
    });
  });
});

describe('收款', () => {
  it('sends the price on screen once, however fast it is tapped, and goes to the receipt', async () => {
    serve('sale.checkout', () => receipt());
    await typed128();
    act(() => {
      element(staffIds.keypadCharge).click();
      element(staffIds.keypadCharge).click();
    });
    await pass(1);
    expect(phone.requestsOf('sale.checkout').map(({ input }) => input['quoteHash'])).toEqual(['hash-12800']);
    expect(phone.visited).toEqual([`reLaunch /staff/pages/receipt/index?saleId=${receipt().saleId}`]);
  });

  it('asks about the same sale under the same key when the answer was lost, and warns before goods are handed over', async () => {
    serve('sale.checkout', lost);
    await typed128();
    await tap(staffIds.keypadCharge);
    await pass(1);
    expect(body()).toContain('没收到结果，请勿交货');
    expect(has(keyId('1'))).toBe(false);
    serve('sale.checkout', () => receipt());
    await tap(staffIds.chargeAgain);
    await pass(1);
    const [first, second] = keysOf('sale.checkout');
    expect(second).toBe(first);
    expect(phone.requestsOf('sale.checkout')[1]?.input).toEqual(phone.requestsOf('sale.checkout')[0]?.input);
    expect(phone.visited).toHaveLength(1);
  });

  it('prices again and says so when the price has changed', async () => {
    serve('sale.checkout', () => refuse('quote_changed', { payableFen: 13_000 }));
    await typed128();
    serve('sale.quote', () => quote({ payableFen: 13_000, quoteHash: 'hash-new' }));
    await tap(staffIds.keypadCharge);
    await pass(quotePauseMs);
    expect(body()).toContain('金额有变化，还没收款');
    expect(text(staffIds.payable)).toBe('¥130.00');
  });

  it.each([
    ['visit_expired', '识别已过 5 分钟'],
    ['visit_used', '已经收过一笔'],
    ['member_frozen', '会员已冻结'],
  ] as const)('refused with %s says that no money came, and why', async (code, words) => {
    serve('sale.checkout', () => refuse(code));
    await typed128();
    await tap(staffIds.keypadCharge);
    await pass(1);
    expect(body()).toContain('没有收到钱，请勿交货');
    expect(body()).toContain(words);
    expect(has(staffIds.scanNext)).toBe(true);
  });

  it('is off without network', async () => {
    await typed128();
    act(() => {
      phone.setOnline(false);
    });
    expect(isOff()).toBe(true);
    expect(body()).toContain('断网，可查不可收');
  });
});

describe('a large amount', () => {
  const confirmationId = someId('cnf', 1);
  beforeEach(() => {
    serve('sale.quote', () => quote({ confirmationRequired: true }));
    serve('sale.askConfirmation', () => ({ confirmationId, expiresAt: new Date(Date.now() + 60_000).toISOString() }));
    serve('sale.getConfirmation', () => ({ status: 'waiting', expiresAt: '' }));
    serve('sale.checkout', () => receipt());
  });

  it('waits for the member’s word before anything is taken, and then takes it with that word', async () => {
    await typed128();
    await tap(staffIds.keypadCharge);
    await pass(1_500);
    expect(body()).toContain('请顾客在手机上确认');
    expect(phone.requestsOf('sale.checkout')).toEqual([]);
    serve('sale.getConfirmation', () => ({ status: 'accepted', expiresAt: '' }));
    await pass(1_500);
    expect(phone.requestsOf('sale.checkout').map(({ input }) => input['confirmationId'])).toEqual([confirmationId]);
    await pass(3_000);
    expect(phone.requestsOf('sale.getConfirmation')).toHaveLength(2);
  });

  it.each([
    ['refused', '顾客没有同意，没有扣款'],
    ['expired', '60 秒里没有回应，没有扣款'],
  ] as const)('%s takes nothing and says so', async (status, words) => {
    serve('sale.getConfirmation', () => ({ status, expiresAt: '' }));
    await typed128();
    await tap(staffIds.keypadCharge);
    await pass(1_500);
    expect(text(staffIds.askResult)).toBe(words);
    await tap(staffIds.stopAsking);
    expect(has(staffIds.confirmation)).toBe(false);
    expect(phone.requestsOf('sale.checkout')).toEqual([]);
  });

  it('that only checkout knew to be large is asked about as well', async () => {
    serve('sale.quote', () => quote());
    serve('sale.checkout', () => refuse('confirmation_required', { payableFen: 11_160 }));
    await typed128();
    await tap(staffIds.keypadCharge);
    await pass(1);
    expect(has(staffIds.confirmation)).toBe(true);
  });
});

it('without a member the keypad asks for a scan', async () => {
  act(closeVisit);
  render(<KeypadPage />);
  await settle();
  expect(body()).toContain('还没认出顾客');
});

describe('分开付', () => {
  it('sends a part by one way and what is left by another, and shows both', async () => {
    serve('sale.quote', () =>
      quote({
        walletFen: 9_960,
        restFen: 1_200,
        payments: [
          { method: 'cash', amountFen: 500 },
          { method: 'wechat', amountFen: 700 },
        ],
      }),
    );
    await typed128();
    await tap(staffIds.splitRest);
    await type(staffIds.splitAmount, '12');
    expect(element(staffIds.splitDone).getAttribute('aria-disabled')).toBe('true');
    await type(staffIds.splitAmount, '5');
    await tap(staffIds.splitDone);
    await pass(quotePauseMs);
    expect(phone.requestsOf('sale.quote').at(-1)?.input['rest']).toEqual([
      { method: 'cash', amountFen: 500 },
      { method: 'wechat' },
    ]);
    expect(body()).toContain('现金 ¥5.00 + 微信 ¥7.00');
  });
});

describe('the wallet of somebody else', () => {
  const others = {
    wallets: [
      { walletOwner: someId('mem', 1), kind: 'own' as const, name: '林女士', usableFen: 32_650, note: null },
      { walletOwner: someId('wal', 1), kind: 'company' as const, name: '青禾设计', usableFen: 5_000, note: '受单笔限额限制' },
    ],
  };
  const asked = () => phone.requestsOf('sale.quote').map(({ input }) => input['walletOwner']);

  it('is not offered where there is none', async () => {
    await typed128();
    expect(has(walletId(0))).toBe(false);
  });

  it('is picked by the cashier, priced and charged as such, and given up again', async () => {
    act(() => {
      atTheTill(others);
    });
    await typed128();
    expect([text(walletId(0)), text(walletId(1))]).toEqual(['自己 ¥326.50', '青禾设计 ¥50.00']);
    serve('sale.quote', () =>
      quote({ walletFen: 5_000, restFen: 6_160, shared: { name: '青禾设计', note: '受单笔限额限制' }, quoteHash: 'hash-shared' }),
    );
    await tap(walletId(1));
    await pass(quotePauseMs);
    expect(body()).toContain('青禾设计 的卡付');
    expect(body()).toContain('受单笔限额限制');
    expect(body()).toContain('自己的储值不动');
    serve('sale.checkout', () => receipt());
    await tap(staffIds.keypadCharge);
    await settle();
    expect(phone.requestsOf('sale.checkout')[0]?.input['walletOwner']).toBe(someId('wal', 1));
    expect(asked()).toEqual([undefined, someId('wal', 1)]);
  });

  it('goes back to the member’s own', async () => {
    act(() => {
      atTheTill(others);
    });
    await typed128();
    await tap(walletId(1));
    await pass(quotePauseMs);
    await tap(walletId(0));
    await pass(quotePauseMs);
    expect(asked()).toEqual([undefined, someId('wal', 1), undefined]);
  });
});

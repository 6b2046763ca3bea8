import jsQR from 'jsqr';
import { memberCode } from '@shuke/shared/memberCode';
import { act } from '@testing-library/react';
import { codeStatus, device, home, login, paySheet, someId } from '../../../test/fixtures.ts';
import { happen, has, open, pass, settle, tap, text, textOf } from '../../../test/page.tsx';
import { lost, phone, refuse, serve } from '../../../test/phone.ts';
import { ids } from '../../ids.ts';
import CodePage from './index.tsx';

const key = 'ab'.repeat(32);
const stored = (issuedDaysAgo = 1, memberId = someId('mem')) => ({
  deviceId: someId('dev'),
  handle: '123456789',
  key,
  handleIssuedAt: Date.now() - issuedDaysAgo * 86_400_000,
  memberId,
});
const shownDigits = (): string => textOf(ids.codeDigits).replace(/ /g, '');
const sale = (differs: object = {}) => ({
  id: someId('sal'),
  branchName: '春风路店',
  payableFen: 10_160,
  pointsEarned: 303,
  paidAt: new Date().toISOString(),
  undone: false,
  ...differs,
});

describe('the member code', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    phone.storage.set('shuke:session', { token: 'token-1', memberId: someId('mem'), expiresAt: '' });
    phone.storage.set('shuke:codeDevice', stored());
    phone.storage.set('shuke:answer:member.home', { of: '{}', data: home(), at: Date.now() });
    phone.storage.set('shuke:clockOffsetMs', 0);
    serve('session.memberLogin', () => login());
    serve('member.home', () => home());
    serve('member.codeStatus', () => codeStatus());
    serve('member.enrolDevice', () => device({ handle: '987654321' }));
  });
  afterEach(() => jest.useRealTimers());

  it.each(['with a session', 'without a session'])(
    'works without network from what is on the phone, and asks nobody (%s)',
    async (session) => {
      phone.online = false;
      if (session === 'without a session') phone.storage.delete('shuke:session');
      await open(<CodePage />);
      await pass(5_000);
      expect(shownDigits()).toBe(memberCode({ key, handle: '123456789' }, Date.now()));
      expect(text()).toContain('没有网络也能用');
      expect(text()).toContain('小满');
      expect(phone.sent).toHaveLength(0);
      expect(phone.logins).toBe(0);
    },
  );

  it('tells the server which phone shows the code, so that a phone in contact may spend more', async () => {
    await open(<CodePage />);
    await pass(50);
    expect(phone.requestsOf('member.codeStatus')[0]?.input).toEqual({ deviceId: someId('dev') });
  });

  it('draws a QR code that reads as the digits below it', async () => {
    await open(<CodePage />);
    await pass(50);
    const { width, height, rects } = phone.canvases.get(ids.codeQr) ?? { width: 0, height: 0, rects: [] };
    const quiet = 40;
    const side = width + quiet * 2;
    const pixels = new Uint8ClampedArray(side * (height + quiet * 2) * 4).fill(255);
    for (const [style, x, y, w, h] of rects) {
      for (let row = y; row < y + h; row += 1)
        for (let column = x; column < x + w; column += 1)
          pixels.fill(
            style === '#ffffff' ? 255 : 0,
            ((row + quiet) * side + column + quiet) * 4,
            ((row + quiet) * side + column + quiet) * 4 + 3,
          );
    }
    expect(jsQR(pixels, side, height + quiet * 2)?.data).toBe(shownDigits());
  });

  it('changes every 30 s of server time and turns gold in the last five', async () => {
    jest.setSystemTime(Date.parse('2026-03-18T01:41:01.000Z'));
    await open(<CodePage />);
    const before = shownDigits();
    expect(document.querySelector('.ring--pine')).not.toBeNull();
    await pass(25_000);
    expect(shownDigits()).toBe(before);
    expect(document.querySelector('.ring--gold')).not.toBeNull();
    await pass(5_000);
    expect(shownDigits()).not.toBe(before);
    expect(shownDigits()).toBe(memberCode({ key, handle: '123456789' }, Date.now()));
  });

  it('is given by the server on the first use, and kept', async () => {
    phone.storage.delete('shuke:codeDevice');
    await open(<CodePage />);
    expect(shownDigits().slice(2, 11)).toBe('987654321');
    expect(phone.storage.get('shuke:codeDevice')).toMatchObject({ handle: '987654321' });
  });

  it("never shows another member's code that is still on the phone", async () => {
    phone.storage.set('shuke:codeDevice', stored(1, someId('mem', 9)));
    await open(<CodePage />);
    expect(shownDigits().slice(2, 11)).toBe('987654321');
  });

  it('says why there is none, and tries again', async () => {
    phone.storage.delete('shuke:codeDevice');
    serve('member.enrolDevice', () => refuse('member_frozen'));
    await open(<CodePage />);
    expect(text()).toContain('会员已冻结，请联系门店');
    serve('member.enrolDevice', () => device());
    await tap(ids.retry);
    expect(has(ids.codeDigits)).toBe(true);
  });

  it('changes a handle older than 30 days on contact, once, and a younger one not', async () => {
    serve('member.rotateHandle', () => ({
      handle: '555555555',
      handleIssuedAt: new Date().toISOString(),
      serverTime: new Date().toISOString(),
    }));
    await open(<CodePage />);
    expect(phone.requestsOf('member.rotateHandle')).toHaveLength(0);
    phone.storage.set('shuke:codeDevice', stored(31));
    await open(<CodePage />);
    expect(phone.requestsOf('member.rotateHandle')).toHaveLength(1);
    expect(phone.storage.get('shuke:codeDevice')).toMatchObject({ handle: '555555555', key });
  });

  it('makes a screenshot worthless at once', async () => {
    await open(<CodePage />);
    act(() => {
      for (const captured of phone.captureListeners) captured();
    });
    await settle();
    expect(text()).toContain('截图已失效，已换新码');
    expect(shownDigits().slice(2, 11)).toBe('987654321');
  });

  it('brightens the screen while it is shown and gives the old brightness back', async () => {
    await open(<CodePage />);
    expect(phone.did).toContainEqual({ name: 'setScreenBrightness', value: 1 });
    await happen('hide');
    expect(phone.did).toContainEqual({ name: 'setScreenBrightness', value: 0.4 });
    expect(phone.did).toContainEqual({ name: 'setKeepScreenOn', keepScreenOn: false });
  });

  it('tells what was paid with it, once, and shows the code again on demand', async () => {
    await open(<CodePage />);
    serve('member.codeStatus', () => codeStatus({ sale: sale() }));
    await pass(2_100);
    expect(textOf(ids.codePaid)).toBe('¥101.60');
    expect(text()).toContain('得 303 积分');
    expect(has(ids.codeDigits)).toBe(false);
    await tap(ids.codeRefresh);
    await pass(2_100);
    expect(has(ids.codeDigits)).toBe(true);
  });

  it('takes an earlier sale for no news', async () => {
    serve('member.codeStatus', () => codeStatus({ sale: sale({ paidAt: new Date(Date.now() - 60_000).toISOString() }) }));
    await open(<CodePage />);
    expect(has(ids.codeDigits)).toBe(true);
  });

  it('asks for nothing while it is hidden', async () => {
    await open(<CodePage />);
    await happen('hide');
    const before = phone.sent.length;
    await pass(20_000);
    expect(phone.sent).toHaveLength(before);
  });

  it.each([
    [ids.hereAccept, true],
    [ids.hereRefuse, false],
  ])(
    'asks by itself whether the member stands at a till that looks for them, and says what they say (%s)',
    async (button, accept) => {
      const visitRequest = { id: someId('vrq'), branchName: '春风路店', expiresAt: new Date(Date.now() + 48_000).toISOString() };
      serve('member.codeStatus', () => codeStatus({ visitRequest }));
      serve('member.answerIdentify', () => ({ status: accept ? 'accepted' : 'refused' }));
      await open(<CodePage />);
      expect(text()).toContain('您在这家店吗');
      expect(text()).toContain('春风路店');
      await tap(button);
      expect(phone.requestsOf('member.answerIdentify')[0]?.input).toEqual({ requestId: someId('vrq'), accept });
      expect(has(ids.hereAccept)).toBe(false);
    },
  );

  it.each([
    [ids.confirmAccept, true],
    [ids.confirmRefuse, false],
  ])('sends the answer of the member to a large amount (%s)', async (button, accept) => {
    serve('member.codeStatus', () =>
      codeStatus({
        confirmation: {
          id: someId('cnf'),
          branchName: '春风路店',
          payableFen: 25_000,
          walletFen: 24_000,
          pointsBurned: 1_000,
          restFen: 1_000,
          expiresAt: new Date(Date.now() + 48_000).toISOString(),
        },
      }),
    );
    serve('member.answerConfirmation', () => ({ status: accept ? 'accepted' : 'refused' }));
    await open(<CodePage />);
    expect(text()).toContain('同意付 ¥250.00');
    expect(text()).toContain('储值扣 ¥240.00，用 1,000 积分，店里另付 ¥10.00');
    await tap(button);
    expect(phone.requestsOf('member.answerConfirmation')[0]?.input).toEqual({ confirmationId: someId('cnf'), accept });
    expect(has(ids.confirmAccept)).toBe(false);
  });

  it('keeps the question open when the answer got lost, and closes it when it is over', async () => {
    const confirmation = {
      id: someId('cnf'),
      branchName: '春风路店',
      payableFen: 25_000,
      walletFen: 25_000,
      pointsBurned: 0,
      restFen: 0,
      expiresAt: new Date(Date.now() + 48_000).toISOString(),
    };
    serve('member.codeStatus', () => codeStatus({ confirmation }));
    serve('member.answerConfirmation', lost);
    await open(<CodePage />);
    await tap(ids.confirmAccept);
    expect(has(ids.confirmAccept)).toBe(true);
    serve('member.answerConfirmation', () => refuse('confirmation_closed'));
    await tap(ids.confirmAccept);
    expect(textOf(ids.toast)).toBe('这次确认已经结束');
    expect(has(ids.confirmAccept)).toBe(false);
  });

  describe('待付', () => {
    const pending = {
      saleId: someId('sal'),
      branchName: '春风路店',
      amountFen: 6_200,
      payableFen: 9_500,
      pointsEarned: 95,
      payUntil: new Date(Date.now() + 900_000).toISOString(),
    };
    const sheets = () => phone.did.filter(({ name }) => name === 'requestPayment').length;
    beforeEach(() => {
      phone.payment = 'ok';
      serve('member.codeStatus', () => codeStatus({ pendingPayment: pending }));
      serve('member.paySale', () => ({ paySheet: paySheet(), payUntil: pending.payUntil }));
    });

    it('opens WeChat’s sheet by itself, once, and again by the button', async () => {
      phone.payment = 'cancel';
      await open(<CodePage />);
      await pass(3_000);
      expect(text()).toContain('待付 ¥62.00');
      expect(text()).toContain('付好得 95 积分');
      expect(sheets()).toBe(1);
      await tap(ids.codePayNow);
      expect(sheets()).toBe(2);
    });

    it('goes away when it is paid, and when the member looks at the code first', async () => {
      await open(<CodePage />);
      await pass(50);
      expect(has(ids.codePayNow)).toBe(true);
      await tap(ids.sheetClose);
      expect(has(ids.codePayNow)).toBe(false);
      serve('member.codeStatus', () => codeStatus({ sale: sale() }));
      await pass(2_000);
      expect(has(ids.codePayNow)).toBe(false);
      expect(has(ids.codePaid)).toBe(true);
    });

    it('says why there is no sheet', async () => {
      serve('member.paySale', () => refuse('pay_unavailable'));
      await open(<CodePage />);
      await pass(50);
      expect(text()).toContain('微信支付暂时不可用');
      expect(sheets()).toBe(0);
    });
  });
});

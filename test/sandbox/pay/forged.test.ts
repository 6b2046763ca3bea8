import fc from 'fast-check';
import { SettableClock } from '../../../server/src/platform/clock.ts';
import { NoticeRefused } from '../../../server/src/platform/wechat/pay/index.ts';
import { openNotice } from '../../../server/src/platform/wechat/pay/notice.ts';
import { bothKeys } from './bothKeys.ts';
import { testKeys } from './keys.ts';
import { demoMerchant } from './merchants.ts';
import { noticeBody } from './noticeMessage.ts';
import { signingKeys, vouch, type SigningKey } from './sealing.ts';

const now = Date.parse('2026-03-18T06:30:00.000Z');
const keys = bothKeys();
const facts = {
  ...{ mchid: demoMerchant.mchid, appid: 'wx0000000000000001', out_trade_no: 'TU20260318000000000001' },
  ...{ transaction_id: '4200000000202603180000000001', trade_type: 'JSAPI', trade_state: 'SUCCESS', attach: '中文' },
  ...{ success_time: '2026-03-18T14:30:00+08:00', payer: { openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' } },
  amount: { total: 10_000, payer_total: 10_000, currency: 'CNY' },
};
const bodyOf = (said: Readonly<Record<string, unknown>>) =>
  noticeBody(
    { merchant: demoMerchant, event: 'TRANSACTION.SUCCESS', type: 'transaction', summary: '支付成功', facts: said },
    now,
  );
const body = bodyOf(facts);

const signedBy = (key: SigningKey, at = now, text = body) =>
  Object.fromEntries(Object.entries(vouch(text, key, at)).map(([name, value]) => [name.toLowerCase(), value]));
const good = signedBy(signingKeys.publicKey);
const open = (headers: Record<string, string | string[] | undefined>, bytes: Uint8Array = Buffer.from(body), at = now) =>
  openNotice(headers, bytes, { keys, apiV3Key: testKeys.apiv3_key, clock: new SettableClock(at) });
const isRefused = (headers: Record<string, string | string[] | undefined>, bytes?: Uint8Array, at?: number) => {
  try {
    open(headers, bytes, at);
    return false;
  } catch (error) {
    // Anything else would be a crash.
    if (!(error instanceof NoticeRefused)) throw error;
    return true;
  }
};

/** Printable text, base64's own characters included, that is not what it was. */
const characters = fc.constantFrom(...'ABCXYZabcxyz0189+/=-_ ,"{}:中😀'.split(''));
const edited = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), characters, fc.constantFrom('replace', 'insert', 'remove', 'cut', 'twice', 'space'))
    .map(([place, character, how]) => {
      if (how === 'replace') return text.slice(0, place) + character + text.slice(place + 1);
      if (how === 'insert') return text.slice(0, place) + character + text.slice(place);
      if (how === 'remove') return text.slice(0, place) + text.slice(place + 1);
      if (how === 'cut') return text.slice(0, place);
      return how === 'twice' ? `${text}, ${text}` : ` ${text}`;
    })
    .filter((changed) => changed !== text);

describe('forged notices', () => {
  it('the one they are made from is genuine, under either key', () => {
    expect(open(good)).toMatchObject({ kind: 'payment', payment: { total: 10_000, attach: '中文' } });
    expect(open(signedBy(signingKeys.platform))).toMatchObject({ kind: 'payment' });
  });

  it.each(['timestamp', 'nonce', 'serial', 'signature', 'signature-type'])('no change of the header %s is accepted', (header) => {
    const name = `wechatpay-${header}`;
    fc.assert(
      fc.property(edited(good[name] ?? ''), (value) => {
        expect(isRefused({ ...good, [name]: value })).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('no byte of the body can be another, none can be added or left out', () => {
    const bytes = Buffer.from(body);
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('flip', 'add', 'drop'),
        (place, mask, how) => {
          const [before, after] = [bytes.subarray(0, place), bytes.subarray(place + 1)];
          const changed = (bytes[place] ?? 0) ^ mask;
          const middle = how === 'flip' ? [changed] : how === 'add' ? [mask, bytes[place] ?? 0] : [];
          const forged = Buffer.concat([before, Buffer.from(middle), after]);
          expect(isRefused(good, forged)).toBe(true);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('the same content written in another way is another body', () => {
    expect(isRefused(good, Buffer.from(JSON.stringify(JSON.parse(body), null, 1)))).toBe(true);
    expect(isRefused(good, Buffer.from(`\ufeff${body}`))).toBe(true);
    expect(isRefused(good, Buffer.from(`${body}\n`))).toBe(true);
    expect(isRefused(good, new Uint8Array())).toBe(true);
    expect(isRefused(good, Buffer.alloc(70_000, 0x20))).toBe(true);
  });

  it('a genuine notice played again is refused from five minutes on, and one from the future too', () => {
    const seconds = Number(good['wechatpay-timestamp']) * 1_000;
    for (const skew of [-299_999, 0, 299_999]) expect(isRefused(good, undefined, seconds + skew)).toBe(false);
    for (const skew of [-300_000, 300_000, 86_400_000]) expect(isRefused(good, undefined, seconds + skew)).toBe(true);
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    testKeys.platform2.serial,
    testKeys.merchant.serial,
    testKeys.platform.serial.toLowerCase(),
  ])('no serial but ours finds a key: %s', (serial) => {
    expect(isRefused({ ...good, 'wechatpay-serial': serial })).toBe(true);
  });

  it('a signature by one of WeChat’s keys under the serial of the other is refused', () => {
    const other = signedBy(signingKeys.platform);
    expect(isRefused({ ...other, 'wechatpay-serial': testKeys.wechatpay_public_key.id })).toBe(true);
    expect(isRefused({ ...good, 'wechatpay-serial': testKeys.platform.serial })).toBe(true);
    expect(isRefused(signedBy(signingKeys.merchant))).toBe(true);
  });

  it.each(['timestamp', 'nonce', 'serial', 'signature'])('a missing, empty or doubled header %s is refused', (header) => {
    const name = `wechatpay-${header}`;
    for (const value of [undefined, '', [good[name] ?? '', good[name] ?? '']])
      expect(isRefused({ ...good, [name]: value })).toBe(true);
  });

  it.each(['REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', ''])('the state %s is no payment, whatever the event is called', (state) => {
    const text = bodyOf({ ...facts, trade_state: state });
    expect(isRefused(signedBy(signingKeys.publicKey, now, text), Buffer.from(text))).toBe(true);
  });

  it('a wrong APIv3 key opens nothing', () => {
    const tools = { keys, apiV3Key: 'x'.repeat(32), clock: new SettableClock(now) };
    expect(() => openNotice(good, Buffer.from(body), tools)).toThrow('encryption');
  });
});

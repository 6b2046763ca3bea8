import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import {
  codeTail,
  groupCode,
  luhnDigit,
  memberCode,
  msToNextStep,
  passesLuhn,
  readScanned,
  stepAt,
  stepMs,
} from './memberCode.ts';

const key = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const handle = '012345678';

const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((each) => each.join(''));

/** The specification in other words: node's own HMAC and whole numbers without bounds. */
const tailByNode = (deviceKey: string, ofHandle: string, step: number) =>
  String(
    createHmac('sha256', Buffer.from(deviceKey, 'hex'))
      .update(`shuke-code${ofHandle}${String(step)}`)
      .digest()
      .readBigUInt64BE() % 100_000_000n,
  ).padStart(8, '0');

describe('the member code', () => {
  it.each([
    [0, '88012345678462678266'],
    [1, '88012345678068641163'],
    [59_126_400, '88012345678481779046'],
  ])('is the same digits for ever for the same key, handle and step (%i)', (step, code) => {
    expect(memberCode({ key, handle }, step * stepMs)).toBe(code);
  });

  it('is HMAC-SHA-256 as node computes it, for every key, handle and step', () => {
    fc.assert(
      fc.property(hex, digits(9), fc.nat(2 ** 31), (deviceKey, ofHandle, step) => {
        expect(codeTail(deviceKey, ofHandle, step)).toBe(tailByNode(deviceKey, ofHandle, step));
      }),
    );
  });

  it('is 20 digits that read back as what they were made of', () => {
    fc.assert(
      fc.property(hex, digits(9), fc.integer({ min: 0, max: 4e12 }), (deviceKey, ofHandle, now) => {
        const code = memberCode({ key: deviceKey, handle: ofHandle }, now);
        expect(code).toMatch(/^88\d{18}$/);
        expect(readScanned(code)).toEqual({
          kind: 'memberCode',
          handle: ofHandle,
          tail: codeTail(deviceKey, ofHandle, stepAt(now)),
        });
      }),
    );
  });

  it('changes every 30 seconds of server time, and says when', () => {
    expect([stepAt(0), stepAt(stepMs - 1), stepAt(stepMs)]).toEqual([0, 0, 1]);
    expect([msToNextStep(0), msToNextStep(stepMs - 1), msToNextStep(stepMs)]).toEqual([stepMs, 1, stepMs]);
    expect(memberCode({ key, handle }, stepMs)).not.toBe(memberCode({ key, handle }, stepMs - 1));
  });

  it('never begins like a code of WeChat Pay, Alipay, UnionPay or a product', () => {
    const prefix = Number(memberCode({ key, handle }, 0).slice(0, 2));
    expect(prefix).toBe(88);
  });

  it('is shown in groups of four that scan as the same code', () => {
    const code = memberCode({ key, handle }, 1e12);
    expect(groupCode(code)).toMatch(/^(\d{4} ){4}\d{4}$/);
    expect(readScanned(groupCode(code))).toEqual(readScanned(code));
  });
});

describe('the check digit', () => {
  it.each([
    ['7992739871', '3'],
    ['453201511283036', '6'],
    ['0', '0'],
  ])('of %s is %s', (number, digit) => {
    expect(luhnDigit(number)).toBe(digit);
    expect(passesLuhn(number + digit)).toBe(true);
  });

  it('catches every single wrong digit, and every swap of neighbours but 09 and 90', () => {
    fc.assert(
      fc.property(digits(19), fc.nat(19), fc.integer({ min: 1, max: 9 }), (body, place, by) => {
        const code = body + luhnDigit(body);
        const wrong = code.slice(0, place) + String((Number(code[place]) + by) % 10) + code.slice(place + 1);
        expect(passesLuhn(wrong)).toBe(false);
        const [a = '', b = ''] = [code[place], code[place + 1]];
        const swapped = code.slice(0, place) + b + a + code.slice(place + 2);
        if (a !== b && a + b !== '09' && a + b !== '90' && b !== '') expect(passesLuhn(swapped)).toBe(false);
      }),
    );
  });
});

describe('the scan box', () => {
  it('tells a card from a code by its length', () => {
    const body = '881234567890123';
    expect(readScanned(body + luhnDigit(body))).toEqual({ kind: 'card', cardNumber: body + luhnDigit(body) });
  });

  it('tells plastic from the card in the app, and from a claim code of the same length, by its prefix', () => {
    const [plastic, claim] = ['861234567890123', '871234567890123'];
    expect(readScanned(plastic + luhnDigit(plastic))).toEqual({ kind: 'physicalCard', cardNumber: plastic + luhnDigit(plastic) });
    expect(readScanned(claim + luhnDigit(claim))).toEqual({ kind: 'unknown' });
    expect(readScanned(`${plastic}${luhnDigit(`${plastic}1`)}`).kind).not.toBe('card');
  });

  it.each([15, 17, 19, 21])('knows no number of %i digits, whatever its prefix and check digit', (length) => {
    const body = '88'.padEnd(length - 1, '7');
    expect(readScanned(body + luhnDigit(body))).toEqual({ kind: 'unknown' });
  });

  it('knows nothing else, and throws on nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), digits(18), digits(20)), (text) => {
        const { kind } = readScanned(text);
        if (!/^8[68]/.test(text.replace(/\s/g, ''))) expect(kind).toBe('unknown');
      }),
    );
  });
});

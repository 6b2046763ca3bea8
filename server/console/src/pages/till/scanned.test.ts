import { claimCodeOf } from '@shuke/shared/claimCode';
import { memberCode } from '@shuke/shared/memberCode';
import { isScanInAmount, readAtTill } from './scanned.ts';

const code = memberCode({ key: 'ab'.repeat(32), handle: '123456789' }, 0);

describe('what is read at the till', () => {
  it.each([
    ['a member code', code, 'member'],
    ['a member code in groups of four', code.replace(/(\d{4})(?=\d)/g, '$1 '), 'member'],
    [
      'a member code with a wrong digit, for the server to say so',
      `${code.slice(0, 19)}${String((Number(code[19]) + 1) % 10)}`,
      'member',
    ],
    ['a card number', '8812345678912345', 'member'],
    ['a plastic card', '8600000000000018', 'member'],
    ['a phone number', '13612345678', 'member'],
    ['an EAN-13', '6901234567892', 'product'],
    ['an EAN-8', '69012341', 'product'],
    ['a UPC of twelve digits', '012345678905', 'product'],
    ['a shop’s own code', 'TEA-01', 'product'],
    ['a short number', '18', 'product'],
    ['a claim code, which is no member', claimCodeOf('1234567890123'), 'product'],
    ['nothing', '  ', 'nothing'],
    ['a name', '珍珠奶茶', 'unknown'],
    ['a quantity of nothing', '*0', 'unknown'],
    ['half a quantity', '*', 'unknown'],
  ])('%s (%s) is told by its form', (_what, text, kind) => {
    expect(readAtTill(text).kind).toBe(kind);
  });

  it('after a star is so many of the line', () => {
    expect(readAtTill('*3')).toEqual({ kind: 'quantity', quantityMilli: 3_000 });
    expect(readAtTill('×0.5')).toEqual({ kind: 'quantity', quantityMilli: 500 });
  });

  it('is known for a scan in the field of the amount too, and no amount is', () => {
    expect([code, '2000001', '69012341', '13612345678', ' 6901234567892 '].every(isScanInAmount)).toBe(true);
    expect(['128', '12.50', '99999', '', '1234567.89'].some(isScanInAmount)).toBe(false);
  });
});

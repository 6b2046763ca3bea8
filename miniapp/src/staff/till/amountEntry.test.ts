import fc from 'fast-check';
import { fenOf, itemsText, keys, nothingTyped, press, shownAmount, type AmountEntry, type Key } from './amountEntry.ts';

const type = (...pressed: Key[]): AmountEntry => pressed.reduce(press, nothingTyped);
const shown = (...pressed: Key[]) => Object.values(shownAmount(type(...pressed))).join('|');
const anyKeys = fc.array(fc.constantFrom(...keys), { maxLength: 40 });

describe('the amount on the keypad', () => {
  it('is whole fen, digit by digit', () => {
    expect(fenOf(type('1', '2', '8'))).toBe(12_800);
    expect(fenOf(type('0', 'dot', '0', '7'))).toBe(7);
    expect(fenOf(type('1', '9', 'dot', '9'))).toBe(1_990);
  });

  it('adds items with plus', () => {
    const entry = type('3', '8', 'plus', '9', '0');
    expect(fenOf(entry)).toBe(12_800);
    expect(itemsText(entry)).toBe('38 + 90');
  });

  it('opens the item before a plus again when plus is deleted', () => {
    expect(type('3', '8', 'plus', 'delete')).toEqual({ items: [], typing: '38' });
  });

  it('takes no second point, no third decimal, no leading zero and no plus after nothing', () => {
    expect(type('1', 'dot', 'dot').typing).toBe('1.');
    expect(type('1', 'dot', '2', '3', '4').typing).toBe('1.23');
    expect(type('0', '5').typing).toBe('5');
    expect(type('plus', '0', 'plus').items).toEqual([]);
  });

  it('shows typed digits apart from the ones that would follow', () => {
    expect(shown()).toBe('|0');
    expect(shown('1', '2')).toBe('12|.00');
    expect(shown('1', '2', 'dot')).toBe('12.|00');
    expect(shown('1', '2', '3', '4', 'dot', '5')).toBe('1,234.5|0');
    expect(shown('3', '8', 'plus', '9', '0')).toBe('128.00|');
  });

  it('is a safe whole number of fen no larger than a till takes, whatever is pressed', () => {
    fc.assert(
      fc.property(anyKeys, (pressed) => {
        const amount = fenOf(type(...pressed));
        expect(Number.isSafeInteger(amount) && amount >= 0 && amount <= 99_999_999).toBe(true);
      }),
    );
  });

  it('is taken back sign by sign by delete, for any key that counted', () => {
    fc.assert(
      fc.property(anyKeys, fc.constantFrom(...keys.filter((key) => key !== 'delete')), (pressed, key) => {
        const before = type(...pressed);
        const after = press(before, key);
        fc.pre(after !== before && before.typing !== '0' && before.typing !== '');
        expect(press(after, 'delete')).toEqual(before);
      }),
      { examples: [[['dot'], 'plus']] },
    );
  });

  it('comes to the sum of its items, computed another way', () => {
    const cents = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 8 }), (items) => {
        const entry = items
          .map((item) => [...`${String(Math.floor(item / 100))}.${String(item % 100).padStart(2, '0')}`])
          .flatMap((signs, at) => [
            ...(at === 0 ? [] : ['plus' as const]),
            ...signs.map((sign) => (sign === '.' ? 'dot' : (sign as Key))),
          ]);
        expect(fenOf(type(...entry))).toBe(items.reduce((sum, item) => sum + item, 0));
      }),
    );
  });
});

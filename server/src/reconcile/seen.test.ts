import { Seen } from './seen.ts';

describe('numbers seen on a bill', () => {
  it('knows each of ten thousand again and no other, through every growth', () => {
    const seen = new Seen();
    const numbers = Array.from({ length: 10_000 }, (_, index) => `payment:pay_${String(index)}`);
    expect(numbers.every((number) => seen.add(number))).toBe(true);
    expect(numbers.every((number) => seen.has(number))).toBe(true);
    expect(numbers.some((number) => seen.add(number))).toBe(false);
    expect(numbers.some((number) => seen.has(`${number}x`))).toBe(false);
  });
});

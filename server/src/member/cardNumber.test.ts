import { readScanned } from '@shuke/shared/memberCode';
import { newCardNumber } from './cardNumber.ts';
import { newHandle } from './devices.ts';

describe('card numbers and handles', () => {
  it('are what the scan box knows as a card, each another', () => {
    const cards = Array.from({ length: 200 }, () => newCardNumber());
    expect(cards.every((cardNumber) => readScanned(cardNumber).kind === 'card')).toBe(true);
    expect(new Set(cards).size).toBe(200);
  });

  it('have nine digits, zeros in front kept', () => {
    expect(Array.from({ length: 200 }, () => newHandle()).every((handle) => /^\d{9}$/.test(handle))).toBe(true);
  });
});

import { fen, type Fen } from './money.ts';

/** Quantities are whole thousandths, so that goods sold by weight need no float: 1 kg and 1 piece are both 1000. */
export const oneMilli = 1_000;
/** Largest quantity of a line, in thousandths. */
export const quantityMilliMax = 9_999_999;
/** Largest price of one unit: with the quantity above, a line stays below 2⁵³. */
export const unitPriceFenMax = 100_000_000;

/** What a line comes to: price times quantity, to the nearest fen, half a fen up. */
export const lineFen = (unitPriceFen: number, quantityMilli: number): Fen =>
  fen(Math.floor((fen(unitPriceFen) * fen(quantityMilli) + oneMilli / 2) / oneMilli));

/** 1000 → "1", 1250 → "1.25": a quantity as it is read. */
export function formatQuantity(quantityMilli: number): string {
  const digits = String(fen(quantityMilli)).padStart(4, '0');
  const decimals = digits.slice(-3).replace(/0+$/, '');
  return `${digits.slice(0, -3)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** "1.25" → 1250 thousandths; undefined for what is no quantity above zero. Never throws. */
export function parseQuantity(text: string): number | undefined {
  const match = /^(\d{1,4})(?:\.(\d{1,3}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const quantityMilli = Number(match[1]) * oneMilli + Number((match[2] ?? '').padEnd(3, '0'));
  return quantityMilli > 0 ? quantityMilli : undefined;
}

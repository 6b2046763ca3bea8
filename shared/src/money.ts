/**
 * Money is a whole number of fen (1 yuan = 100 fen) and points are whole numbers; there is no other money type.
 * Text is parsed and written digit by digit: no amount is ever a float on the way.
 */
declare const unit: unique symbol;
/** Whole fen, 100 to the yuan. Only `fen()` makes one, and it refuses fractions. */
export type Fen = number & { readonly [unit]: 'fen' };
/** Whole points, worth money only by the shop's burn rule. */
export type Points = number & { readonly [unit]: 'points' };

/** Checks that a number is a safe whole number of fen. Throws RangeError otherwise. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${String(value)}`);
  return value as Fen;
}

/** Checks that a number is a safe whole number of points. Throws RangeError otherwise. */
export function points(value: number): Points {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of points: ${String(value)}`);
  return value as Points;
}

/** "12.30" → 1230 fen; at most nine digits of yuan and two of fen. Throws RangeError otherwise. */
export function parseYuan(text: string): Fen {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new RangeError(`not an amount in yuan: ${text}`);
  return fen(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

/** "12.30" as somebody types it → 1230 fen; undefined while it is no amount above zero. Never throws. */
export function readYuan(text: string): Fen | undefined {
  try {
    const amount = parseYuan(text.trim());
    return amount > 0 ? amount : undefined;
  } catch {
    return undefined;
  }
}

/** The same, but below a limit: a part of it, not all. */
export function readYuanBelow(text: string, limitFen: number): Fen | undefined {
  const amount = readYuan(text);
  return amount !== undefined && amount < limitFen ? amount : undefined;
}

/** The minus of the design language: U+2212, as wide as a plus. */
const minus = '\u2212';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** 123450 → "1,234.50": yuan without the sign of the currency. Always two decimals. */
export function formatYuan(amount: number): string {
  const digits = String(Math.abs(fen(amount))).padStart(3, '0');
  return `${amount < 0 ? minus : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** 123450 → "¥1,234.50", −6400 → "−¥64.00"; with `sign: 'always'` a gain reads "+¥300.00". */
export function formatFen(amount: number, { sign = 'negative' }: { sign?: 'negative' | 'always' } = {}): string {
  const lead = amount < 0 ? minus : sign === 'always' && amount > 0 ? '+' : '';
  return `${lead}¥${formatYuan(Math.abs(amount))}`;
}

/** 12340 → "12,340"; with `sign: 'always'` a gain reads "+303". */
export function formatPoints(amount: number, { sign = 'negative' }: { sign?: 'negative' | 'always' } = {}): string {
  const lead = amount < 0 ? minus : sign === 'always' && amount > 0 ? '+' : '';
  return `${lead}${grouped(String(Math.abs(points(amount))))}`;
}

/** 10160 → "101 元 6 角": how an amount is spoken at the till and read by a screen reader. */
export function speakFen(amount: number): string {
  const total = Math.abs(fen(amount));
  const [yuan, jiao, rest] = [Math.floor(total / 100), Math.floor(total / 10) % 10, total % 10];
  const parts = [
    yuan > 0 || total === 0 ? `${String(yuan)} 元` : '',
    jiao > 0 ? `${String(jiao)} 角` : '',
    rest > 0 ? `${String(rest)} 分` : '',
  ];
  return `${amount < 0 ? '负 ' : ''}${parts.filter((part) => part !== '').join(' ')}`;
}

/** 950 → "9.5 折", 900 → "9 折", 1000 → "" (no discount). Price in thousandths of the list price. */
export const formatDiscount = (pricePermille: number): string =>
  pricePermille === 1000 ? '' : `${String(pricePermille / 100)} 折`;

/** 150 → "1.5 倍": earn speed in percent. */
export const formatSpeed = (earnSpeedPercent: number): string => `${String(earnSpeedPercent / 100)} 倍`;

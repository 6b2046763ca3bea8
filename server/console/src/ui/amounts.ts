import { fen, formatYuan, parseYuan, type Fen } from '@shuke/shared/money';

/** "12.30" → 1230; undefined while it is no amount above zero. */
export function fenOf(text: string): Fen | undefined {
  try {
    const amount = parseYuan(text.trim());
    return amount > 0 ? amount : undefined;
  } catch {
    return undefined;
  }
}

/** 123450 → "1234.50": an amount for a field, without commas. */
export const plainYuan = (amountFen: number): string => formatYuan(fen(amountFen)).replaceAll(',', '');

import { parseYuan } from '@shuke/shared/money';

/** "300" → 30000 fen; 0 counts too. Undefined for anything that is no amount. */
export function countedFen(text: string): number | undefined {
  try {
    return parseYuan(text);
  } catch {
    return undefined;
  }
}

import { parseQuantity } from '@shuke/shared/goods';
import { cardNumberLength, codeLength, codePrefix, physicalCardPrefix } from '@shuke/shared/memberCode';
import { isMobile } from '@shuke/shared/phone';

/** What a gun read or somebody typed at the till. */
export type Scanned =
  | { kind: 'member'; code: string }
  | { kind: 'product'; code: string }
  /** `*3`: so many of the chosen line. */
  | { kind: 'quantity'; quantityMilli: number }
  | { kind: 'nothing' }
  | { kind: 'unknown' };

/** A code of a product is made of these. */
const productCode = /^[0-9A-Za-z._-]{1,32}$/;
/** Nobody types ¥100,000 at a till, far above any cap: a gun read so many digits into the wrong field. */
const barcodeDigitsMin = 6;

/**
 * Tells by the form alone what was read. Digits as long as a member's code or card and beginning like one are a member's,
 * also where their check digit is wrong: the server says what is the matter with them. Never throws.
 */
export function readAtTill(text: string): Scanned {
  const code = text.replaceAll(/\s/g, '');
  if (code === '') return { kind: 'nothing' };
  if (/^[*×]/.test(code)) {
    const quantityMilli = parseQuantity(code.slice(1));
    return quantityMilli === undefined ? { kind: 'unknown' } : { kind: 'quantity', quantityMilli };
  }
  if (isMembers(code)) return { kind: 'member', code };
  return productCode.test(code) ? { kind: 'product', code } : { kind: 'unknown' };
}

function isMembers(code: string): boolean {
  if (isMobile(code)) return true;
  if (!/^\d+$/.test(code)) return false;
  const isCard = code.length === cardNumberLength && (code.startsWith(codePrefix) || code.startsWith(physicalCardPrefix));
  return isCard || (code.length === codeLength && code.startsWith(codePrefix));
}

/** True for what a gun read into the field of the amount. Pure. */
export const isScanInAmount = (text: string): boolean =>
  new RegExp(`^\\d{${String(barcodeDigitsMin)},}$`).test(text.trim()) || isMembers(text.replaceAll(/\s/g, ''));

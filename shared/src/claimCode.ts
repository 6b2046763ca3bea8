import { luhnDigit, passesLuhn } from './memberCode.ts';

/**
 * The claim code of a sale without a member: 16 digits, shown as QR and read out in groups of four.
 *
 *     87 ‖ 13 digits nobody can guess (43 bits) ‖ Luhn digit
 */
export const claimPrefix = '87';
/** Digits between prefix and check digit. */
export const claimBodyLength = 13;
/** Digits of a claim code. */
export const claimCodeLength = claimPrefix.length + claimBodyLength + 1;

/** The claim code around 13 digits. */
export const claimCodeOf = (body: string): string => claimPrefix + body + luhnDigit(claimPrefix + body);

/** The digits of a claim code as somebody typed or scanned it; undefined when it cannot be one. Never throws. */
export function readClaimCode(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  const isOne = /^\d+$/.test(digits) && digits.length === claimCodeLength && digits.startsWith(claimPrefix);
  return isOne && passesLuhn(digits) ? digits : undefined;
}

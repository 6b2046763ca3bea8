import { createHash } from 'node:crypto';
import type { HolderId } from '@shuke/shared/ids';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 26;

/** The holder row of a member at a wallet: the same two give the same id, so a command can name it beforehand. */
export function holderIdOf(walletOwner: string, memberId: string): HolderId {
  const hash = createHash('sha256').update(`${walletOwner}/${memberId}`).digest();
  return `hld_${[...hash.subarray(0, length)].map((byte) => digits[byte % digits.length] ?? '').join('')}` as HolderId;
}

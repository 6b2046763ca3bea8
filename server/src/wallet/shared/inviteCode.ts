import { createHash, randomBytes } from 'node:crypto';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** The code of an invitation: 80 random bits, in letters that are not mistaken for one another. */
export const newInviteCode = (): string => [...randomBytes(length)].map((byte) => letters[byte % letters.length] ?? '').join('');

/** What is stored of it, in hex. A plain hash will do: the code is random, not chosen by a person. */
export const hashInviteCode = (code: string): string => createHash('sha256').update(`invite:${code}`).digest('hex');

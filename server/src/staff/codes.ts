import { randomBytes } from 'node:crypto';
import { hashToken } from '../platform/secrets.ts';

/** How long an invitation, or a code for a new password, is good. */
export const codeMs = 24 * 3_600_000;

/** Thirty-two signs, without O, I, 0 and 1, so that a code may be read aloud. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const groups = 4;
const groupLength = 4;

/** A one-time code: 80 random bits, sixteen characters in four groups. */
export function newCode(): string {
  const characters = [...randomBytes(groups * groupLength)].map((byte) => alphabet.charAt(byte % alphabet.length));
  return Array.from({ length: groups }, (_, group) =>
    characters.slice(group * groupLength, (group + 1) * groupLength).join(''),
  ).join('-');
}

/** The code's row: hashed as typed, whatever its case, spaces and dashes. */
export const codeIdOf = (code: string): string => hashToken(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));

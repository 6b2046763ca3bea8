import { readScanned } from '@shuke/shared/memberCode';
import { isMobile } from '@shuke/shared/phone';
import { findByCards, findByPhones, readLateCodes } from '../member/index.ts';
import { findByPhysicalCards } from '../physicalCard/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { Secrets } from '../platform/secrets.ts';
import { lateCodeMarkOf } from './lateMark.ts';

/** Whom a line names, or why nobody. */
export type LateWho = { memberId: string; codeMark: string | undefined } | { code: 'code_malformed' | 'code_unknown' };

interface Line {
  who: string;
  takenAt: number;
}

/** Whose sales these are: by card number, phone, or the member code that was scanned; a query of each kind for all of them. */
export async function readLateWho(needs: { db: Database; secrets: Secrets }, lines: readonly Line[]): Promise<LateWho[]> {
  const read = lines.map(({ who, takenAt }) => readOne(who, takenAt));
  const codes = read.flatMap((each) => (each.kind === 'memberCode' ? [each] : []));
  const [cards, plastic, phones, readings] = await Promise.all([
    findByCards(
      needs.db,
      read.flatMap((each) => (each.kind === 'card' ? [each.cardNumber] : [])),
    ),
    findByPhysicalCards(
      needs.db,
      read.flatMap((each) => (each.kind === 'physicalCard' ? [each.cardNumber] : [])),
    ),
    findByPhones(
      needs,
      read.flatMap((each) => (each.kind === 'phone' ? [each.phone] : [])),
    ),
    readLateCodes(needs, codes),
  ]);
  const readingOf = new Map(codes.map((code, place) => [code, readings[place]]));
  return read.map((each) => {
    if (each.kind === 'unknown') return { code: 'code_malformed' };
    if (each.kind === 'card') return known(cards.get(each.cardNumber));
    if (each.kind === 'physicalCard') return known(plastic.get(each.cardNumber));
    if (each.kind === 'phone') return known(phones.get(each.phone));
    const reading = readingOf.get(each);
    return known(reading?.memberId, reading && lateCodeMarkOf(reading));
  });
}

function readOne(who: string, takenAt: number) {
  const text = who.replace(/[\s-]/g, '');
  if (isMobile(text)) return { kind: 'phone' as const, phone: text };
  const scanned = readScanned(text);
  return scanned.kind === 'memberCode' ? { ...scanned, takenAt } : scanned;
}

const known = (memberId: string | undefined, codeMark?: string): LateWho =>
  memberId === undefined ? { code: 'code_unknown' } : { memberId, codeMark };

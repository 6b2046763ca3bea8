import { readScanned } from '@shuke/shared/memberCode';
import { readCode, useCode, type Member } from '../member/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { requireBranch, requireOther } from '../staff/index.ts';
import { CodeAttempts } from './attempts.ts';
import { Visit } from './entities.ts';
import { codeHashOf, memberOfCard, readActive, type IdentifyNeeds } from './identify.ts';

/** A till that lost its network in the middle may have opened the visit of this very code. */
const sameScanMs = 60_000;

/** Who stood at a till that could not ask us. */
export interface Late {
  member: Member;
  /** The hash of the code of their phone; undefined for a card number. */
  codeMark?: string;
  /** The visit this till opened with the code before its network went, if it did. */
  visit?: Visit;
}

/**
 * Reads what a till without network scanned, as of the moment it was scanned. The code is used up by this: it
 * opens no visit any more. Nothing else is written, that is the sale's to do. Throws `forbidden`, `code_malformed`,
 * `code_unknown`, `code_used`, `code_clock_skew`, `code_attempts_exceeded`, `card_blocked`, `card_not_bound`,
 * `member_frozen`, `self_dealing`.
 */
export async function identifyLate(
  needs: IdentifyNeeds,
  caller: StaffCaller,
  input: { branchId: string; code: string; takenAt: number },
): Promise<Late> {
  requireBranch(caller, input.branchId);
  const scanned = readScanned(input.code);
  if (scanned.kind === 'unknown') throw new DomainError('code_malformed');
  const attempts = new CodeAttempts(needs.caches);
  const handle = scanned.kind === 'memberCode' ? scanned.handle : scanned.cardNumber;
  await attempts.check(caller.staffId, handle);
  try {
    return scanned.kind === 'memberCode'
      ? await byCodeThen(needs, caller, input, scanned)
      : await byCardThen(needs, caller, scanned);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'code_unknown') await attempts.failed(caller.staffId, handle);
    throw error;
  }
}

interface Then {
  branchId: string;
  takenAt: number;
}

async function byCodeThen(
  needs: IdentifyNeeds,
  caller: StaffCaller,
  { branchId, takenAt }: Then,
  scanned: { handle: string; tail: string },
): Promise<Late> {
  const accepted = await readCode({ ...needs, clock: { now: () => takenAt } }, scanned);
  const member = await readActive(needs.db, accepted.device.memberId);
  requireOther(caller, member);
  const codeMark = codeHashOf(accepted);
  // From here on no till can spend with it; whose it is who read it before is settled by the hash.
  await needs.db.write((tx) => useCode(tx, accepted, scanned.handle));
  const visit = await needs.db.reader.getRepository(Visit).findOneBy({ codeHash: codeMark });
  if (visit === null) return { member, codeMark };
  const isThisScan = visit.branchId === branchId && Math.abs(visit.identifiedAt - takenAt) <= sameScanMs;
  if (!isThisScan) throw new DomainError('code_used', { secondsToNext: 0 });
  return { member, codeMark, visit };
}

async function byCardThen(
  { db }: IdentifyNeeds,
  caller: StaffCaller,
  card: { kind: 'card' | 'physicalCard'; cardNumber: string },
): Promise<Late> {
  const memberId = await memberOfCard(db, card);
  if (memberId === undefined) throw new DomainError('code_unknown');
  const member = await readActive(db, memberId);
  requireOther(caller, member);
  return { member };
}

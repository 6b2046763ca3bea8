import { readScanned } from '@shuke/shared/memberCode';
import type { EntityManager } from 'typeorm';
import { findByCard, readCode, readMember, secondsToNextCode, useCode, type Accepted, type Member } from '../member/index.ts';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { hashOf } from '../platform/once.ts';
import type { Secrets } from '../platform/secrets.ts';
import { recordAction, requireBranch, requireOther } from '../staff/index.ts';
import { CodeAttempts } from './attempts.ts';
import { isInContact } from './contact.ts';
import { Visit } from './entities.ts';
import { newVisit, type Recognition } from './newVisit.ts';

/** The same till may read the same code again this long: a dropped answer must not cost the queue 30 seconds. */
const rereadMs = 60_000;

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  caches: CacheDriver;
}

/**
 * Reads what the till scanned and opens a visit: a member code once, a card number for earning only.
 * Throws `forbidden`, `code_malformed`, `code_unknown`, `code_used`, `code_clock_skew`, `code_attempts_exceeded`,
 * `member_frozen`, `self_dealing`.
 */
export async function identify(
  needs: Needs,
  caller: StaffCaller,
  { branchId, code }: { branchId: string; code: string },
): Promise<{ visit: Visit; member: Member }> {
  requireBranch(caller, branchId);
  const scanned = readScanned(code);
  if (scanned.kind === 'unknown') throw new DomainError('code_malformed');
  const attempts = new CodeAttempts(needs.caches);
  const handle = scanned.kind === 'memberCode' ? scanned.handle : scanned.cardNumber;
  await attempts.check(caller.staffId, handle);
  try {
    return scanned.kind === 'memberCode'
      ? await byCode(needs, caller, branchId, scanned)
      : await byCard(needs, caller, branchId, scanned.cardNumber);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'code_unknown') await attempts.failed(caller.staffId, handle);
    throw error;
  }
}

async function byCode(needs: Needs, caller: StaffCaller, branchId: string, scanned: { handle: string; tail: string }) {
  const accepted = await readCode(needs, scanned);
  const member = await readActive(needs.db, accepted.device.memberId);
  requireOther(caller, member);
  const inContact = await isInContact(needs.caches.cache, member.id, accepted.device.id);
  const place = { memberId: member.id, branchId, staffId: caller.staffId };
  const fresh = newVisit(needs.clock.now(), place, byMemberCode(accepted, inContact));
  const visit = await needs.db.write(async (tx) => {
    if (await useCode(tx, accepted, scanned.handle)) return open(tx, fresh);
    return reread(tx, fresh);
  });
  if (visit === undefined) throw new DomainError('code_used', { secondsToNext: secondsToNextCode(needs.clock) });
  return { visit, member };
}

async function byCard(needs: Needs, caller: StaffCaller, branchId: string, cardNumber: string) {
  const found = await findByCard(needs.db, cardNumber);
  if (found === null) throw new DomainError('code_unknown');
  const member = await readActive(needs.db, found.id);
  requireOther(caller, member);
  const place = { memberId: member.id, branchId, staffId: caller.staffId };
  const fresh = newVisit(needs.clock.now(), place, byCardNumber);
  return { visit: await needs.db.write((tx) => open(tx, fresh)), member };
}

async function readActive(db: Database, memberId: string): Promise<Member> {
  const member = await readMember(db, memberId);
  if (member.status === 'frozen') throw new DomainError('member_frozen');
  return member;
}

/** A card number, which anybody may have read off the card, earns and does not spend. */
const byCardNumber: Recognition = { deviceId: null, codeHash: null, earnOnly: true, inContact: false };

const byMemberCode = ({ device, step }: Accepted, inContact: boolean): Recognition => ({
  deviceId: device.id,
  codeHash: hashOf([device.id, step]),
  earnOnly: false,
  inContact,
});

async function open(tx: EntityManager, visit: Visit): Promise<Visit> {
  await tx.insert(Visit, visit);
  await recordAction(tx, {
    staffId: visit.staffId,
    action: 'sale.identify',
    branchId: visit.branchId,
    subject: visit.memberId,
    at: visit.identifiedAt,
  });
  return visit;
}

/** The visit this very till opened with the same code a moment ago. */
async function reread(tx: EntityManager, { codeHash, staffId, branchId, identifiedAt }: Visit): Promise<Visit | undefined> {
  if (codeHash === null) return undefined;
  const first = await tx.findOneBy(Visit, { codeHash, staffId, branchId });
  return first !== null && first.identifiedAt > identifiedAt - rereadMs ? first : undefined;
}

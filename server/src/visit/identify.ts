import { readScanned } from '@shuke/shared/memberCode';
import { isMobile } from '@shuke/shared/phone';
import type { EntityManager } from 'typeorm';
import {
  findByCard,
  findByPhones,
  readCode,
  readMember,
  secondsToNextCode,
  useCode,
  type Accepted,
  type Member,
} from '../member/index.ts';
import { memberOfPhysicalCard } from '../physicalCard/index.ts';
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

/** What recognising a member takes. */
export interface IdentifyNeeds {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  caches: CacheDriver;
}

/**
 * Reads what the till scanned and opens a visit: a member code once, a card number or a whole phone number for earning only.
 * Throws `forbidden`, `code_malformed`, `code_unknown`, `code_used`, `code_clock_skew`, `code_attempts_exceeded`,
 * `card_blocked`, `card_not_bound`, `member_frozen`, `self_dealing`.
 */
export async function identify(
  needs: IdentifyNeeds,
  caller: StaffCaller,
  { branchId, code }: { branchId: string; code: string },
): Promise<{ visit: Visit; member: Member; byPhone: boolean }> {
  requireBranch(caller, branchId);
  const who = readWho(needs.secrets, code);
  if (who.kind === 'unknown') throw new DomainError('code_malformed');
  const attempts = new CodeAttempts(needs.caches);
  await attempts.check(caller.staffId, who.mark);
  try {
    const found =
      who.kind === 'memberCode'
        ? await byCode(needs, caller, branchId, who)
        : await byKnown(needs, caller, branchId, await memberOf(needs, who));
    return { ...found, byPhone: who.kind === 'phone' };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'code_unknown') await attempts.failed(caller.staffId, who.mark);
    throw error;
  }
}

type Named = { kind: 'card' | 'physicalCard'; cardNumber: string } | { kind: 'phone'; phone: string };

/** What was scanned or typed, and under which name wrong ones are counted: of a phone number its keyed hash only. */
function readWho(secrets: Secrets, code: string) {
  const text = code.replace(/[\s-]/g, '');
  if (isMobile(text)) return { kind: 'phone' as const, phone: text, mark: secrets.phoneHash(text) };
  const scanned = readScanned(code);
  if (scanned.kind === 'card' || scanned.kind === 'physicalCard') return { ...scanned, mark: scanned.cardNumber };
  return scanned.kind === 'memberCode' ? { ...scanned, mark: scanned.handle } : scanned;
}

/** Whom a card number or a whole phone number names. Throws `code_unknown`, `card_blocked`, `card_not_bound`. */
async function memberOf({ db, secrets }: IdentifyNeeds, named: Named): Promise<string> {
  const memberId =
    named.kind === 'phone'
      ? (await findByPhones({ db, secrets }, [named.phone])).get(named.phone)
      : await memberOfCard(db, named);
  if (memberId === undefined) throw new DomainError('code_unknown');
  return memberId;
}

/** Whose a card is, in the app or on plastic; undefined for nobody’s. Throws `card_blocked`, `card_not_bound`. */
export const memberOfCard = async (
  db: Database,
  { kind, cardNumber }: { kind: 'card' | 'physicalCard'; cardNumber: string },
): Promise<string | undefined> =>
  kind === 'card' ? (await findByCard(db, cardNumber))?.id : memberOfPhysicalCard(db, cardNumber);

async function byCode(needs: IdentifyNeeds, caller: StaffCaller, branchId: string, scanned: { handle: string; tail: string }) {
  const accepted = await readCode(needs, scanned);
  const member = await readActive(needs.db, accepted.device.memberId);
  requireOther(caller, member);
  const inContact = await isInContact(needs.caches.cache, member.id, accepted.device.id);
  const place = { memberId: member.id, branchId, staffId: caller.staffId };
  const fresh = newVisit(needs.clock.now(), place, byMemberCode(accepted, inContact));
  const opening = needs.db.write(async (tx) => {
    if (await useCode(tx, accepted, scanned.handle)) return open(tx, fresh);
    return reread(tx, fresh);
  });
  const visit = await opening.catch(async (error: unknown) => {
    // A list that was sent meanwhile may have used it: what this one would have written is taken back.
    if (await needs.db.reader.getRepository(Visit).existsBy({ codeHash: codeHashOf(accepted) })) return undefined;
    throw error;
  });
  if (visit === undefined) throw new DomainError('code_used', { secondsToNext: secondsToNextCode(needs.clock) });
  return { visit, member };
}

async function byKnown(needs: IdentifyNeeds, caller: StaffCaller, branchId: string, memberId: string) {
  const member = await readActive(needs.db, memberId);
  requireOther(caller, member);
  const fresh = newVisit(needs.clock.now(), { memberId, branchId, staffId: caller.staffId }, byWhatAllKnow);
  return { visit: await needs.db.write((tx) => open(tx, fresh)), member };
}

/** A member who may be served. Throws `member_frozen`, `not_found`. */
export async function readActive(db: Database, memberId: string): Promise<Member> {
  const member = await readMember(db, memberId);
  if (member.status === 'frozen') throw new DomainError('member_frozen');
  return member;
}

/** A card number anybody may have read off the card, and a phone number many know: they earn and do not spend. */
const byWhatAllKnow: Recognition = { deviceId: null, codeHash: null, earnOnly: true, inContact: false };

/** What tells a code from every other: the device and the step it was made for. */
export const codeHashOf = ({ device, step }: Accepted): string => hashOf([device.id, step]);

const byMemberCode = (accepted: Accepted, inContact: boolean): Recognition => ({
  deviceId: accepted.device.id,
  codeHash: codeHashOf(accepted),
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
  // One that a till without network read has ended before it began: its code is used.
  const isOpen = first !== null && first.expiresAt > identifiedAt && first.identifiedAt > identifiedAt - rereadMs;
  return isOpen ? first : undefined;
}

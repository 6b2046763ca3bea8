import type { IdentityId, MemberId } from '@shuke/shared/ids';
import type { Directory } from '../merchant/index.ts';
import { untouched, type Committer, type Effects, type RowChange, type Unit, type View } from '../ledger/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { hashOf, onceFor } from '../platform/once.ts';
import type { Secrets } from '../platform/secrets.ts';
import type { MiniProgram } from '../platform/wechat/ports.ts';
import { newCardNumber } from './cardNumber.ts';
import { MemberPhone, usualWishes, type Member, type MemberIdentity } from './entities.ts';
import { counterIdentityOf, phoneIdOf, readIdentity } from './identity.ts';

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  committer: Committer;
  miniProgram: MiniProgram;
  directory: Directory;
}

/** What the phone sends to join; the number itself comes from WeChat. */
export interface Join {
  identityId: IdentityId;
  phoneCode: string;
  consentVersion: string;
  name?: string | undefined;
  idempotencyKey: string;
}

/** The card the person has now, new or old. */
export interface Joined {
  memberId: MemberId;
  cardNumber: string;
  /** True when the person was linked to a card that existed. */
  linked: boolean;
}

/**
 * Makes the person behind an identity a member: phone from WeChat, consent to the text in force.
 * Throws `consent_outdated`, `phone_invalid`, `wechat_unavailable`, `already_member`.
 */
export async function join({ db, clock, secrets, committer, miniProgram, directory }: Needs, input: Join): Promise<Joined> {
  const { consent } = await directory.programme();
  if (input.consentVersion !== consent.version) throw new DomainError('consent_outdated');
  const { openid } = await readIdentity(db, input.identityId);
  const phone = await miniProgram.phoneNumber(input.phoneCode, openid);
  const now = clock.now();
  const hash = secrets.phoneHash(phone);
  const holder = await db.reader.getRepository(MemberPhone).findOneBy({ id: phoneIdOf(hash) });
  const { identityId, name, consentVersion } = input;
  return committer.submit(
    joinUnit({
      identityId,
      // The phone code differs on a retry, so the intention is known by the rest.
      once: onceFor(identityId, 'member.join', input.idempotencyKey, { consentVersion, name }),
      phone: { sealed: secrets.sealPhone(phone), hash, tail: phone.slice(-4) },
      ...(holder === null ? {} : { holderId: holder.memberId }),
      name: name ?? `会员${phone.slice(-4)}`,
      consent: { version: consentVersion, textHash: hashOf(consent) },
      now,
    }),
  );
}

/** Everything a joining decides on besides the locked rows; the phone sealed and hashed already. */
export interface JoinFacts {
  identityId: IdentityId;
  once: NonNullable<Unit<Joined>['once']>;
  phone: { sealed: string; hash: string; tail: string };
  /** Who held this phone a moment ago: a card made at the counter may become theirs. */
  holderId?: string;
  name: string;
  consent: { version: string; textHash: string };
  now: number;
}

/** The unit of joining; exported so that imports and the seed join people the same way. */
export function joinUnit(facts: JoinFacts): Unit<Joined> {
  const phoneId = phoneIdOf(facts.phone.hash);
  const counterId = counterIdentityOf(facts.phone.hash);
  const fresh = newMember(facts);
  return {
    ...untouched,
    once: facts.once,
    owners: [facts.identityId, fresh.id, phoneId, counterId, ...(facts.holderId === undefined ? [] : [facts.holderId])],
    rows: [
      ['member_identity', facts.identityId],
      ['member_identity', counterId],
      ['member_phone', phoneId],
    ],
    claims: [{ entity: 'member', property: 'cardNumber', value: fresh.cardNumber, code: 'conflict' }],
    decide: (view) => decideJoin(view, facts, phoneId, fresh),
  };
}

const newMember = ({ name, phone, now }: JoinFacts): Omit<Member, 'unionid'> & { id: MemberId } => ({
  id: newId('mem'),
  cardNumber: newCardNumber(),
  name,
  phoneSealed: phone.sealed,
  phoneHash: phone.hash,
  phoneTail: phone.tail,
  status: 'active',
  walletFrozen: false,
  ...usualWishes,
  visitCount: 0,
  paymentsBegun: 0,
  homeBranchId: null,
  joinedOn: businessDate(now),
  joinedAt: now,
  erasedAt: null,
  mergedInto: null,
});

function decideJoin(view: View, facts: JoinFacts, phoneId: string, fresh: ReturnType<typeof newMember>): Effects<Joined> {
  const identity = view.row<MemberIdentity>('member_identity', facts.identityId);
  if (identity === undefined) throw new DomainError('unauthenticated');
  if (identity.memberId !== null) throw new DomainError('already_member');

  const holder = view.row<MemberPhone>('member_phone', phoneId);
  const before = holder && view.row<Member>('member', holder.memberId);
  const written = before === undefined ? undefined : writtenDown(view, facts, before);
  const member = written ?? (before !== undefined && isSamePerson(before, identity) ? before : undefined);
  const memberId = (member?.id ?? fresh.id) as MemberId;

  const consentRow = { id: newId('cns'), memberId, ...facts.consent, at: facts.now };
  const toIdentity = { entity: 'member_identity', id: identity.id, patch: { memberId } };
  const common = { transactions: [], events: [outboxDraft('member.joined', { memberId })] };
  if (member !== undefined) {
    return {
      ...common,
      events: [],
      inserts: [{ entity: 'member_consent', row: consentRow }],
      updates: [toIdentity, ...(written === undefined ? [] : claimed(facts, written, identity))],
      answer: { memberId, cardNumber: member.cardNumber, linked: true },
    };
  }
  const phoneRow = { id: phoneId, memberId };
  return {
    ...common,
    inserts: [
      { entity: 'member', row: { ...fresh, unionid: identity.unionid } },
      { entity: 'member_consent', row: consentRow },
      ...(holder === undefined ? [{ entity: 'member_phone', row: phoneRow }] : []),
    ],
    updates: [toIdentity, ...(holder === undefined ? [] : [{ entity: 'member_phone', id: phoneId, patch: { memberId } }])],
    answer: { memberId, cardNumber: fresh.cardNumber, linked: false },
  };
}

/**
 * Only the same unionid is the same person. Another one may be a recycled number: then the old card stays whose it was,
 * history, money and devices, for the staff to recover with a second proof.
 */
const isSamePerson = (member: Member, identity: MemberIdentity): boolean =>
  member.unionid !== null && member.unionid === identity.unionid;

/**
 * The member whom staff wrote down with this number, while no person is linked to the card: WeChat says now whose the number
 * is. Throws `busy` where somebody else took the number a moment ago.
 */
function writtenDown(view: View, { phone, holderId }: JoinFacts, before: Member): Member | undefined {
  const counter = view.row<MemberIdentity>('member_identity', counterIdentityOf(phone.hash));
  if (counter?.memberId !== before.id || before.status !== 'active') return undefined;
  // A card that another one was merged into answers to its own number alone.
  if (before.phoneHash !== phone.hash) return undefined;
  if (before.id !== holderId) throw new DomainError('busy');
  return before;
}

/** The card has its person: the next one with this number is somebody else. */
const claimed = ({ phone }: JoinFacts, { id }: Member, { unionid }: MemberIdentity): RowChange[] => [
  { entity: 'member_identity', id: counterIdentityOf(phone.hash), patch: { memberId: null } },
  { entity: 'member', id, patch: { unionid } },
];

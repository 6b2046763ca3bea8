import { In, IsNull } from 'typeorm';
import type { IdentityId } from '@shuke/shared/ids';
import {
  accounts,
  untouched,
  type Committer,
  type LedgerDraft,
  type RowChange,
  type RowRef,
  type Unit,
  type View,
} from '../../ledger/index.ts';
import {
  Member,
  MemberDevice,
  MemberIdentity,
  MemberPreference,
  MemberSession,
  nobody,
  phoneIdOf,
  readMember,
  usualWishes,
  type MemberPhone,
} from '../../member/index.ts';
import { outboxDraft, type Topics } from '../../outbox/index.ts';
import { forgetPayer } from '../../pay/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { businessDate, type Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { auditRow, type StaffAction } from '../../staff/index.ts';
import { BonusInstalment } from '../../wallet/index.ts';
import { MemberMerge, MemberNote, MemberTag } from '../entities.ts';
import { requireInReach } from '../members/reach.ts';
import { requireNothingUnderWay } from './underWay.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  secrets: Secrets;
}

/** Nobody's number, so that whatever shows a phone still can. */
const nobodysPhone = '00000000000';

/**
 * Ends a membership, with every card that became part of it: name, phone and the links to WeChat are erased, what is left of
 * points ends, what was posted stays and points at nobody. Whoever comes back is a new member. Throws `not_found`,
 * `member_closed`, `money_left`, `payment_under_way`.
 */
export async function erase(needs: Needs, caller: StaffCaller, { memberId, reason }: { memberId: string; reason: string }) {
  const member = await requireInReach(needs.db, caller, memberId);
  return end(needs, member, { staffId: caller.staffId, action: 'member.erase', detail: { reason } });
}

/** The same, by the member themself. Throws `member_closed`, `money_left`, `payment_under_way`. */
export const eraseOwn = async (needs: Needs, memberId: string) =>
  end(needs, await readMember(needs.db, memberId), { staffId: null, action: 'member.eraseOwn' });

type By = Pick<StaffAction, 'staffId' | 'action' | 'detail'>;

async function end(needs: Needs, member: Member, by: By): Promise<{ erasedAt: number }> {
  const found = await readCards(needs.db, member);
  await requireNothingUnderWay(
    needs.db,
    found.cards.map(({ id }) => id),
  );
  const facts = { ...found, by, sealed: needs.secrets.sealPhone(nobodysPhone), at: needs.clock.now() };
  const ended = await needs.committer.submit(eraseUnit(facts));
  // Told by the outbox too, should this process die here.
  for (const told of ended) {
    await forget(needs, told);
    await forgetPayer(needs, told);
  }
  return { erasedAt: facts.at };
}

/** A card, those that became part of it, and what leads to any of them. */
interface Found {
  /** The card itself first; also such that have ended, for others became part of them. */
  cards: readonly [Member, ...Member[]];
  phoneIds: readonly string[];
  identityIds: readonly IdentityId[];
  /** Parts of a bonus that are still to come. */
  instalmentIds: readonly string[];
}

const mergesMax = 16;

async function readCards({ reader }: Database, member: Member): Promise<Found> {
  const cards: [Member, ...Member[]] = [member];
  const phoneIds = new Set<string>();
  for (let ids = [member.id], merges = 0; ids.length > 0 && merges < mergesMax; merges += 1) {
    const found = await reader.getRepository(MemberMerge).findBy({ intoId: In(ids), status: 'merged' });
    // Numbers of cards that became part of another one lead to it too.
    for (const { facts } of found) for (const id of facts.phones) phoneIds.add(id);
    const fromIds = found.map(({ fromId }) => fromId).filter((id) => cards.every((card) => card.id !== id));
    const next = await reader.getRepository(Member).findBy({ id: In(fromIds) });
    cards.push(...next);
    ids = next.map(({ id }) => id);
  }
  for (const { phoneHash, erasedAt } of cards) if (erasedAt === null) phoneIds.add(phoneIdOf(phoneHash));
  const ofThem = { memberId: In(cards.map(({ id }) => id)) };
  const [identities, parts] = await Promise.all([
    reader.getRepository(MemberIdentity).findBy(ofThem),
    reader.getRepository(BonusInstalment).findBy({ ...ofThem, status: 'waiting' }),
  ]);
  return {
    cards,
    phoneIds: [...phoneIds],
    identityIds: identities.map(({ id }) => id as IdentityId),
    instalmentIds: parts.map(({ id }) => id),
  };
}

interface Erasing extends Found {
  by: By;
  /** Nobody's phone number, sealed. */
  sealed: string;
  at: number;
}

const erasedRow = (memberId: string, { sealed, at }: Erasing): Partial<Member> => ({
  name: '已注销会员',
  phoneSealed: sealed,
  phoneHash: `erased:${memberId}`,
  phoneTail: '0000',
  unionid: null,
  status: 'frozen',
  erasedAt: at,
  ...usualWishes,
});

const moneyOf = [accounts.principal, accounts.bonus, accounts.held] as const;

/** All cards of one person end together, or none: which they are, and by which WeChat they were opened. */
function eraseUnit(erasing: Erasing): Unit<Topics['member.erased'][]> {
  const { cards, phoneIds, identityIds, instalmentIds, by, at } = erasing;
  const ids = cards.map(({ id }) => id);
  const [main] = ids;
  return {
    ...untouched,
    owners: [...ids, ...phoneIds, ...identityIds],
    accounts: ids.flatMap((id) => [accounts.points, ...moneyOf].map((account) => account(id))),
    rows: [
      ...ids.flatMap((id): RowRef[] => [
        ['member', id],
        ['member_profile', id],
      ]),
      ...phoneIds.map((id) => ['member_phone', id] as const),
      ...identityIds.map((id) => ['member_identity', id] as const),
      ...instalmentIds.map((id) => ['bonus_instalment', id] as const),
    ],
    decide(view) {
      requireAsRead(view, cards[0]);
      const ending = stillOf(view, ids);
      requireNoMoney(
        view,
        ending.map(({ id }) => id),
      );
      const isOurs = (memberId: string | null | undefined) => ending.some(({ id }) => id === memberId);
      const linked = identityIds.filter((id) => isOurs(view.row<MemberIdentity>('member_identity', id)?.memberId));
      const held = phoneIds.filter((id) => isOurs(view.row<MemberPhone>('member_phone', id)?.memberId));
      const told = ending.map(({ id: memberId }) => ({ memberId, identityIds: memberId === main ? linked : [] }));
      return {
        transactions: ending.flatMap(({ id }) => endOfPoints(view, id, at)),
        inserts: ending.map(({ id: subject, homeBranchId: branchId }) => auditRow({ ...by, branchId, subject, at })),
        updates: [
          ...ending.flatMap(({ id }) => [{ entity: 'member', id, patch: erasedRow(id, erasing) }, ...unsaid(view, id, at)]),
          // The row stays, for its id is what a person is known by when they come back; WeChat says the openid again then.
          ...linked.map((id) => ({ entity: 'member_identity', id, patch: { memberId: null, unionid: null, openid: '' } })),
          ...held.map((id) => ({ entity: 'member_phone', id, patch: { memberId: nobody } })),
          ...endOfBonus(view, instalmentIds, isOurs),
        ],
        events: told.map((each) => outboxDraft('member.erased', each)),
        answer: told,
      };
    },
  };
}

/** Of these cards the first, and those whose way still leads to it: one may have been taken out of it again meanwhile. */
function stillOf(view: View, [main, ...others]: readonly string[]): Member[] {
  const row = (id: string | undefined) => (id === undefined ? undefined : view.row<Member>('member', id));
  const leadsThere = (id: string): boolean => {
    const next = row(id)?.mergedInto ?? undefined;
    return next !== undefined && (next === main || (others.includes(next) && leadsThere(next)));
  };
  return [main, ...others.filter(leadsThere)].flatMap((id) => {
    const card = row(id);
    return card?.erasedAt === null ? [card] : [];
  });
}

const unsaid = (view: View, id: string, at: number): RowChange[] =>
  view.row('member_profile', id) === undefined
    ? []
    : [{ entity: 'member_profile', id, patch: { ...saidNothing, updatedAt: at } }];

/** Throws `busy` where a payment was begun, or a card merged into it, after it was read that none is under way: it is read again. */
function requireAsRead(view: View, { id, paymentsBegun }: Member): void {
  if (requireUnended(view.row<Member>('member', id)).paymentsBegun !== paymentsBegun) throw new DomainError('busy');
}

/** A card that nobody has ended yet; also one that became part of another, of which name and phone are still kept. */
function requireUnended(member: Member | undefined): Member {
  if (member === undefined) throw new DomainError('not_found', { param: 'memberId' });
  if (member.erasedAt !== null) throw new DomainError('member_closed');
  return member;
}

const saidNothing = { gender: null, birthday: null, birthdaySets: 0, ownFields: {} };

/**
 * Money of a member is theirs: it goes back before the card ends. Points they owe hold nobody back: who asks to be forgotten
 * is forgotten, a debt of points is no money, and to keep it for the day they come back would need the number we just erased.
 * The debt stays in the books, on a card that is nobody's.
 */
function requireNoMoney(view: View, memberIds: readonly string[]): void {
  const all = memberIds.flatMap((memberId) => moneyOf.map((of) => of(memberId)));
  const left = all.reduce((sum, account) => sum + view.available(account), 0);
  if (left > 0) throw new DomainError('money_left', { leftFen: left });
}

/** What was still to come of a bonus comes no more. */
const endOfBonus = (view: View, ids: readonly string[], isOurs: (memberId: string) => boolean): RowChange[] =>
  ids
    .map((id) => view.row<BonusInstalment>('bonus_instalment', id))
    .flatMap((part) => (part?.status === 'waiting' && isOurs(part.memberId) ? [part.id] : []))
    .map((id) => ({ entity: 'bonus_instalment', id, patch: { status: 'cancelled' } }));

function endOfPoints(view: View, memberId: string, at: number): LedgerDraft[] {
  const account = accounts.points(memberId);
  const amount = view.available(account);
  if (amount === 0) return [];
  const id = newId('ltx');
  const postings = [{ source: account, destination: accounts.pointsExpired, amount }];
  const facts = { occurredAt: at, businessDate: businessDate(at), memberId, ruleRefs: ['erase:会员注销'] };
  return [{ id, kind: 'expire', reference: `expire:${id}`, ...facts, postings }];
}

/** Ends the sessions and devices of an erased member, and what staff wrote about them. Twice is once. Subscriber of `member.erased`. */
export async function forget(
  { db, clock }: { db: Database; clock: Clock },
  { memberId, identityIds }: { memberId: string; identityIds: readonly string[] },
): Promise<void> {
  const revokedAt = clock.now();
  await db.write(async (tx) => {
    for (const identityId of identityIds) await tx.update(MemberSession, { identityId, revokedAt: IsNull() }, { revokedAt });
    await tx.update(MemberDevice, { memberId, revokedAt: IsNull() }, { revokedAt });
    await tx.update(MemberDevice, { memberId }, { label: '' });
    await tx.delete(MemberTag, { memberId });
    await tx.delete(MemberNote, { memberId });
    await tx.delete(MemberPreference, { memberId });
  });
}

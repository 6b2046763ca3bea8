import { In, IsNull } from 'typeorm';
import type { IdentityId } from '@shuke/shared/ids';
import { accounts, type Committer, type LedgerDraft, type Unit, type View } from '../../ledger/index.ts';
import {
  MemberDevice,
  MemberIdentity,
  MemberPreference,
  MemberSession,
  nobody,
  phoneIdOf,
  readMember,
  usualWishes,
  type Member,
  type MemberPhone,
} from '../../member/index.ts';
import { outboxDraft } from '../../outbox/index.ts';
import { forgetPayer, PayOrder } from '../../pay/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { businessDate, type Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { Sale } from '../../sale/index.ts';
import { auditRow, type StaffAction } from '../../staff/index.ts';
import { WalletSpend } from '../../wallet/index.ts';
import { MemberMerge, MemberNote, MemberTag } from '../entities.ts';
import { requireInReach } from '../members/reach.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  secrets: Secrets;
}

/** Nobody's number, so that whatever shows a phone still can. */
const nobodysPhone = '00000000000';

/**
 * Ends a membership: name, phone and the links to WeChat are erased, what is left of points ends, what was posted stays and
 * points at nobody. Whoever comes back is a new member. Throws `not_found`, `member_closed`, `money_left`.
 */
export async function erase(needs: Needs, caller: StaffCaller, { memberId, reason }: { memberId: string; reason: string }) {
  const member = await requireInReach(needs.db, caller, memberId);
  return end(needs, member, { staffId: caller.staffId, action: 'member.erase', detail: { reason } });
}

/** The same, by the member themself. Throws `member_closed`, `money_left`. */
export const eraseOwn = async (needs: Needs, memberId: string) =>
  end(needs, await readMember(needs.db, memberId), { staffId: null, action: 'member.eraseOwn' });

type By = Pick<StaffAction, 'staffId' | 'action' | 'detail'>;

async function end(needs: Needs, member: Member, by: By): Promise<{ erasedAt: number }> {
  const memberId = member.id;
  await requireNothingUnderWay(needs.db, memberId);
  const { reader } = needs.db;
  const [identities, merges] = await Promise.all([
    reader.getRepository(MemberIdentity).findBy({ memberId }),
    reader.getRepository(MemberMerge).findBy({ intoId: memberId }),
  ]);
  // Numbers of cards that became part of this one lead to it too.
  const phoneIds = [...new Set([phoneIdOf(member.phoneHash), ...merges.flatMap(({ facts: { phones } }) => phones as PhoneId[])])];
  const facts = { member, phoneIds, identityIds: identities.map(({ id }) => id as IdentityId), by };
  const answer = await needs.committer.submit(eraseUnit(facts, needs.secrets.sealPhone(nobodysPhone), needs.clock.now()));
  // Told by the outbox too, should this process die here.
  await forget(needs, { memberId, identityIds: facts.identityIds });
  await forgetPayer(needs, { memberId });
  return answer;
}

type PhoneId = ReturnType<typeof phoneIdOf>;

interface Erasing {
  member: Member;
  phoneIds: readonly PhoneId[];
  identityIds: readonly IdentityId[];
  by: By;
}

function eraseUnit({ member, phoneIds, identityIds, by }: Erasing, sealed: string, at: number): Unit<{ erasedAt: number }> {
  const memberId = member.id;
  const erased: Partial<Member> = {
    name: '已注销会员',
    phoneSealed: sealed,
    phoneHash: `erased:${memberId}`,
    phoneTail: '0000',
    unionid: null,
    status: 'frozen',
    erasedAt: at,
    ...usualWishes,
  };
  return {
    owners: [memberId, ...phoneIds, ...identityIds],
    accounts: [accounts.points, accounts.principal, accounts.bonus, accounts.held].map((account) => account(memberId)),
    rows: [
      ['member', memberId],
      ['member_profile', memberId],
      ...phoneIds.map((id) => ['member_phone', id] as const),
      ...identityIds.map((id) => ['member_identity', id] as const),
    ],
    references: [],
    claims: [],
    decide(view) {
      const { homeBranchId } = requireUnended(view.row<Member>('member', memberId));
      requireNoMoney(view, memberId);
      const held = phoneIds.filter((id) => view.row<MemberPhone>('member_phone', id)?.memberId === memberId);
      return {
        transactions: endOfPoints(view, memberId, at),
        inserts: [auditRow({ ...by, branchId: homeBranchId, subject: memberId, at })],
        updates: [
          { entity: 'member', id: memberId, patch: erased },
          // The row stays, for its id is what a person is known by when they come back; WeChat says the openid again then.
          ...identityIds.map((id) => ({ entity: 'member_identity', id, patch: { memberId: null, unionid: null, openid: '' } })),
          ...(view.row('member_profile', memberId) === undefined
            ? []
            : [{ entity: 'member_profile', id: memberId, patch: { ...saidNothing, updatedAt: at } }]),
          ...held.map((id) => ({ entity: 'member_phone', id, patch: { memberId: nobody } })),
        ],
        events: [outboxDraft('member.erased', { memberId, identityIds: [...identityIds] })],
        answer: { erasedAt: at },
      };
    },
  };
}

/** A card that nobody has ended yet; also one that became part of another, of which name and phone are still kept. */
function requireUnended(member: Member | undefined): Member {
  if (member === undefined) throw new DomainError('not_found', { param: 'memberId' });
  if (member.erasedAt !== null) throw new DomainError('member_closed');
  return member;
}

const saidNothing = { gender: null, birthday: null, birthdaySets: 0, ownFields: {} };

/** A payment under way brings money, or gives it back: it must end first. */
async function requireNothingUnderWay(db: Database, memberId: string): Promise<void> {
  const open = { memberId, status: In(['created', 'prepaid', 'paid']) };
  const order = await db.reader.getRepository(PayOrder).findOne({ select: { id: true, totalFen: true }, where: open });
  if (order !== null) throw new DomainError('money_left', { leftFen: order.totalFen });
  const spend = await unpaidSpend(db, memberId);
  if (spend !== null) throw new DomainError('money_left', { leftFen: spend.amountFen });
}

/** A sale somebody else is paying from this member's wallet, whose part by WeChat is open: unpaid, the money comes back. */
const unpaidSpend = (db: Database, walletOwner: string): Promise<WalletSpend | null> =>
  db.reader
    .getRepository(WalletSpend)
    .createQueryBuilder('spend')
    .innerJoin(Sale, 'sale', "sale.id = spend.id AND sale.status = 'awaiting'")
    .where('spend.walletOwner = :walletOwner', { walletOwner })
    .getOne();

/**
 * Money of a member is theirs: it goes back before the card ends. Points they owe hold nobody back: who asks to be forgotten
 * is forgotten, a debt of points is no money, and to keep it for the day they come back would need the number we just erased.
 * The debt stays in the books, on a card that is nobody's.
 */
function requireNoMoney(view: View, memberId: string): void {
  const left = [accounts.principal, accounts.bonus, accounts.held].reduce((sum, of) => sum + view.available(of(memberId)), 0);
  if (left > 0) throw new DomainError('money_left', { leftFen: left });
}

function endOfPoints(view: View, memberId: string, at: number): LedgerDraft[] {
  const account = accounts.points(memberId);
  const amount = view.available(account);
  if (amount === 0) return [];
  const id = newId('ltx');
  const postings = [{ source: account, destination: accounts.pointsExpired, amount }];
  const facts = { occurredAt: at, businessDate: businessDate(at), memberId, ruleRefs: ['erase:会员注销'] };
  return [{ id, kind: 'expire', reference: `expire:${id}`, ...facts, postings }];
}

/** Ends the sessions and devices of an erased member, and what staff wrote about them. Twice is once. */
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

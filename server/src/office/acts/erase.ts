import { In, IsNull } from 'typeorm';
import type { IdentityId } from '@shuke/shared/ids';
import { accounts, type Committer, type LedgerDraft, type Unit, type View } from '../../ledger/index.ts';
import { MemberDevice, MemberIdentity, MemberSession, phoneIdOf, requireOpenCard, type Member } from '../../member/index.ts';
import { outboxDraft } from '../../outbox/index.ts';
import { PayOrder } from '../../pay/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { businessDate, type Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { auditRow } from '../../staff/index.ts';
import { MemberNote, MemberTag } from '../entities.ts';
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
  await requireNothingUnderWay(needs.db, memberId);
  const identities = await needs.db.reader.getRepository(MemberIdentity).findBy({ memberId });
  const facts = { member, identityIds: identities.map(({ id }) => id as IdentityId), staffId: caller.staffId, reason };
  const answer = await needs.committer.submit(eraseUnit(facts, needs.secrets.sealPhone(nobodysPhone), needs.clock.now()));
  // Told by the outbox too, should this process die here.
  await forget(needs, { memberId, identityIds: facts.identityIds });
  return answer;
}

interface Erasing {
  member: Member;
  identityIds: readonly IdentityId[];
  staffId: string;
  reason: string;
}

function eraseUnit({ member, identityIds, staffId, reason }: Erasing, sealed: string, at: number): Unit<{ erasedAt: number }> {
  const memberId = member.id;
  const phoneId = phoneIdOf(member.phoneHash);
  const nobody: Partial<Member> = {
    name: '已注销会员',
    phoneSealed: sealed,
    phoneHash: `erased:${memberId}`,
    phoneTail: '0000',
    unionid: null,
    status: 'frozen',
    erasedAt: at,
  };
  return {
    owners: [memberId, phoneId, ...identityIds],
    accounts: [accounts.points, accounts.principal, accounts.bonus, accounts.held].map((account) => account(memberId)),
    rows: [['member', memberId], ['member_phone', phoneId], ...identityIds.map((id) => ['member_identity', id] as const)],
    references: [],
    claims: [],
    decide(view) {
      const { homeBranchId } = requireOpenCard(view.row<Member>('member', memberId));
      requireNoMoney(view, memberId);
      const holdsPhone = view.row<{ memberId: string }>('member_phone', phoneId)?.memberId === memberId;
      const detail = { reason };
      return {
        transactions: endOfPoints(view, memberId, at),
        inserts: [auditRow({ staffId, action: 'member.erase', branchId: homeBranchId, subject: memberId, detail, at })],
        updates: [
          { entity: 'member', id: memberId, patch: nobody },
          ...identityIds.map((id) => ({ entity: 'member_identity', id, patch: { memberId: null, unionid: null } })),
          ...(holdsPhone ? [{ entity: 'member_phone', id: phoneId, patch: { memberId: 'nobody' } }] : []),
        ],
        events: [outboxDraft('member.erased', { memberId, identityIds: [...identityIds] })],
        answer: { erasedAt: at },
      };
    },
  };
}

/** A payment under way brings money, or gives it back: it must end first. */
async function requireNothingUnderWay(db: Database, memberId: string): Promise<void> {
  const open = { memberId, status: In(['created', 'prepaid', 'paid']) };
  const order = await db.reader.getRepository(PayOrder).findOne({ select: { id: true, totalFen: true }, where: open });
  if (order !== null) throw new DomainError('money_left', { leftFen: order.totalFen });
}

/** Money of a member is theirs: it goes back before the card ends. */
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
  });
}

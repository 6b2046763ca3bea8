import { In, IsNull, type EntityManager } from 'typeorm';
import type { Once, RowChange, Unit, View } from '../../ledger/index.ts';
import { Member, MemberDevice, MemberIdentity, MemberSession, nobody, phoneIdOf, type MemberPhone } from '../../member/index.ts';
import { outboxDraft } from '../../outbox/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { onceFor } from '../../platform/once.ts';
import { AuditEntry, auditRow, reaches, requireOther } from '../../staff/index.ts';
import { pauseNewHolders, readSharing, rowsOfSharing, type Sharing } from '../../wallet/index.ts';
import { readSubject, type MergeSubject } from '../merge/facts.ts';
import { mergeUnit } from '../merge/merge.ts';
import { Recovery } from './entities.ts';
import type { RecoveryNeeds } from './open.ts';
import { recoveryIdOf, requireOpenRecovery } from './states.ts';

/** Who was let spend in the month before may be a friend of whoever has the old phone. */
const newHolderMs = 30 * 24 * 3_600_000;

/**
 * Gives the lost card to the phone its person has now: all that the new card holds goes to the old one, whose earlier WeChat,
 * devices and number lead there no more. Nobody joins by an invitation made from there, and who joined lately is paused; a card
 * the shop froze stays frozen. Not before the wait is over, and not by who opened it, unless the owner. Throws `not_found`,
 * `self_dealing`, `recovery_closed`, `recovery_too_early`, `member_closed`, `merge_blocked`.
 */
export async function finishRecovery(
  needs: RecoveryNeeds,
  caller: StaffCaller,
  recoveryId: string,
): Promise<{ memberId: string }> {
  const { db, clock, committer } = needs;
  const recovery = await db.reader.getRepository(Recovery).findOneBy({ id: recoveryId });
  if (recovery === null || !reaches(caller, recovery.branchId)) throw new DomainError('not_found', { param: 'recoveryId' });
  const once = onceFor(caller.staffId, 'recovery.finish', caller.idempotencyKey, { recoveryId });
  const { memberId, claimantId, openedBy } = recovery;
  const lost = await db.reader.getRepository(Member).findOneByOrFail({ id: memberId });
  requireOther(caller, lost);
  if (openedBy === caller.staffId && caller.role !== 'owner') throw new DomainError('self_dealing');
  // Whoever reaches the recovery's branch may finish it, wherever its two cards are at home.
  const subject = await readSubject(db, { ...caller, branches: 'all' }, { fromId: claimantId, intoId: memberId });
  const [earlier, frozenByShop, sharing] = await Promise.all([
    db.reader.getRepository(MemberIdentity).findBy({ memberId }),
    isFrozenByShop(db, memberId),
    readSharing(db, memberId),
  ]);
  const identityIds = earlier.map(({ id }) => id);
  const facts = { subject, recovery, once, identityIds, frozenByShop, sharing, staffId: caller.staffId };
  const answer = await committer.submit(finishUnit(facts, clock.now()));
  // Told by the outbox too, should this process die here.
  await endEarlierAccess(needs, { memberId, identityIds, at: clock.now() });
  return answer;
}

/** True where staff froze the card last, and not the member, whose own freezing ends with finding it again. */
async function isFrozenByShop({ reader }: Database, memberId: string): Promise<boolean> {
  const acts = In(['member.setFrozen', 'member.freezeCard']);
  const last = await reader
    .getRepository(AuditEntry)
    .findOne({ where: { subject: memberId, action: acts }, order: { id: 'DESC' } });
  return last?.action === 'member.setFrozen' && last.detail['frozen'] === true;
}

interface Finishing {
  subject: MergeSubject;
  recovery: Recovery;
  once: Once;
  /** By which WeChat the lost card was opened until now. */
  identityIds: readonly string[];
  /** The shop has its own reason: finding the card again does not lift it, who froze it does. */
  frozenByShop: boolean;
  /** Whom the old phone may have let spend. */
  sharing: Sharing;
  staffId: string;
}

function finishUnit(facts: Finishing, now: number): Unit<{ memberId: string }> {
  const { subject, recovery, once, identityIds, sharing, staffId } = facts;
  const merging = mergeUnit(subject, { once, staffId, reason: '找回会员', now, byRecovery: true });
  const memberId = recovery.memberId;
  const oldPhone = phoneIdOf(subject.into.phoneHash);
  const detail = { claimantId: recovery.claimantId, proof: recovery.proof, openedBy: recovery.openedBy };
  return {
    ...merging,
    owners: [...merging.owners, ...identityIds, oldPhone],
    rows: [
      ...merging.rows,
      ...identityIds.map((id) => ['member_identity', id] as const),
      ['member_phone', oldPhone],
      ['recovery', recovery.id],
      ...rowsOfSharing(sharing),
    ],
    decide(view) {
      const current = requireOpenRecovery(view.row<Recovery>('recovery', recovery.id), now);
      // Stopped and opened anew for somebody else meanwhile.
      if (current.openedAt !== recovery.openedAt) throw new DomainError('recovery_closed');
      if (now < current.readyAt)
        throw new DomainError('recovery_too_early', { readyAt: new Date(current.readyAt).toISOString() });
      // Frozen or freed meanwhile: then it is read again by whom.
      if (view.row<Member>('member', memberId)?.status !== subject.into.status) throw new DomainError('busy');
      const { kept: _kept, ...merged } = merging.decide(view);
      const paused = pauseNewHolders(view, sharing, {
        since: current.openedAt - newHolderMs,
        except: subject.holderMoves.map(({ id }) => id),
      });
      const told = { memberId, identityIds: [...identityIds], at: now, paused: paused.pausedIds.length };
      const { branchId } = current;
      return {
        ...merged,
        inserts: [
          ...merged.inserts.filter(({ entity }) => entity !== 'audit_entry'),
          auditRow({ staffId, action: 'recovery.finish', branchId, subject: memberId, detail, at: now }),
        ],
        updates: [...merged.updates, ...takenOver(view, facts, oldPhone, now), ...paused.updates],
        events: [...merged.events, outboxDraft('recovery.finished', told)],
        answer: { memberId },
      };
    },
  };
}

/** What led to the lost card leads there no more; the number and the WeChat are those of the new one. */
function takenOver(
  view: View,
  { subject: { from }, recovery, identityIds, frozenByShop }: Finishing,
  oldPhone: string,
  now: number,
): RowChange[] {
  const { memberId } = recovery;
  const holdsOld =
    view.row<MemberPhone>('member_phone', oldPhone)?.memberId === memberId && oldPhone !== phoneIdOf(from.phoneHash);
  const { phoneSealed, phoneHash, phoneTail, unionid } = from;
  return [
    {
      entity: 'member',
      id: memberId,
      patch: { phoneSealed, phoneHash, phoneTail, unionid, ...(frozenByShop ? {} : { status: 'active' }) },
    },
    ...identityIds
      .filter((id) => view.row<MemberIdentity>('member_identity', id)?.memberId === memberId)
      .map((id) => ({ entity: 'member_identity', id, patch: { memberId: null } })),
    ...(holdsOld ? [{ entity: 'member_phone', id: oldPhone, patch: { memberId: nobody } }] : []),
    { entity: 'recovery', id: recovery.id, patch: { status: 'done', endedAt: now } },
  ];
}

/**
 * What the old phone was given before the finish was written may be younger than the finish: that waits for its batch. Longer
 * than any unit waits and is written.
 */
const overlapMs = 30_000;

/**
 * Ends the sessions and phones by which a recovered card was opened before. Twice is once; told late, the new phone's codes go on.
 */
export async function endEarlierAccess(
  { db }: { db: Database },
  { memberId, identityIds, at }: { memberId: string; identityIds: readonly string[]; at: number },
): Promise<void> {
  await db.write(async (tx) => {
    if (identityIds.length > 0)
      await tx.update(MemberSession, { identityId: In([...identityIds]), revokedAt: IsNull() }, { revokedAt: at });
    const isEarlier = 'created_at <= :at OR (created_at <= :until AND installation_id NOT IN (:...installations))';
    await tx
      .createQueryBuilder()
      .update(MemberDevice)
      .set({ revokedAt: at })
      .where(`member_id = :memberId AND revoked_at IS NULL AND (${isEarlier})`)
      .setParameters({ memberId, at, until: at + overlapMs, installations: ['', ...(await claimantsPhones(tx, memberId))] })
      .execute();
  });
}

/** The phones that showed codes of the card its person had meanwhile. */
async function claimantsPhones(tx: EntityManager, lostId: string): Promise<string[]> {
  const recovery = await tx.findOneBy(Recovery, { id: recoveryIdOf(lostId) });
  const phones = recovery === null ? [] : await tx.findBy(MemberDevice, { memberId: recovery.claimantId });
  return phones.map(({ installationId }) => installationId);
}

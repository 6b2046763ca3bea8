import { createHash } from 'node:crypto';
import { IsNull, LessThan, Not } from 'typeorm';
import { untouched, type Committer, type Unit } from '../ledger/index.ts';
import { MemberDevice, MemberIdentity, MemberSession, readMember, type Member } from '../member/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import type { MemberCaller } from '../platform/caller.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { auditRow } from '../staff/index.ts';
import { InboxMessage, MisuseReport } from './entities.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
}

/** What was done about it. */
export interface Reported {
  /** Codes that no longer work. */
  devicesEnded: number;
  branchId: string | null;
}

/**
 * 不是您本人: freezes the member's stored value, ends every device's codes and every other person's session on this card, and
 * tells the shop. The phone that reports gets itself a new code. The same message reported twice is one report; so is what names no message, in a day.
 * Throws `not_found`.
 */
export async function reportMisuse(needs: Needs, caller: MemberCaller, messageId: string | undefined): Promise<Reported> {
  const { db, clock, committer } = needs;
  const { memberId } = caller;
  const message =
    messageId === undefined ? null : await db.reader.getRepository(InboxMessage).findOneBy({ id: messageId, memberId });
  if (messageId !== undefined && message === null) throw new DomainError('not_found', { param: 'messageId' });
  const member = await readMember(db, memberId);
  const now = clock.now();
  const report: MisuseReport = {
    id: message === null ? reportOfDay(memberId, businessDate(now)) : message.id.replace('msg_', 'mis_'),
    memberId,
    branchId: message?.branchId ?? member.homeBranchId,
    saleId: message?.saleId ?? null,
    at: now,
  };
  await committer.submit(reportUnit(report));
  // Told by the outbox too, should this process die here.
  const devicesEnded = await endCodes(db, memberId, report.at);
  await endOthers(db, caller, report.at);
  return { devicesEnded, branchId: report.branchId };
}

/** A report that names no message, by its day: told again it is the same one. */
const reportOfDay = (memberId: string, day: string): string =>
  `mis_${createHash('sha256').update(`${memberId}:${day}`).digest('hex').slice(0, 26)}`;

/** Ends every code of a card; `before`: only of devices older than that, so that one enrolled since lives on. */
async function endCodes(db: Database, memberId: string, revokedAt: number, before?: number): Promise<number> {
  const older = before === undefined ? {} : { createdAt: LessThan(before) };
  const ended = await db.write((tx) => tx.update(MemberDevice, { memberId, revokedAt: IsNull(), ...older }, { revokedAt }));
  return ended.affected ?? 0;
}

/** Ends the codes of a report whose process died before it could. Subscriber of `member.misuseReported`. */
export async function endReportedCodes(
  { db, clock }: { db: Database; clock: Clock },
  { memberId, reportId }: { memberId: string; reportId: string },
): Promise<void> {
  const report = await db.reader.getRepository(MisuseReport).findOneBy({ id: reportId });
  if (report !== null) await endCodes(db, memberId, clock.now(), report.at);
}

function reportUnit(report: MisuseReport): Unit<{ reported: true }> {
  const { memberId, branchId, saleId, at } = report;
  return {
    ...untouched,
    owners: [memberId],
    rows: [
      ['member', memberId],
      ['misuse_report', report.id],
    ],
    decide(view) {
      const isNew = view.row<MisuseReport>('misuse_report', report.id) === undefined;
      const frozen = view.row<Member>('member', memberId)?.walletFrozen === true;
      const detail = { saleId };
      return {
        transactions: [],
        inserts: isNew
          ? [
              { entity: 'misuse_report', row: { ...report } },
              auditRow({ staffId: null, action: 'member.reportMisuse', branchId, subject: memberId, detail, at }),
            ]
          : [],
        updates: frozen ? [] : [{ entity: 'member', id: memberId, patch: { walletFrozen: true } }],
        events: isNew ? [outboxDraft('member.misuseReported', { memberId, reportId: report.id, branchId })] : [],
        answer: { reported: true },
      };
    },
  };
}

/** Whoever else is signed in to this card, by another WeChat, is signed out. */
async function endOthers(db: Database, { memberId, identityId }: MemberCaller, revokedAt: number): Promise<void> {
  const others = await db.reader.getRepository(MemberIdentity).findBy({ memberId, id: Not(identityId) });
  if (others.length === 0) return;
  await db.write(async (tx) => {
    for (const { id } of others) await tx.update(MemberSession, { identityId: id, revokedAt: IsNull() }, { revokedAt });
  });
}

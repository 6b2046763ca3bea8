import { LedgerTransaction } from '../../ledger/index.ts';
import { MemberConsent, MemberDevice, MemberIdentity } from '../../member/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { toIso } from '../../platform/instant.ts';
import { Sale } from '../../sale/index.ts';
import { recordAction } from '../../staff/index.ts';
import { notesOf } from '../acts/notes.ts';
import type { ShowNeeds } from './presentMembers.ts';
import { readRecord } from './readRecord.ts';
import { requireInReach } from './reach.ts';

/** The newest so many of each; who has more asks again in writing. */
const linesMax = 5_000;

/**
 * All that is kept about a member, for the member, in words a program reads: with the whole phone number, which is theirs.
 * The trail keeps who handed it out, and why. Throws `not_found`.
 */
export async function exportMember(
  needs: ShowNeeds & { clock: Clock },
  caller: StaffCaller,
  { memberId, reason }: { memberId: string; reason: string },
): Promise<{ json: string; complete: boolean }> {
  const { db, secrets, clock } = needs;
  const member = await requireInReach(db, caller, memberId);
  const newest = { where: { memberId }, order: { id: 'DESC' as const }, take: linesMax };
  const [record, consents, devices, identities, lines, sales, notes] = await Promise.all([
    readRecord(needs, caller, memberId),
    db.reader.getRepository(MemberConsent).find(newest),
    db.reader.getRepository(MemberDevice).find(newest),
    db.reader.getRepository(MemberIdentity).findBy({ memberId }),
    db.reader.getRepository(LedgerTransaction).find(newest),
    db.reader.getRepository(Sale).find(newest),
    notesOf(db, memberId),
  ]);
  const at = clock.now();
  await db.write((tx) =>
    recordAction(tx, {
      staffId: caller.staffId,
      action: 'member.export',
      branchId: member.homeBranchId,
      subject: memberId,
      detail: { reason },
      at,
    }),
  );
  const all = {
    exportedAt: toIso(at),
    member: {
      name: member.name,
      phone: secrets.openPhone(member.phoneSealed),
      cardNumber: member.cardNumber,
      status: member.status,
      joinedAt: toIso(member.joinedAt),
      visitCount: member.visitCount,
      tier: record.tier.name,
      growth: record.growth,
      points: record.points,
      wallet: record.wallet,
      tags: record.tags,
    },
    consents: consents.map(({ version, at: given }) => ({ version, at: toIso(given) })),
    identities: identities.map(({ appId, openid, unionid, createdAt }) => ({ appId, openid, unionid, since: toIso(createdAt) })),
    devices: devices.map(({ label, createdAt }) => ({ label, since: toIso(createdAt) })),
    history: lines.map(presentLine),
    sales: sales.map(presentSale),
    notes: notes.map(({ text, at: written }) => ({ text, at: toIso(written) })),
  };
  return { json: JSON.stringify(all, null, 2), complete: lines.length < linesMax && sales.length < linesMax };
}

const presentLine = (line: LedgerTransaction) => ({
  kind: line.kind,
  at: toIso(line.occurredAt),
  pointsDelta: line.pointsDelta,
  pointsAfter: line.pointsAfter,
  walletDeltaFen: line.walletDelta,
  walletAfterFen: line.walletAfter,
  rules: line.ruleRefs,
});

const presentSale = ({ number, status, amountFen, payableFen, paidAt }: Sale) => ({
  number,
  status,
  amountFen,
  payableFen,
  at: toIso(paidAt),
});

import { accounts, readBalances, readLots } from '../../ledger/index.ts';
import { MemberConsent, MemberDevice, MemberIdentity, presentProfile } from '../../member/index.ts';
import { nameConsents } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { toIso } from '../../platform/instant.ts';
import { staffNames } from '../../staff/index.ts';
import { presentWallet } from '../../wallet/index.ts';
import { MemberSummary } from '../../report/index.ts';
import { notesOf } from '../acts/notes.ts';
import { presentMembers, type ShowNeeds } from './presentMembers.ts';
import { requireInReach } from './reach.ts';

const openidEnd = 4;
const devicesShown = 20;

/** Everything about one member on one sheet. Throws `not_found`, also out of reach. */
export async function readRecord(needs: ShowNeeds, caller: Pick<StaffCaller, 'branches'>, memberId: string) {
  const { db } = needs;
  const member = await requireInReach(db, caller, memberId);
  const of = [accounts.principal, accounts.bonus, accounts.growth, accounts.pointsDebt].map((account) => account(memberId));
  const [rows, balances, lots, [summary], devices, identities, consents, notes, profile] = await Promise.all([
    presentMembers(needs, [member]),
    readBalances(db, of),
    readLots(db, accounts.points(memberId)),
    db.rows(MemberSummary, 'WHERE id = ?', [memberId]),
    db.reader.getRepository(MemberDevice).find({ where: { memberId }, order: { id: 'DESC' }, take: devicesShown }),
    db.reader.getRepository(MemberIdentity).findBy({ memberId }),
    db.reader.getRepository(MemberConsent).find({ where: { memberId }, order: { id: 'DESC' }, take: devicesShown }),
    notesOf(db, memberId),
    presentProfile(needs, memberId),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error('one in, one out');
  const [principalFen = 0, bonusFen = 0, growth = 0, pointsDebt = 0] = of.map((account) => balances.get(account) ?? 0);
  const named = await nameConsents(db, await needs.directory.programme(), consents);
  const names = await staffNames(
    db,
    notes.map(({ staffId }) => staffId),
  );
  return {
    ...row,
    profile,
    growth,
    wallet: presentWallet(principalFen, bonusFen),
    walletFrozen: member.walletFrozen,
    pointsDebt,
    pointsLots: lots.map(({ lot, expiresOn, available }) => ({ lot, expiresOn, amount: available })),
    spentFen: Math.max(0, summary?.spentFen ?? 0),
    visitCount: member.visitCount,
    joinedAt: toIso(member.joinedAt),
    consents: named.map((consent) => ({ ...consent, at: toIso(consent.at) })),
    devices: devices.map(({ id, label, createdAt, revokedAt }) => ({
      deviceId: id,
      label,
      since: toIso(createdAt),
      endedAt: revokedAt === null ? null : toIso(revokedAt),
    })),
    identities: identities.map(({ appId, openid, createdAt }) => ({
      appId,
      openidTail: openid.slice(-openidEnd),
      since: toIso(createdAt),
    })),
    notes: notes.map(({ id, staffId, text, at }) => ({ noteId: id, text, staffName: names.get(staffId) ?? '', at: toIso(at) })),
    mergedInto: member.mergedInto,
    erasedAt: member.erasedAt === null ? null : toIso(member.erasedAt),
  };
}

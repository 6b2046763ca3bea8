import { inShopWords, type ShopNames } from '@shuke/shared/shopWords';
import { LedgerTransaction } from '../../ledger/index.ts';
import {
  MemberConsent,
  MemberDevice,
  MemberIdentity,
  MemberPreference,
  profileOf,
  readMember,
  type Member,
} from '../../member/index.ts';
import { InboxMessage } from '../../inbox/index.ts';
import { PhysicalCard } from '../../physicalCard/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { toIso } from '../../platform/instant.ts';
import { Sale } from '../../sale/index.ts';
import { recordAction, type StaffAction } from '../../staff/index.ts';
import { notesOf } from '../acts/notes.ts';
import type { ShowNeeds } from './presentMembers.ts';
import { readRecord } from './readRecord.ts';
import { requireInReach } from './reach.ts';

/** The newest so many of each; who has more asks again in writing. */
const linesMax = 5_000;

/** What is handed out: plain JSON, and whether all of it fitted. */
interface Export {
  json: string;
  complete: boolean;
}

type Needs = ShowNeeds & { clock: Clock };

/**
 * All that is kept about a member, for the member, in words a program reads: with the whole phone number, which is theirs.
 * The trail keeps who handed it out, and why. Throws `not_found`.
 */
export async function exportMember(
  needs: Needs,
  caller: StaffCaller,
  { memberId, reason }: { memberId: string; reason: string },
): Promise<Export> {
  const member = await requireInReach(needs.db, caller, memberId);
  return handOut(needs, member, { staffId: caller.staffId, action: 'member.export', detail: { reason } });
}

/** The same, taken by the member themself. */
export const exportOwn = async (needs: Needs, memberId: string): Promise<Export> =>
  handOut(needs, await readMember(needs.db, memberId), { staffId: null, action: 'member.exportOwn' });

async function handOut(needs: Needs, member: Member, by: Pick<StaffAction, 'staffId' | 'action' | 'detail'>): Promise<Export> {
  const { db, clock, secrets } = needs;
  const at = clock.now();
  const { lists, complete } = await everythingOf(needs, member.id);
  const record = await readRecord(needs, { branches: 'all' }, member.id);
  const { gender, birthday, ownFields } = await profileOf(db, member.id);
  await db.write((tx) => recordAction(tx, { ...by, branchId: member.homeBranchId, subject: member.id, at }));
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
      gender,
      birthday,
      ownFields,
      confirmFromFen: member.confirmFromFen,
      quiet: member.quietFrom === null ? null : { from: member.quietFrom, to: member.quietTo },
    },
    ...lists,
  };
  return { json: JSON.stringify(all, null, 2), complete };
}

async function everythingOf({ db, directory }: Needs, memberId: string) {
  const programme = await directory.programme();
  const { reader } = db;
  const newest = { where: { memberId }, order: { id: 'DESC' as const }, take: linesMax };
  const [consents, preferences, devices, identities, cards, lines, sales, notes, messages] = await Promise.all([
    reader.getRepository(MemberConsent).find(newest),
    reader.getRepository(MemberPreference).find(newest),
    reader.getRepository(MemberDevice).find(newest),
    reader.getRepository(MemberIdentity).findBy({ memberId }),
    reader.getRepository(PhysicalCard).findBy({ memberId }),
    reader.getRepository(LedgerTransaction).find(newest),
    reader.getRepository(Sale).find(newest),
    notesOf(db, memberId),
    reader.getRepository(InboxMessage).find(newest),
  ]);
  const lists = {
    consents: consents.map(({ version, at }) => ({ version, at: toIso(at) })),
    preferences: preferences.map(({ topic, wanted, at }) => ({ topic, wanted, at: toIso(at) })),
    identities: identities.map(({ appId, openid, unionid, createdAt }) => ({ appId, openid, unionid, since: toIso(createdAt) })),
    devices: devices.map(({ label, createdAt }) => ({ label, since: toIso(createdAt) })),
    plasticCards: cards.map(({ id, status, boundAt }) => ({
      cardNumber: id,
      status,
      since: boundAt === null ? null : toIso(boundAt),
    })),
    history: lines.map((line) => presentLine(line, programme)),
    sales: sales.map(presentSale),
    notes: notes.map(({ text, at }) => ({ text, at: toIso(at) })),
    messages: messages.map(({ title, body, at }) => ({ title, body, at: toIso(at) })),
  };
  return { lists, complete: [lines, sales, messages].every(({ length }) => length < linesMax) };
}

const presentLine = (line: LedgerTransaction, names: ShopNames) => ({
  kind: line.kind,
  at: toIso(line.occurredAt),
  pointsDelta: line.pointsDelta,
  pointsAfter: line.pointsAfter,
  walletDeltaFen: line.walletDelta,
  walletAfterFen: line.walletAfter,
  rules: line.ruleRefs.map((rule) => inShopWords(rule, names)),
});

const presentSale = ({ number, status, items, amountFen, payableFen, paidAt }: Sale) => ({
  number,
  status,
  items: (items ?? []).map((item) => ({ name: item.name, quantityMilli: item.quantityMilli, amountFen: item.amountFen })),
  amountFen,
  payableFen,
  at: toIso(paidAt),
});

import { inShopWords, type ShopNames } from '@shuke/shared/shopWords';
import { noteOf, titleOf } from '../../card/index.ts';
import { InboxMessage } from '../../inbox/index.ts';
import { LedgerTransaction } from '../../ledger/index.ts';
import {
  MemberConsent,
  MemberDevice,
  MemberIdentity,
  MemberPreference,
  profileOf,
  withNames,
  type Member,
} from '../../member/index.ts';
import { PhysicalCard } from '../../physicalCard/index.ts';
import { toIso } from '../../platform/instant.ts';
import { Sale } from '../../sale/index.ts';
import { notesOf } from '../acts/notes.ts';
import type { ShowNeeds } from './presentMembers.ts';
import { readRecord } from './readRecord.ts';

/** The newest so many of each; who has more asks again in writing. */
const linesMax = 5_000;

/** All that is kept about a member, named as a program reads it; and whether all of it fitted. */
export type ExportFacts = Awaited<ReturnType<typeof readExportFacts>>;

/** Reads all that is kept about a member, at this moment. Throws `not_found`. */
export async function readExportFacts(needs: ShowNeeds, member: Member, at: number) {
  const { lists, complete } = await everythingOf(needs, member.id);
  const record = await readRecord(needs, { branches: 'all' }, member.id);
  const { gender, birthday, ownFields } = await profileOf(needs.db, member.id);
  const all = {
    exportedAt: toIso(at),
    member: {
      name: member.name,
      phone: needs.secrets.openPhone(member.phoneSealed),
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
  return { all, complete };
}

async function everythingOf({ db, directory }: ShowNeeds, memberId: string) {
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
  // Names last: what a member is called is not for the shop to say in its words.
  const explained = await withNames(
    db,
    lines.map(({ ruleRefs }) => inShopWords(noteOf(ruleRefs), programme)),
  );
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
    history: lines.map((line, place) => presentLine(line, explained[place] ?? '', programme)),
    sales: sales.map(presentSale),
    notes: notes.map(({ text, at }) => ({ text, at: toIso(at) })),
    messages: messages.map(({ title, body, at }) => ({ title, body, at: toIso(at) })),
  };
  return { lists, complete: [lines, sales, messages].every(({ length }) => length < linesMax) };
}

const presentLine = (line: LedgerTransaction, note: string, names: ShopNames) => ({
  kind: line.kind,
  title: inShopWords(titleOf(line), names),
  at: toIso(line.occurredAt),
  pointsDelta: line.pointsDelta,
  pointsAfter: line.pointsAfter,
  walletDeltaFen: line.walletDelta,
  walletAfterFen: line.walletAfter,
  note,
});

const presentSale = ({ number, status, items, amountFen, payableFen, paidAt }: Sale) => ({
  number,
  status,
  items: (items ?? []).map((item) => ({ name: item.name, quantityMilli: item.quantityMilli, amountFen: item.amountFen })),
  amountFen,
  payableFen,
  at: toIso(paidAt),
});

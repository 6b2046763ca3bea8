import type { MemberId } from '@shuke/shared/ids';
import { accounts, noEffects, type PostingDraft, type RowChange, type RowInsert, type Unit, type View } from '../ledger/index.ts';
import {
  counterApp,
  counterIdentityOf,
  newCardNumber,
  nobody,
  phoneIdOf,
  usualWishes,
  type Member,
  type MemberIdentity,
  type MemberPhone,
} from '../member/index.ts';
import type { Branch } from '../merchant/index.ts';
import { businessDate } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { expiryOf } from '../points/index.ts';
import type { ImportMapping, MemberImportRow } from './entities.ts';
import type { RowFacts } from './rowFacts.ts';
import type { ProblemCode } from './words.ts';

/** What bringing in a row decides on; the phone is sealed and hashed already. */
export interface BringIn {
  importId: string;
  row: RowFacts;
  phoneHash: string;
  phoneSealed: string;
  /** Whose the phone was a moment ago; undefined: nobody's. */
  holderId: string | undefined;
  /** Whether a card that is there gets what the row says on top. */
  existing: ImportMapping['existing'];
  branch: Pick<Branch, 'id' | 'merchantId' | 'cutoffHour'>;
  staffId: string;
  now: number;
}

/** What became of a row. */
export type BroughtIn = 'imported' | Extract<ProblemCode, 'memberExists' | 'cardClosed'>;

/** The name of a row among all rows of all imports. */
export const rowIdOf = (importId: string, line: number): string => `${importId}:${String(line)}`;
/** What the row's transaction is for, in the books. */
export const referenceOf = (importId: string, line: number): string => `import:${rowIdOf(importId, line)}`;

/**
 * Brings one row in, once for ever: the member, made as at the counter where the phone is nobody's, and what they hold. Where
 * somebody took the phone a moment ago, nothing happens.
 */
export function bringInUnit(facts: BringIn): Unit<{ outcome: BroughtIn }> {
  const { importId, row, phoneHash, holderId } = facts;
  const memberId = (holderId ?? newId('mem')) as MemberId;
  const counterId = counterIdentityOf(phoneHash);
  const [rowId, phoneId, cardNumber] = [rowIdOf(importId, row.line), phoneIdOf(phoneHash), newCardNumber()];
  const isNew = holderId === undefined;
  return {
    owners: [memberId, phoneId, ...(isNew ? [counterId] : [])],
    accounts: [accounts.points, accounts.principal, accounts.bonus, accounts.growth].map((of) => of(memberId)),
    rows: [
      ['member_import_row', rowId],
      ['member_phone', phoneId],
      ...(isNew ? [['member_identity', counterId] as const] : [['member', memberId] as const]),
    ],
    references: [referenceOf(importId, row.line)],
    claims: isNew ? [{ entity: 'member', property: 'cardNumber', value: cardNumber, code: 'conflict' }] : [],
    decide(view) {
      if (view.row('member_import_row', rowId) !== undefined) return { ...noEffects, answer: { outcome: 'imported' } };
      const holder = view.row<MemberPhone>('member_phone', phoneId);
      const isTaken = (holder?.memberId ?? nobody) !== (holderId ?? nobody);
      if (isTaken || (!isNew && facts.existing === 'skip')) return { ...noEffects, answer: { outcome: 'memberExists' } };
      if (!isNew && !isOpen(view.row<Member>('member', memberId))) return { ...noEffects, answer: { outcome: 'cardClosed' } };
      const made = isNew ? memberRows(facts, { memberId, cardNumber, view }) : { inserts: [], updates: [] };
      const given = holdings(facts, memberId, view);
      return {
        ...noEffects,
        transactions: given.transactions,
        inserts: [...made.inserts, ...given.inserts, { entity: 'member_import_row', row: { ...given.row, isNew } }],
        updates: made.updates,
        answer: { outcome: 'imported' },
      };
    },
  };
}

const isOpen = (member: Member | undefined) => member?.erasedAt === null && member.mergedInto === null;

/** A card nobody has shown yet: its holder logs in through WeChat with the same phone, and it is theirs. */
function memberRows(
  { row, phoneHash, phoneSealed, branch, now }: BringIn,
  { memberId, cardNumber, view }: { memberId: MemberId; cardNumber: string; view: View },
): { inserts: RowInsert[]; updates: RowChange[] } {
  const phoneTail = row.phone.slice(-4);
  const member: Member & { id: MemberId } = {
    id: memberId,
    cardNumber,
    name: row.name === '' ? `会员${phoneTail}` : row.name,
    phoneSealed,
    phoneHash,
    phoneTail,
    unionid: null,
    status: 'active',
    walletFrozen: false,
    ...usualWishes,
    visitCount: 0,
    paymentsBegun: 0,
    homeBranchId: branch.id,
    joinedOn: businessDate(now, branch.cutoffHour),
    joinedAt: now,
    erasedAt: null,
    mergedInto: null,
  };
  const [counterId, phoneId] = [counterIdentityOf(phoneHash), phoneIdOf(phoneHash)];
  const counter = { id: counterId, appId: counterApp, openid: phoneHash, unionid: null, memberId, createdAt: now };
  const [isCounterKnown, isPhoneKnown] = [
    view.row<MemberIdentity>('member_identity', counterId) !== undefined,
    view.row<MemberPhone>('member_phone', phoneId) !== undefined,
  ];
  return {
    inserts: [
      { entity: 'member', row: { ...member } },
      ...(isPhoneKnown ? [] : [{ entity: 'member_phone', row: { id: phoneId, memberId } }]),
      ...(isCounterKnown ? [] : [{ entity: 'member_identity', row: counter }]),
      ...profileRow(row, memberId, now),
    ],
    updates: [
      ...(isPhoneKnown ? [{ entity: 'member_phone', id: phoneId, patch: { memberId } }] : []),
      ...(isCounterKnown ? [{ entity: 'member_identity', id: counterId, patch: { memberId } }] : []),
    ],
  };
}

/** What the file says of a person besides: they may say it themself as often as if nobody had. */
function profileRow({ birthday, ownFields }: RowFacts, memberId: string, updatedAt: number): RowInsert[] {
  if (birthday === null && Object.keys(ownFields).length === 0) return [];
  return [{ entity: 'member_profile', row: { id: memberId, gender: null, birthday, birthdaySets: 0, ownFields, updatedAt } }];
}

/** What the row gives, as one transaction, with the top-up that its money is the lot of, so that it can be given back. */
function holdings({ importId, row, branch, staffId, now }: BringIn, memberId: string, view: View) {
  const has = (of: (owner: string) => (typeof accounts)['pointsIssued']) => view.available(of(memberId));
  const growth = Math.max(0, row.growthFrom - has(accounts.growth));
  const today = businessDate(now, branch.cutoffHour);
  const topUpId = newId('top');
  const origin = { merchantId: branch.merchantId, branchId: branch.id, expiresOn: null };
  const money = (amount: number, destination: PostingDraft['destination']): PostingDraft => ({
    source: accounts.openingMoney(branch.id),
    destination,
    amount,
    intoLots: [{ lot: topUpId, amount, ...origin }],
  });
  const expiresOn = expiryOf(today);
  const postings: PostingDraft[] = [
    money(row.principalFen, accounts.principal(memberId)),
    money(row.bonusFen, accounts.bonus(memberId)),
    {
      source: accounts.openingPoints,
      destination: accounts.points(memberId),
      amount: row.points,
      intoLots: [{ lot: expiresOn, amount: row.points, expiresOn }],
    },
    { source: accounts.openingGrowth, destination: accounts.growth(memberId), amount: growth },
  ].filter(({ amount }) => amount > 0);
  const transaction = {
    id: newId('ltx'),
    kind: 'import' as const,
    reference: referenceOf(importId, row.line),
    occurredAt: now,
    businessDate: today,
    memberId,
    branchId: branch.id,
    staffId,
    ruleRefs: [`import:${importId}`],
    postings,
  };
  const { principalFen, bonusFen } = row;
  const topUp = { id: topUpId, visitId: null, memberId, branchId: branch.id, staffId, method: 'other', principalFen, bonusFen };
  const kept: Omit<MemberImportRow, 'isNew'> = {
    id: rowIdOf(importId, row.line),
    importId,
    line: row.line,
    memberId,
    status: 'imported',
    points: has(accounts.points) + row.points,
    principalFen: has(accounts.principal) + principalFen,
    bonusFen: has(accounts.bonus) + bonusFen,
    growth: has(accounts.growth) + growth,
  };
  return {
    transactions: postings.length > 0 ? [transaction] : [],
    inserts: principalFen + bonusFen > 0 ? [{ entity: 'top_up', row: { ...topUp, businessDate: today, paidAt: now } }] : [],
    row: kept,
  };
}

import type { IdentityId } from '@shuke/shared/ids';
import {
  accounts,
  accountsOfReversal,
  noEffects,
  referencesOfReversal,
  reverse,
  type StoredTransaction,
  type Unit,
  type View,
} from '../ledger/index.ts';
import { counterIdentityOf, nobody, phoneIdOf, type Member, type MemberIdentity, type MemberPhone } from '../member/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import { businessDate } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import type { MemberImportRow } from './entities.ts';

/** What taking a row back decides on. */
export interface RollBack {
  row: MemberImportRow;
  phoneHash: string;
  originals: readonly StoredTransaction[];
  /** True where anything else was posted to the card since. */
  hasMoved: boolean;
  /** Nobody's phone, sealed. */
  nobodySealed: string;
  staffId: string;
  now: number;
}

/** What became of a row that was to be taken back. */
export type RolledBack = 'rolledBack' | 'moved';

/**
 * Takes one row back, once: its transaction as a reversal, and the card with it where the row made it and nobody has taken
 * it up. Where the card has moved since, nothing happens.
 */
export function rollBackUnit(facts: RollBack): Unit<{ outcome: RolledBack }> {
  const { row, phoneHash, originals, staffId, now } = facts;
  const { memberId } = row;
  const [counterId, phoneId] = [counterIdentityOf(phoneHash), phoneIdOf(phoneHash)];
  const ids = originals.map(() => newId('ltx'));
  const today = businessDate(now);
  return {
    owners: [memberId, counterId, phoneId],
    accounts: [
      ...new Set([...balances.map(({ of }) => of(memberId)), accounts.pointsDebt(memberId), ...accountsOfReversal(originals)]),
    ],
    rows: [
      ['member_import_row', row.id],
      ['member', memberId],
      ['member_phone', phoneId],
      ['member_identity', counterId],
      ['member_profile', memberId],
    ],
    references: referencesOfReversal(originals),
    claims: [],
    decide(view) {
      if (view.row<MemberImportRow>('member_import_row', row.id)?.status !== 'imported')
        return { ...noEffects, answer: { outcome: 'rolledBack' } };
      // A row that gave nothing to a card that was there has nothing to take back.
      const gaveNothing = originals.length === 0 && !row.isNew;
      if (!gaveNothing && (facts.hasMoved || !isAsLeft(view, row))) return { ...noEffects, answer: { outcome: 'moved' } };
      const reversal = {
        ids,
        occurredAt: now,
        businessDate: today,
        staffId,
        ruleRefs: [`import:${row.importId}`],
        graceUntil: today,
      };
      const closed = isUntaken(view, { row, counterId, phoneId });
      return {
        ...noEffects,
        transactions: reverse(originals, view, reversal),
        updates: [
          { entity: 'member_import_row', id: row.id, patch: { status: 'rolledBack' } },
          ...(closed
            ? [
                { entity: 'member', id: memberId, patch: ended(memberId, facts) },
                { entity: 'member_phone', id: phoneId, patch: { memberId: nobody } },
                { entity: 'member_identity', id: counterId, patch: { memberId: null } },
                ...(view.row('member_profile', memberId) === undefined
                  ? []
                  : [{ entity: 'member_profile', id: memberId, patch: { gender: null, birthday: null, ownFields: {} } }]),
              ]
            : []),
        ],
        events: closed ? [outboxDraft('member.erased', { memberId, identityIds: [counterId satisfies IdentityId] })] : [],
        answer: { outcome: 'rolledBack' },
      };
    },
  };
}

const balances = [
  { name: 'points', of: accounts.points },
  { name: 'principalFen', of: accounts.principal },
  { name: 'bonusFen', of: accounts.bonus },
  { name: 'growth', of: accounts.growth },
] as const;

/** The card holds exactly what it held right after the row was brought in. */
function isAsLeft(view: View, row: MemberImportRow): boolean {
  const member = view.row<Member>('member', row.memberId);
  if (member?.erasedAt !== null || member.mergedInto !== null) return false;
  if (view.available(accounts.pointsDebt(row.memberId)) > 0) return false;
  return balances.every(({ name, of }) => view.available(of(row.memberId)) === row[name]);
}

/** A card made by the row that nobody has come for: no WeChat, no visit, the phone still as in the file. */
function isUntaken(
  view: View,
  { row, counterId, phoneId }: { row: MemberImportRow; counterId: string; phoneId: string },
): boolean {
  const member = view.row<Member>('member', row.memberId);
  return (
    row.isNew &&
    member?.visitCount === 0 &&
    member.unionid === null &&
    view.row<MemberIdentity>('member_identity', counterId)?.memberId === row.memberId &&
    view.row<MemberPhone>('member_phone', phoneId)?.memberId === row.memberId
  );
}

/** As after an erasure: nothing of a person is left on it. */
const ended = (memberId: string, { nobodySealed, now }: RollBack): Partial<Member> => ({
  name: '已撤回的导入',
  phoneSealed: nobodySealed,
  phoneHash: `erased:${memberId}`,
  phoneTail: '0000',
  status: 'frozen',
  erasedAt: now,
});

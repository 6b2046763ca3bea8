import {
  accounts,
  type Committer,
  type LedgerDraft,
  type Once,
  type PostingDraft,
  type RowChange,
  type RowRef,
  type Unit,
  type View,
} from '../../ledger/index.ts';
import { paymentBegun, type Member, type MemberIdentity, type MemberPhone } from '../../member/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { businessDate, type Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { onceFor } from '../../platform/once.ts';
import { auditRow } from '../../staff/index.ts';
import { moveHolders, ownersOfMoves, rowsOfMoves, type BonusInstalment, type TopUp } from '../../wallet/index.ts';
import type { MemberMerge } from '../entities.ts';
import { readHoldings, readSubject, requireMergeable, unknownAmong, type MergeSubject, type Pair } from './facts.ts';
import { accountsOfCard, holdingOf, parts, presentHolding, together, type Holding } from './holding.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
}

/** The merge, and what the card that stays holds after it. */
export interface Merged {
  mergeId: string;
  after: ReturnType<typeof presentHolding>;
}

/** What a merge would come to; changes nothing. Throws `not_found`, `member_closed`, `merge_blocked`. */
export async function previewMerge({ db }: Needs, caller: StaffCaller, pair: Pair) {
  const { from, into, isAgain } = await readSubject(db, caller, pair);
  const { from: gives, into: has, heldFen } = await readHoldings(db, pair);
  if (heldFen > 0) throw new DomainError('merge_blocked');
  const visits = into.visitCount + (isAgain ? 0 : from.visitCount);
  return {
    from: presentHolding(gives, from.visitCount),
    into: presentHolding(has, into.visitCount),
    after: presentHolding(together(gives, has), visits),
  };
}

/**
 * Moves all a card holds to another of the same person, lot by lot, with its top-ups, what is still to come of them, and who
 * may spend from it; the person's WeChat leads to the card that stays. Throws `not_found`, `member_closed`, `merge_blocked`, `self_dealing`.
 */
export async function merge(
  { db, clock, committer }: Needs,
  caller: StaffCaller,
  input: Pair & { reason: string },
): Promise<Merged> {
  const subject = await readSubject(db, caller, input);
  const once = onceFor(caller.staffId, 'member.merge', caller.idempotencyKey, input);
  return committer.submit(mergeUnit(subject, { once, staffId: caller.staffId, reason: input.reason, now: clock.now() }));
}

interface Act {
  once: Once;
  staffId: string;
  reason: string;
  now: number;
  /** True of the merge inside a recovery, which is never taken back alone: nobody’s phone would lead to the lost card. */
  byRecovery?: boolean;
}

/** The unit of a merge; exported so that a property may commit it without a request around it. */
export function mergeUnit(subject: MergeSubject, { once, staffId, reason, now, byRecovery = false }: Act): Unit<Merged> {
  const [fromId, intoId] = [subject.from.id, subject.into.id];
  const mergeId = newId('mrg');
  const [outId, inId] = [newId('ltx'), newId('ltx')];
  return {
    once,
    owners: ownersOf(subject),
    accounts: [...accountsOfCard(fromId), ...accountsOfCard(intoId)],
    rows: [...rowsOf(subject), ...rowsOfMoves(subject.holderMoves, now)],
    references: [`merge:${mergeId}:out`, `merge:${mergeId}:in`],
    claims: [],
    decide(view) {
      const { from, into } = requireReady(view, subject);
      const gives = holdingOf(view, fromId);
      const after = together(gives, holdingOf(view, intoId));
      const place = {
        kind: 'merge' as const,
        occurredAt: now,
        businessDate: businessDate(now),
        staffId,
        ruleRefs: [`merge:${mergeId}`],
      };
      const transactions: LedgerDraft[] = [
        { ...place, id: outId, reference: `merge:${mergeId}:out`, memberId: fromId, postings: outPostings(fromId, gives) },
        { ...place, id: inId, reference: `merge:${mergeId}:in`, memberId: intoId, postings: inPostings(view, subject, gives) },
      ].filter(({ postings }) => postings.length > 0);
      const visitCount = subject.isAgain ? 0 : from.visitCount;
      // What is being paid for the old card will come to this one.
      const stays = { ...paymentBegun(into).patch, visitCount: into.visitCount + visitCount };
      const { updates, moved } = movedRows(view, subject, stays);
      const holders = moveHolders(view, subject.holderMoves, now);
      const facts = {
        ...moved,
        holders: holders.moved,
        transactions: transactions.map(({ id }) => id),
        visitCount,
        fromStatus: from.status,
        isAgain: subject.isAgain,
        ...(byRecovery ? { byRecovery } : {}),
        after,
      };
      const row: MemberMerge = { id: mergeId, fromId, intoId, status: 'merged', facts, staffId, at: now, undoneAt: null };
      const act = { staffId, action: 'member.merge', detail: { reason, mergeId, fromId, intoId }, at: now };
      const told = ({ id, homeBranchId: branchId }: Member) => auditRow({ ...act, branchId, subject: id });
      return {
        transactions,
        inserts: [{ entity: 'member_merge', row: { ...row } }, ...holders.inserts, told(from), told(into)],
        updates: [...updates, ...holders.updates],
        events: [],
        answer: { mergeId, after: presentHolding(after, into.visitCount + visitCount) },
      };
    },
  };
}

const ownersOf = ({ from, into, throughIds, phoneId, identityIds, counterIds, holderMoves }: MergeSubject): string[] => [
  ...new Set([from.id, into.id, ...throughIds, phoneId, ...identityIds, ...counterIds, ...ownersOfMoves(holderMoves)]),
];

const rowsOf = ({
  from,
  into,
  throughIds,
  phoneId,
  identityIds,
  counterIds,
  topUpIds,
  instalmentIds,
}: MergeSubject): RowRef[] => [
  ...[from.id, into.id, ...throughIds].map((id): RowRef => ['member', id]),
  ['member_phone', phoneId],
  ...[...identityIds, ...counterIds].map((id): RowRef => ['member_identity', id]),
  ...topUpIds.map((id): RowRef => ['top_up', id]),
  ...instalmentIds.map((id): RowRef => ['bonus_instalment', id]),
];

/** Looks again under the lock. Throws `member_closed`, and `merge_blocked` while money is on its way, or more came in meanwhile. */
function requireReady(view: View, { from, into, throughIds, topUpIds, origins }: MergeSubject): { from: Member; into: Member } {
  const [locked, other] = [view.row<Member>('member', from.id), view.row<Member>('member', into.id)];
  const through = throughIds.map((id) => view.row<Member>('member', id));
  requireMergeable(locked, other, through);
  if (locked === undefined || other === undefined) throw new DomainError('not_found', { param: 'fromId' });
  const money = [accounts.principal(from.id), accounts.bonus(from.id)].flatMap((account) => view.lots(account));
  const lots = [accounts.points, accounts.principal, accounts.bonus].flatMap((of) =>
    view.lots(of(from.id)).map(({ lot }) => `${of(from.id)}/${lot}`),
  );
  const isNew = unknownAmong(lots, [...origins.keys()]) || unknownAmong(money.map(({ lot }) => lot).filter(isTopUp), topUpIds);
  if (view.available(accounts.held(from.id)) > 0 || isNew) throw new DomainError('merge_blocked');
  return { from: locked, into: other };
}

const isTopUp = (lot: string): boolean => lot.startsWith('top_');

const outPostings = (fromId: string, gives: Holding): PostingDraft[] =>
  parts
    .map(({ name, of, through }) => ({ source: of(fromId), destination: through, amount: gives[name] }))
    .filter(({ amount }) => amount > 0);

/** The same lots with the same facts: who owes them, and until when. */
function inPostings(view: View, { from, into, origins }: MergeSubject, gives: Holding): PostingDraft[] {
  return parts.flatMap(({ name, of, through }) => {
    if (gives[name] === 0) return [];
    const posting = { source: through, destination: of(into.id), amount: gives[name] };
    if (name === 'growth' || name === 'debt') return [posting];
    const account = of(from.id);
    const intoLots = view.lots(account).map(({ lot, expiresOn, available }) => ({
      ...origins.get(`${account}/${lot}`),
      lot,
      expiresOn,
      amount: available,
    }));
    return [{ ...posting, intoLots }];
  });
}

/** What belongs to the person goes with the balances. */
function movedRows(view: View, subject: MergeSubject, stays: Partial<Member>) {
  const { from, into, phoneId, identityIds, counterIds, topUpIds, instalmentIds } = subject;
  const still = <Row extends { memberId: string | null }>(entity: string, ids: readonly string[]) =>
    ids.filter((id) => view.row<Row>(entity, id)?.memberId === from.id);
  const moved = {
    identities: still<MemberIdentity>('member_identity', identityIds),
    phones: still<MemberPhone>('member_phone', [phoneId]),
    topUps: still<TopUp>('top_up', topUpIds),
    instalments: still<BonusInstalment>('bonus_instalment', instalmentIds).filter(
      (id) => view.row<BonusInstalment>('bonus_instalment', id)?.status === 'waiting',
    ),
  };
  const updates: RowChange[] = [
    // A second helping leaves the card where the first put it, so that merges can be taken back one by one.
    ...(subject.isAgain ? [] : [{ entity: 'member', id: from.id, patch: { status: 'frozen', mergedInto: into.id } }]),
    { entity: 'member', id: into.id, patch: stays },
    ...ownedBy(moved, into.id),
    // Whoever holds a number that was only written down is not thereby the person of the merged card.
    ...counterIds
      .filter((id) => view.row<MemberIdentity>('member_identity', id)?.memberId != null)
      .map((id) => ({ entity: 'member_identity', id, patch: { memberId: null } })),
  ];
  return { moved, updates };
}

/** Rows that say whose they are, said anew. */
export const ownedBy = (
  { identities, phones, topUps, instalments }: Pick<MemberMerge['facts'], 'identities' | 'phones' | 'topUps' | 'instalments'>,
  memberId: string,
): RowChange[] => [
  ...identities.map((id) => ({ entity: 'member_identity', id, patch: { memberId } })),
  ...phones.map((id) => ({ entity: 'member_phone', id, patch: { memberId } })),
  ...topUps.map((id) => ({ entity: 'top_up', id, patch: { memberId } })),
  ...instalments.map((id) => ({ entity: 'bonus_instalment', id, patch: { memberId } })),
];

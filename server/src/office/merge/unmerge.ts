import { In, MoreThan, Not } from 'typeorm';
import {
  accountsOfReversal,
  LedgerTransaction,
  readTransactions,
  referencesOfReversal,
  reverse,
  type Committer,
  type StoredTransaction,
  type Unit,
  type View,
} from '../../ledger/index.ts';
import { holdersBack, rowsOfMoved, type BonusInstalment, type TopUp } from '../../wallet/index.ts';
import type { Member, MemberIdentity, MemberPhone } from '../../member/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { businessDate, type Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { onceFor } from '../../platform/once.ts';
import { auditRow } from '../../staff/index.ts';
import { MemberMerge } from '../entities.ts';
import { requireInReach } from '../members/reach.ts';
import { Recovery } from '../recovery/entities.ts';
import { accountsOfCard, holdingOf, isSame, presentHolding, type Holding } from './holding.ts';
import { ownedBy } from './merge.ts';

/** What both cards hold again. */
export interface Unmerged {
  from: ReturnType<typeof presentHolding>;
  into: ReturnType<typeof presentHolding>;
}

/**
 * Takes a merge back, to the lot, while nothing of either card has moved since. Throws `not_found`, and `merge_settled` where
 * something has, it was taken back already, or it found a lost card again.
 */
export async function unmerge(
  { db, clock, committer }: { db: Database; clock: Clock; committer: Committer },
  caller: StaffCaller,
  input: { mergeId: string; reason: string },
): Promise<Unmerged> {
  const done = await db.reader.getRepository(MemberMerge).findOneBy({ id: input.mergeId });
  if (done === null) throw new DomainError('not_found', { param: 'mergeId' });
  await requireInReach(db, caller, done.intoId);
  if (await isByRecovery(db, done)) throw new DomainError('merge_settled');
  const once = onceFor(caller.staffId, 'member.unmerge', caller.idempotencyKey, input);
  const [originals, hasMoved] = await Promise.all([readTransactions(db, { ids: done.facts.transactions }), movedSince(db, done)]);
  return committer.submit(unmergeUnit(done, originals, hasMoved, { ...input, once, staffId: caller.staffId, now: clock.now() }));
}

/** True of the merge inside a recovery: taken back alone, no WeChat and no number would lead to the lost card. */
const isByRecovery = async (
  { reader }: Database,
  { fromId: claimantId, intoId: memberId, facts, at: endedAt }: MemberMerge,
): Promise<boolean> =>
  // The first ones say nothing of it themselves.
  facts.byRecovery ?? (await reader.getRepository(Recovery).existsBy({ memberId, claimantId, status: 'done', endedAt }));

/** Anything posted to either card after the merge's own; a movement still under way shows in the balances. */
function movedSince({ reader }: Database, { id, fromId, intoId, facts }: MemberMerge): Promise<boolean> {
  const after = `ltx_${id.slice(id.indexOf('_') + 1)}`;
  const own = [...facts.transactions, after];
  return reader
    .getRepository(LedgerTransaction)
    .createQueryBuilder('t')
    .where({ memberId: In([fromId, intoId]), id: MoreThan(after) })
    .andWhere({ id: Not(In(own)) })
    .getExists();
}

interface Act {
  once: NonNullable<Unit<Unmerged>['once']>;
  staffId: string;
  reason: string;
  now: number;
}

function unmergeUnit(done: MemberMerge, originals: readonly StoredTransaction[], hasMoved: boolean, act: Act): Unit<Unmerged> {
  const { id, fromId, intoId, facts } = done;
  const { staffId, reason, now } = act;
  const { holders = [] } = facts;
  const ids = originals.map(() => newId('ltx'));
  return {
    once: act.once,
    owners: [...new Set([fromId, intoId, ...facts.phones, ...facts.identities, ...holders.flatMap(({ owners }) => owners)])],
    accounts: [...new Set([...accountsOfCard(fromId), ...accountsOfCard(intoId), ...accountsOfReversal(originals)])],
    rows: [
      ['member_merge', id],
      ['member', fromId],
      ['member', intoId],
      ...facts.phones.map((row) => ['member_phone', row] as const),
      ...facts.identities.map((row) => ['member_identity', row] as const),
      ...facts.topUps.map((row) => ['top_up', row] as const),
      ...facts.instalments.map((row) => ['bonus_instalment', row] as const),
      ...rowsOfMoved(holders),
    ],
    references: referencesOfReversal(originals),
    claims: [],
    decide(view) {
      const { from, into } = requireUnmoved(view, done, hasMoved);
      const today = businessDate(now);
      const transactions = reverse(originals, view, {
        ids,
        occurredAt: now,
        businessDate: today,
        staffId,
        ruleRefs: [`unmerge:${id}`],
        graceUntil: today,
      });
      const before = beforeOf(originals, facts.after, fromId);
      const visits = into.visitCount - facts.visitCount;
      const told = (branchId: string | null, subject: string) =>
        auditRow({
          staffId,
          action: 'member.unmerge',
          branchId,
          subject,
          detail: { reason, mergeId: id, fromId, intoId },
          at: now,
        });
      return {
        transactions,
        inserts: [told(from.homeBranchId, fromId), told(into.homeBranchId, intoId)],
        updates: [
          { entity: 'member_merge', id, patch: { status: 'undone', undoneAt: now } },
          // What came over in a second helping leaves the card where the first put it.
          ...(facts.isAgain ? [] : [{ entity: 'member', id: fromId, patch: { status: facts.fromStatus, mergedInto: null } }]),
          { entity: 'member', id: intoId, patch: { visitCount: visits } },
          ...ownedBy(stillInto(view, done), fromId),
          ...holdersBack(view, holders),
        ],
        events: [],
        answer: { from: presentHolding(before.from, from.visitCount), into: presentHolding(before.into, visits) },
      };
    },
  };
}

/** Throws `merge_settled` unless both cards are exactly as the merge left them. */
function requireUnmoved(
  view: View,
  { id, fromId, intoId, facts }: MemberMerge,
  hasMoved: boolean,
): { from: Member; into: Member } {
  const [from, into] = [view.row<Member>('member', fromId), view.row<Member>('member', intoId)];
  const isMerged = view.row<MemberMerge>('member_merge', id)?.status === 'merged';
  const isPart = facts.isAgain ? from?.mergedInto != null : from?.mergedInto === intoId;
  const isThere = isPart && from?.erasedAt === null && into?.erasedAt === null && into.mergedInto === null;
  const empty: Holding = { principalFen: 0, bonusFen: 0, points: 0, growth: 0, debt: 0 };
  const isAsLeft = isSame(holdingOf(view, fromId), empty) && isSame(holdingOf(view, intoId), facts.after);
  if (from === undefined || into === undefined || hasMoved || !isMerged || !isThere || !isAsLeft)
    throw new DomainError('merge_settled');
  return { from, into };
}

/** What both held before: the transactions say what went over. */
function beforeOf(originals: readonly StoredTransaction[], after: Holding, fromId: string): { from: Holding; into: Holding } {
  const from: Holding = { principalFen: 0, bonusFen: 0, points: 0, growth: 0, debt: 0 };
  const names = {
    principal: 'principalFen',
    bonus: 'bonusFen',
    points: 'points',
    growth: 'growth',
    'sys:points_debt': 'debt',
  } as const;
  for (const { postings } of originals.filter(({ memberId }) => memberId === fromId))
    for (const { source, amount } of postings) {
      const book = source.slice(0, source.lastIndexOf(':'));
      if (book in names) from[names[book as keyof typeof names]] += amount;
    }
  return {
    from,
    into: {
      principalFen: after.principalFen - from.principalFen,
      bonusFen: after.bonusFen - from.bonusFen,
      points: after.points - from.points,
      growth: after.growth - from.growth,
      debt: after.debt - from.debt,
    },
  };
}

/** Of what went over, what still is there: somebody else may have the phone number by now. */
function stillInto(view: View, { intoId, facts }: MemberMerge) {
  const still = <Row extends { memberId: string | null }>(entity: string, ids: readonly string[]) =>
    ids.filter((row) => view.row<Row>(entity, row)?.memberId === intoId);
  return {
    identities: still<MemberIdentity>('member_identity', facts.identities),
    phones: still<MemberPhone>('member_phone', facts.phones),
    topUps: still<TopUp>('top_up', facts.topUps),
    instalments: still<BonusInstalment>('bonus_instalment', facts.instalments),
  };
}

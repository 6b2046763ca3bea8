import type { SaleId } from '@shuke/shared/ids';
import type { OperationId } from '@shuke/shared/routes';
import { accounts, noEffects, type Claim, type Effects, type Unit, type View } from '../ledger/index.ts';
import type { Member } from '../member/index.ts';
import type { Branch, Programme } from '../merchant/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import { businessDate } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { auditRow, type CountedAct } from '../staff/index.ts';
import { newVisit, type Visit } from '../visit/index.ts';
import { accountsOf } from './balances.ts';
import { earnedBy } from './earnedBy.ts';
import type { LateSale, Sale } from './entities.ts';
import { lateMarkOf } from './lateMark.ts';
import { earnDrafts, paymentDraft } from './postings.ts';
import { saleNumberOf } from './saleNumber.ts';
import type { Payment } from './splitRest.ts';
import { countUnseen, unseenOwners, unseenRows } from './unseen.ts';
import { visited } from './visited.ts';

/** A sale that was paid while nobody asked us: it earns now, and spends nothing. */
export interface ToldLater {
  /** The till's own name for it, unique for ever: `offline:<branch>:<id>`, `upload:<branch>:<receipt>`. */
  reference: string;
  /** Of what was told, so that the same name for something else is refused. */
  inputHash: string;
  /** The operation that was asked for. */
  action: OperationId;
  memberId: string;
  /** The hash of the member code it was taken with, as of a visit; undefined for a card or phone number. */
  codeMark?: string | undefined;
  /** The visit that the till had opened with this code before its network went. */
  visit?: Visit | undefined;
  amountFen: number;
  method?: 'cash' | 'card' | 'other';
  branch: Branch;
  programme: Programme;
  staffId: string;
  /** Counts what lies in no drawer; none for a till system, which has books of its own. */
  unseen?: CountedAct | undefined;
  /** UTC, ms: when it was paid. */
  takenAt: number;
  /** The day it counts for, YYYY-MM-DD; left out: the day it is told of, on which its money comes into a drawer of ours. */
  countsFor?: string;
  now: number;
}

/**
 * Takes a sale of a while ago for earning only, once for its reference: no discount, no points, no stored value. Left to
 * itself it counts for the day and the drawer in which it arrives; its `paidAt` says when it was paid. The code it was taken
 * with is used up. The unit throws `visit_used`, `code_used`, `member_frozen`, `idempotency_key_reused`,
 * `staff_cap_reached`.
 */
export function earnLaterUnit(facts: ToldLater): Unit<{ saleId: string }> {
  const { reference, inputHash, memberId } = facts;
  const saleId = newId('sal');
  const visit = facts.visit ?? lateVisit(facts);
  const mark = lateMarkOf(reference);
  return {
    once: { actor: facts.branch.id, operation: facts.action, key: reference, inputHash },
    owners: [memberId, ...unseenOwners(facts.unseen)],
    accounts: accountsOf(memberId),
    rows: [['member', memberId], ['late_sale', mark], ...unseenRows(facts.unseen)],
    references: [reference],
    claims: claimsOf(visit, facts),
    decide(view) {
      // The mark stands for ever, the record of the key for a week.
      const before = view.row<LateSale>('late_sale', mark);
      if (before !== undefined) return toldAgain(before, inputHash);
      const member = view.row<Member>('member', memberId);
      if (member?.status !== 'active') throw new DomainError('member_frozen');
      return lateEffects(view, facts, { saleId, member, visit, mark });
    },
  };
}

/** A member code is good for one visit, and a visit for one sale, whether a till had a network or not. */
const claimsOf = ({ id, codeHash }: Visit, { visit }: ToldLater): Claim[] => [
  { entity: 'sale', property: 'visitId', value: id, code: 'visit_used' },
  ...(visit === undefined && codeHash !== null
    ? [{ entity: 'visit', property: 'codeHash', value: codeHash, code: 'code_used' as const }]
    : []),
];

/** Over when it begins: it carries this sale and nothing else. */
function lateVisit({ memberId, branch, staffId, codeMark, takenAt }: ToldLater): Visit {
  const recognition = { deviceId: null, codeHash: codeMark ?? null, earnOnly: true, inContact: false };
  return { ...newVisit(takenAt, { memberId, branchId: branch.id, staffId }, recognition), expiresAt: takenAt };
}

function toldAgain(before: LateSale, inputHash: string): Effects<{ saleId: string }> {
  if (before.inputHash !== inputHash) throw new DomainError('idempotency_key_reused');
  return { ...noEffects, answer: { saleId: before.saleId } };
}

interface Decided {
  saleId: SaleId;
  member: Member;
  visit: Visit;
  mark: string;
}

function lateEffects(view: View, facts: ToldLater, { saleId, member, visit, mark }: Decided): Effects<{ saleId: string }> {
  const { amountFen, method = 'other', branch, programme, staffId, takenAt, now } = facts;
  const memberId = member.id;
  const date = facts.countsFor ?? businessDate(now, branch.cutoffHour);
  const earning = { memberId, programme, payableFen: amountFen, atTierSpeed: visit.codeHash !== null, note: '补录' };
  const { earned, tierName } = earnedBy(view, earning);
  const place = { saleId, memberId, branchId: branch.id, staffId, businessDate: date, now };
  const payments: readonly Payment[] = [{ method, amountFen }];
  const paid = paymentDraft({ lines: [], principalFen: 0, bonusFen: 0, pointsBurned: 0, payments }, place);
  const counted = countUnseen(view, facts.unseen, payments);
  const transactions = [{ ...paid, reference: facts.reference }, ...earnDrafts(earned, memberId, place)];
  const sale: Sale = {
    ...nothingSpent,
    id: saleId,
    number: saleNumberOf(saleId, takenAt),
    visitId: visit.id,
    memberId,
    branchId: branch.id,
    staffId,
    tierName,
    amountFen,
    payableFen: amountFen,
    restFen: amountFen,
    payments,
    pointsEarned: earned.pointsEarned,
    growthEarned: earned.growthEarned,
    walletAfterFen: view.available(accounts.principal(memberId)) + view.available(accounts.bonus(memberId)),
    pointsAfter: view.available(accounts.points(memberId)) + earned.pointsEarned - earned.pointsRepaid,
    transactions: transactions.map(({ id }) => id),
    businessDate: date,
    paidAt: takenAt,
  };
  const detail = { payableFen: amountFen, takenAt };
  return {
    transactions,
    inserts: [
      ...(facts.visit === undefined ? [{ entity: 'visit', row: { ...visit } }] : []),
      { entity: 'sale', row: { ...sale } },
      { entity: 'late_sale', row: { id: mark, saleId, inputHash: facts.inputHash, toldAt: now } },
      auditRow({ staffId, action: facts.action, branchId: branch.id, subject: saleId, detail, at: now }),
      ...counted.inserts,
    ],
    updates: [visited(member, branch.id), ...counted.updates],
    events: [outboxDraft('sale.paid', { saleId, memberId, branchId: branch.id })],
    answer: { saleId },
  };
}

const nothingSpent = {
  status: 'paid',
  items: null,
  itemsBack: null,
  lines: [],
  pointsBurned: 0,
  principalFen: 0,
  bonusFen: 0,
  unconfirmedFen: 0,
  restMethod: null,
  payOrderId: null,
  claimHash: null,
  claimedAt: null,
  refundedFen: 0,
  refunded: null,
  undoneAt: null,
  undoneBy: null,
} as const;

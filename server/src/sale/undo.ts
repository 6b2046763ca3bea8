import {
  accounts,
  accountsOfReversal,
  readTransactions,
  referencesOfReversal,
  reverse,
  type AccountId,
  type Committer,
  type Effects,
  type LedgerDraft,
  type StoredTransaction,
  type Unit,
  type View,
} from '../ledger/index.ts';
import type { Member } from '../member/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { businessDate } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { onceFor } from '../platform/once.ts';
import { allowed, auditRow, reaches } from '../staff/index.ts';
import { accountsOf, daySpendId } from './balances.ts';
import type { CheckedOut } from './checkout.ts';
import type { SaleNeeds } from './context.ts';
import type { DaySpend, Sale } from './entities.ts';
import { readSale } from './queries.ts';

const dayMs = 86_400_000;
/** Points that come back to a lot whose day has passed get this long. */
const graceDays = 7;

interface UndoFacts {
  sale: Sale;
  originals: readonly StoredTransaction[];
  staff: StaffCaller;
  reason: string | undefined;
  undoWindowMs: number;
  businessDate: string;
  now: number;
}

/**
 * Takes a sale back whole: money and points return to the lots they came from, earned points go back or become a debt.
 * The cashier of the sale may do it within the window, who may undo any sale at any time.
 * Throws `not_found` (also out of reach), `undo_window_passed`, `forbidden`, `sale_already_undone`.
 */
export async function undo(
  { db, clock, directory, committer }: SaleNeeds & { committer: Committer },
  staff: StaffCaller,
  input: { saleId: string; reason?: string | undefined },
): Promise<{ sale: Sale }> {
  const sale = await readSale(db, input.saleId);
  if (!reaches(staff, sale.branchId)) throw new DomainError('not_found', { param: 'saleId' });
  const [programme, branch, originals] = await Promise.all([
    directory.programme(),
    directory.branch(sale.branchId),
    readTransactions(db, { ids: sale.transactions }),
  ]);
  const now = clock.now();
  const facts = {
    sale,
    originals,
    staff,
    reason: input.reason,
    undoWindowMs: programme.undoWindowMs,
    businessDate: businessDate(now, branch.cutoffHour),
    now,
  };
  const once = onceFor(staff.staffId, 'sale.undo', staff.idempotencyKey, input);
  const { saleId, sale: undone } = await committer.submit(undoUnit(once, facts));
  return { sale: undone ?? (await readSale(db, saleId)) };
}

function undoUnit(once: NonNullable<Unit<CheckedOut>['once']>, facts: UndoFacts): Unit<CheckedOut> {
  const { sale, originals } = facts;
  return {
    once,
    owners: [sale.memberId],
    accounts: [...new Set([...accountsOfReversal(originals), ...accountsOf(sale.memberId)])],
    rows: [
      ['sale', sale.id],
      ['member', sale.memberId],
      ['day_spend', daySpendId(sale.memberId, businessDate(sale.paidAt))],
    ],
    references: referencesOfReversal(originals),
    claims: [],
    decide(view) {
      if (view.row<Sale>('sale', sale.id)?.status !== 'paid') throw new DomainError('sale_already_undone');
      requireRight(facts);
      // Made now, under the lock, so that the history in order of ids is the history as it happened.
      return undoneEffects(
        view,
        facts,
        originals.map(() => newId('ltx')),
      );
    },
  };
}

/** Own sales within the window; any sale, at any time, with the permission. */
function requireRight({ sale, staff, undoWindowMs, now }: UndoFacts): void {
  if (allowed(staff, 'sale.undoAny')) return;
  if (sale.staffId !== staff.staffId) throw new DomainError('forbidden', { param: 'saleId' });
  if (now > sale.paidAt + undoWindowMs) throw new DomainError('undo_window_passed');
}

function undoneEffects(view: View, facts: UndoFacts, ids: readonly string[]): Effects<CheckedOut> {
  const { sale, originals, staff, reason, now } = facts;
  const { memberId, branchId } = sale;
  const transactions = reverse(originals, view, {
    ids,
    occurredAt: now,
    businessDate: facts.businessDate,
    staffId: staff.staffId,
    graceUntil: businessDate(now + graceDays * dayMs),
  });
  const after = balancesAfter(view, memberId, transactions);
  const undone = { status: 'undone' as const, undoneAt: now, undoneBy: staff.staffId, ...after };
  const member = view.row<Member>('member', memberId);
  const day = view.row<DaySpend>('day_spend', daySpendId(memberId, businessDate(sale.paidAt)));
  return {
    transactions,
    inserts: [
      auditRow({
        staffId: staff.staffId,
        action: 'sale.undo',
        branchId,
        subject: sale.id,
        detail: { payableFen: sale.payableFen, reason: reason ?? null },
        at: now,
      }),
    ],
    updates: [
      { entity: 'sale', id: sale.id, patch: undone },
      ...(member === undefined ? [] : [{ entity: 'member', id: memberId, patch: { visitCount: member.visitCount - 1 } }]),
      ...(day === undefined
        ? []
        : [{ entity: 'day_spend', id: day.id, patch: { unconfirmedFen: day.unconfirmedFen - sale.unconfirmedFen } }]),
    ],
    events: [outboxDraft('sale.undone', { saleId: sale.id, memberId, branchId })],
    answer: { saleId: sale.id, sale: { ...sale, ...undone } },
    kept: { saleId: sale.id },
  };
}

/** What the member has once the drafts are posted. */
function balancesAfter(
  view: View,
  memberId: string,
  drafts: readonly LedgerDraft[],
): Pick<Sale, 'walletAfterFen' | 'pointsAfter'> {
  const postings = drafts.flatMap((draft) => draft.postings);
  const after = (account: AccountId) =>
    postings.reduce(
      (balance, { source, destination, amount }) =>
        balance + (destination === account ? amount : 0) - (source === account ? amount : 0),
      view.available(account),
    );
  return {
    walletAfterFen: after(accounts.principal(memberId)) + after(accounts.bonus(memberId)),
    pointsAfter: after(accounts.points(memberId)),
  };
}

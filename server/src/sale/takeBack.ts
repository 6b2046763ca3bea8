import {
  accounts,
  accountsOfReversal,
  referencesOfReversal,
  reverse,
  type AccountId,
  type Effects,
  type LedgerDraft,
  type StoredTransaction,
  type Unit,
  type View,
} from '../ledger/index.ts';
import type { Member } from '../member/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import { businessDate } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { requireWalletOpen, sharedUndoChanges, sharedUndoRows } from '../wallet/index.ts';
import { accountsOf, daySpendId } from './balances.ts';
import type { DaySpend, Sale } from './entities.ts';
import { sharedOwnerOf, sharedSaleOf } from './shared.ts';

const dayMs = 86_400_000;
/** Points that come back to a lot whose day has passed get this long. */
const graceDays = 7;

/** Their last day, YYYY-MM-DD. */
export const graceUntil = (now: number): string => businessDate(now + graceDays * dayMs);

/** A sale to be taken back whole: as it was read, with its transactions. */
export interface TakeBack {
  sale: Sale;
  originals: readonly StoredTransaction[];
  /** Null where nobody of the staff acts. */
  staffId: string | null;
  businessDate: string;
  now: number;
}

/** What a unit that takes a sale back touches beside the locks. */
export function touchedBy({
  sale,
  originals,
}: Pick<TakeBack, 'sale' | 'originals'>): Pick<Unit<unknown>, 'accounts' | 'rows' | 'references'> {
  const { memberId } = sale;
  const shared = sharedSaleOf(sale, originals);
  return {
    accounts: [...new Set([...accountsOfReversal(originals), ...(memberId === null ? [] : accountsOf(memberId))])],
    rows: [
      ['sale', sale.id],
      ...(memberId === null
        ? []
        : ([
            ['member', memberId],
            ['day_spend', daySpendId(memberId, businessDate(sale.paidAt))],
          ] as const)),
      ...(shared === undefined ? [] : sharedUndoRows(shared)),
    ],
    references: referencesOfReversal(originals),
  };
}

/** What taking back changes, and the sale afterwards. */
export type TakenBack = Pick<Effects<unknown>, 'transactions' | 'updates' | 'events'> & { undone: Sale };

/**
 * Money and points return to the lots they came from, earned points go back or become a debt. `before` is the sale as it is
 * under the lock. Throws `busy` when it has moved on since it was read: then it is read again.
 */
export function takeBack(view: View, facts: TakeBack, before: Sale): TakenBack {
  const { sale, originals, staffId, now } = facts;
  if (before.transactions.length !== originals.length || before.memberId !== sale.memberId) throw new DomainError('busy');
  const { memberId, branchId } = sale;
  // Made now, under the lock, so that the history in order of ids is the history as it happened.
  const transactions = reverse(originals, view, {
    ids: originals.map(() => newId('ltx')),
    occurredAt: now,
    businessDate: facts.businessDate,
    staffId,
    graceUntil: graceUntil(now),
  });
  const after = memberId === null ? {} : balancesAfter(view, memberId, transactions);
  const patch = { status: 'undone' as const, undoneAt: now, undoneBy: staffId, ...after };
  return {
    transactions,
    updates: [
      { entity: 'sale', id: sale.id, patch },
      ...(memberId === null ? [] : ofMember(view, memberId, before)),
      ...ofWallet(view, facts),
    ],
    events:
      before.status === 'paid' && memberId !== null ? [outboxDraft('sale.undone', { saleId: sale.id, memberId, branchId })] : [],
    undone: { ...before, ...patch },
  };
}

/** Whose wallet is locked beside the sale's own owner: of somebody else, who paid. */
export function walletOwnersOf({ sale, originals }: Pick<TakeBack, 'sale' | 'originals'>): readonly string[] {
  const owner = sharedOwnerOf(sale, originals);
  return owner === undefined ? [] : [owner];
}

/** Throws `wallet_owner_gone` where the money came from a card of somebody who has left. */
export function requireWallet(view: View, facts: Pick<TakeBack, 'sale' | 'originals'>): void {
  for (const owner of walletOwnersOf(facts)) requireWalletOpen(view, owner);
}

/** What a holder spent no longer counts against their limits. */
function ofWallet(view: View, { sale, originals }: TakeBack): Effects<unknown>['updates'] {
  const shared = sharedSaleOf(sale, originals);
  return shared === undefined ? [] : sharedUndoChanges(view, shared);
}

/** One visit less, if it was counted, and the day's counter as if it had not been. */
function ofMember(view: View, memberId: string, { status, paidAt, unconfirmedFen }: Sale): Effects<unknown>['updates'] {
  const member = view.row<Member>('member', memberId);
  const day = view.row<DaySpend>('day_spend', daySpendId(memberId, businessDate(paidAt)));
  return [
    ...(member === undefined || status === 'awaiting'
      ? []
      : [{ entity: 'member', id: memberId, patch: { visitCount: member.visitCount - 1 } }]),
    ...(day === undefined || unconfirmedFen === 0
      ? []
      : [{ entity: 'day_spend', id: day.id, patch: { unconfirmedFen: day.unconfirmedFen - unconfirmedFen } }]),
  ];
}

/** What the member has once the drafts are posted. */
export function balancesAfter(
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

import {
  accounts,
  accountsOfReversal,
  referencesOfReversal,
  reverse,
  type AccountId,
  type Effects,
  type LedgerDraft,
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
import { requireSameCards, rowsOfCards, type SaleCards, type SaleNow } from './saleNow.ts';
import { sharedOwnerOf } from './shared.ts';

const dayMs = 86_400_000;
/** Points that come back to a lot whose day has passed get this long. */
const graceDays = 7;

/** Their last day, YYYY-MM-DD. */
export const graceUntil = (now: number): string => businessDate(now + graceDays * dayMs);

/** A sale to be taken back whole: as it was read, with its transactions. */
export interface TakeBack extends SaleNow {
  /** Null where nobody of the staff acts. */
  staffId: string | null;
  businessDate: string;
  now: number;
}

/** What a unit that takes a sale back touches beside the locks. */
export function touchedBy({ sale, originals, cards }: SaleNow): Pick<Unit<unknown>, 'accounts' | 'rows' | 'references'> {
  const { memberId } = sale;
  return {
    accounts: [...new Set([...accountsOfReversal(originals), ...(memberId === null ? [] : accountsOf(memberId))])],
    rows: [
      ['sale', sale.id],
      ...(memberId === null
        ? []
        : ([
            ['member', memberId],
            ['day_spend', dayOf(cards, sale)],
          ] as const)),
      ...(cards.shared === undefined ? [] : sharedUndoRows(cards.shared)),
      ...rowsOfCards(cards),
    ],
    references: referencesOfReversal(originals),
  };
}

/** The counter of the day it was paid on, of the card it was taken with. */
export const dayOf = ({ memberId }: SaleCards, { paidAt }: Pick<Sale, 'paidAt'>): string =>
  daySpendId(memberId ?? '', businessDate(paidAt));

/** What taking back changes, and the sale afterwards. */
export type TakenBack = Pick<Effects<unknown>, 'transactions' | 'updates' | 'events'> & { undone: Sale };

/**
 * Money and points return to the lots they came from, earned points go back or become a debt. `before` is the sale as it is
 * under the lock. Throws `busy` when it has moved on since it was read: then it is read again.
 */
export function takeBack(view: View, facts: TakeBack, before: Sale): TakenBack {
  const { sale, originals, cards, staffId, now } = facts;
  if (before.transactions.length !== originals.length || before.memberId !== cards.memberId) throw new DomainError('busy');
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
      ...(memberId === null ? [] : ofMember(view, memberId, before, cards)),
      ...ofWallet(view, facts),
    ],
    events:
      before.status === 'paid' && memberId !== null ? [outboxDraft('sale.undone', { saleId: sale.id, memberId, branchId })] : [],
    undone: { ...before, ...patch },
  };
}

/** Who is locked beside the sale's own owner: whose wallet paid, and the cards that became part of others. */
export function ownersBeside({ sale, originals, cards }: SaleNow): readonly string[] {
  const owner = sharedOwnerOf(sale, originals);
  return [...(owner === undefined ? [] : [owner]), ...cards.ways.flat()];
}

/** Throws `busy` where a card went elsewhere meanwhile, `wallet_owner_gone` where the money came from a card of somebody who has left. */
export function requireCards(view: View, { sale, originals, cards }: SaleNow): void {
  requireSameCards(view, cards);
  const owner = sharedOwnerOf(sale, originals);
  if (owner !== undefined) requireWalletOpen(view, owner);
}

/** What a holder spent no longer counts against their limits. */
function ofWallet(view: View, { cards: { shared } }: TakeBack): Effects<unknown>['updates'] {
  return shared === undefined ? [] : sharedUndoChanges(view, shared);
}

/** One visit less, if it was counted, and the day's counter as if it had not been. */
function ofMember(view: View, memberId: string, before: Sale, cards: SaleCards): Effects<unknown>['updates'] {
  const { status, unconfirmedFen } = before;
  const member = view.row<Member>('member', memberId);
  const day = view.row<DaySpend>('day_spend', dayOf(cards, before));
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

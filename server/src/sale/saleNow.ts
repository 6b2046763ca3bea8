import { accountNow, readTransactions, type RowRef, type StoredTransaction, type View } from '../ledger/index.ts';
import { cardsAfter, livingCard, requireOpenCard, rowsOfWay, type CardWay, type Member } from '../member/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { requireOther } from '../staff/index.ts';
import type { Sale } from './entities.ts';
import { sharedSaleOf } from './shared.ts';

/** Which cards a sale was taken with, and which they became part of since. */
export interface SaleCards {
  /** As it was taken: whose day, and whose limits, it counted for. */
  memberId: string | null;
  shared: ReturnType<typeof sharedSaleOf>;
  /** Each card with those it became part of, if any: itself first, the living one last. */
  ways: readonly CardWay[];
}

/** A sale to be given back, on the cards its own have become part of. */
export interface SaleNow {
  /** Its member is the living card. */
  sale: Sale;
  /** What it wrote, as if the living cards had been its own. */
  originals: readonly StoredTransaction[];
  cards: SaleCards;
}

/**
 * What was bought with a card that was merged is given back to the card it became. Throws `not_found`, `member_closed` (its
 * person has left), `self_dealing`.
 */
export async function saleNow(db: Database, staff: StaffCaller, sale: Sale): Promise<SaleNow> {
  const { own, ...given } = await onLivingCards(db, sale);
  if (sale.memberId !== null) requireOpenCard(own.at(-1));
  for (const card of own) requireOther(staff, card);
  return given;
}

/** The same where nobody of the staff acts, with the cards of its member. Throws `not_found`. */
export async function onLivingCards(db: Database, sale: Sale): Promise<SaleNow & { own: readonly Member[] }> {
  const { memberId } = sale;
  const [originals, own] = await Promise.all([
    readTransactions(db, { ids: sale.transactions }),
    memberId === null ? [] : cardsAfter(db, memberId),
  ]);
  const shared = sharedSaleOf(sale, originals);
  const payer = shared?.walletOwner;
  const payers = payer?.startsWith('mem_') === true ? await cardsAfter(db, payer) : [];
  const ways = [own, payers].filter((way) => way.length > 0).map((way) => way.map(({ id }) => id));
  return { ...onLiving(sale, originals, ways), cards: { memberId, shared, ways }, own };
}

/** The card that the sale's own is part of by now. */
export async function livingCardOf(db: Database, { memberId }: Pick<Sale, 'memberId'>): Promise<string | null> {
  return memberId === null ? null : ((await cardsAfter(db, memberId)).at(-1)?.id ?? memberId);
}

function onLiving(sale: Sale, originals: readonly StoredTransaction[], ways: SaleCards['ways']) {
  // Every card on the way: what a payment gave after a first merge was given to the card it had become by then.
  const living = new Map(ways.flatMap((way) => way.slice(0, -1).map((id) => [id, way.at(-1) ?? id] as const)));
  if (living.size === 0) return { sale, originals };
  const card = (memberId: string | null) => (memberId === null ? null : (living.get(memberId) ?? memberId));
  return {
    sale: { ...sale, memberId: card(sale.memberId) },
    originals: originals.map((original) => ({
      ...original,
      memberId: card(original.memberId),
      postings: original.postings.map((posting) => ({
        ...posting,
        source: accountNow(posting.source, living),
        destination: accountNow(posting.destination, living),
      })),
    })),
  };
}

/** The rows that say where the cards went. */
export const rowsOfCards = ({ ways }: SaleCards): readonly RowRef[] => ways.flatMap(rowsOfWay);

/** Looks again under the lock: a merge, or one taken back, came in between. Throws `busy`: then it is read again. */
export function requireSameCards(view: View, { ways }: SaleCards): void {
  for (const way of ways) livingCard(view, way);
}

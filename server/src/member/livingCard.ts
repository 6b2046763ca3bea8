import type { RowRef, View } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Member } from './entities.ts';
import { cardsAfter } from './queries.ts';

/** The ids of a card and those it became part of, one after the other: itself first, the person's card by now last. */
export type CardWay = readonly string[];

/** Where a card leads now, unlocked. Throws `not_found`. */
export const cardWay = async (db: Database, memberId: string): Promise<CardWay> =>
  (await cardsAfter(db, memberId)).map(({ id }) => id);

/** The rows that say where it leads; all of the way is locked with them. */
export const rowsOfWay = (way: CardWay): RowRef[] => way.map((id) => ['member', id]);

/**
 * The card at the end of a way, on locked truth. Throws `busy` where a merge, or one taken back, came in between: then it is
 * read again.
 */
export function livingCard(view: View, way: CardWay): Member {
  const cards = way.map((id) => view.row<Member>('member', id));
  const living = cards.at(-1);
  const leads = cards.every((card, place) => (card?.mergedInto ?? undefined) === way[place + 1]);
  if (!leads || living === undefined) throw new DomainError('busy');
  return living;
}

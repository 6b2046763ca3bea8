import { nothingElse, type Crediting, type PayOrder } from '../pay/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { Sale } from './entities.ts';
import { readSale } from './queries.ts';
import { onLivingCards, requireSameCards } from './saleNow.ts';
import { ownersBeside, takeBack, touchedBy } from './takeBack.ts';

/**
 * Nobody will pay the part by WeChat: the sale is taken back whole, to the cards its own have become part of. One that is
 * paid, or by another order, stays. Nobody leaves while it is awaited, so there is somebody to give it back to. Its decision
 * throws `busy` where a card went elsewhere meanwhile.
 */
export async function closeSale(db: Database, order: PayOrder, businessDate: string, now: number): Promise<Crediting> {
  const read = await readSale(db, order.purposeId);
  if (read.status !== 'awaiting') return nothingElse;
  const facts = { ...(await onLivingCards(db, read)), staffId: null, businessDate, now };
  return {
    ...touchedBy(facts),
    owners: ownersBeside(facts),
    decide(view) {
      const before = view.row<Sale>('sale', read.id);
      if (before?.status !== 'awaiting' || before.payOrderId !== order.id) return nothingElse.decide(view);
      requireSameCards(view, facts.cards);
      const { transactions, updates, events } = takeBack(view, facts, before);
      return { transactions, inserts: [], updates, events };
    },
  };
}

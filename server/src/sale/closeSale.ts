import { readTransactions } from '../ledger/index.ts';
import { nothingElse, type Crediting, type PayOrder } from '../pay/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { Sale } from './entities.ts';
import { readSale } from './queries.ts';
import { asTaken } from './saleNow.ts';
import { ownersBeside, takeBack, touchedBy } from './takeBack.ts';

/** Nobody will pay the part by WeChat: the sale is taken back whole. One that is paid, or by another order, stays. */
export async function closeSale(db: Database, order: PayOrder, businessDate: string, now: number): Promise<Crediting> {
  const sale = await readSale(db, order.purposeId);
  if (sale.status !== 'awaiting') return nothingElse;
  const originals = await readTransactions(db, { ids: sale.transactions });
  const facts = { sale, originals, cards: asTaken(sale, originals), staffId: null, businessDate, now };
  return {
    ...touchedBy(facts),
    owners: ownersBeside(facts),
    decide(view) {
      const before = view.row<Sale>('sale', sale.id);
      if (before?.status !== 'awaiting' || before.payOrderId !== order.id) return nothingElse.decide(view);
      const { transactions, updates, events } = takeBack(view, facts, before);
      return { transactions, inserts: [], updates, events };
    },
  };
}

import { noEffects, type RowInsert } from '../ledger/index.ts';
import { ownerOfOrder } from './openOrder.ts';
import type { PayOrder } from './entities.ts';
import type { PayNeeds } from './needs.ts';

/**
 * Ends an order nobody can pay any more, and what hangs on it, in one; `also` is written with it. An order that has moved on
 * is left alone. Gives whether it was ended now. Throws `busy`.
 */
export async function closeOrder(
  { committer, clock, purposes }: Pick<PayNeeds, 'committer' | 'clock' | 'purposes'>,
  order: PayOrder,
  also: readonly RowInsert[] = [],
): Promise<boolean> {
  const now = clock.now();
  const ending = await purposes[order.purpose].close(order, now);
  return committer.submit({
    owners: [...new Set([ownerOfOrder(order), ...(ending.owners ?? [])])],
    accounts: ending.accounts,
    rows: [['pay_order', order.id], ...ending.rows],
    references: ending.references,
    claims: [],
    decide(view) {
      const status = view.row<PayOrder>('pay_order', order.id)?.status;
      if (status !== 'created' && status !== 'prepaid') return { ...noEffects, answer: false };
      const effects = ending.decide(view);
      const patch = { status: 'closed', closedAt: now, openKey: null, nextCheckAt: null };
      return {
        ...effects,
        inserts: [...effects.inserts, ...also],
        updates: [...effects.updates, { entity: 'pay_order', id: order.id, patch }],
        answer: true,
      };
    },
  });
}

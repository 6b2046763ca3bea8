import type { Directory } from '../merchant/index.ts';
import { findOrder, type PayNeeds, type PayOrder } from '../pay/index.ts';
import type { CacheDriver } from '../platform/cache/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { PayFailure } from '../platform/wechat/pay/index.ts';
import { reaches } from '../staff/index.ts';
import type { Sale } from './entities.ts';
import { readSale } from './queries.ts';

/** What the part by WeChat takes. */
export type SalePaymentNeeds = PayNeeds & { directory: Directory; caches: CacheDriver };

/** A sale with the order of its part by WeChat. */
export interface SaleWithOrder {
  sale: Sale;
  order: PayOrder;
}

/** A sale in reach that has a part by WeChat. Throws `not_found`. */
export async function paymentInReach({ db }: Pick<PayNeeds, 'db'>, staff: StaffCaller, saleId: string): Promise<SaleWithOrder> {
  const sale = await readSale(db, saleId);
  if (!reaches(staff, sale.branchId)) throw new DomainError('not_found', { param: 'saleId' });
  return withOrder({ db }, sale);
}

/** The order of a sale's part by WeChat. Throws `not_found` for a sale without one. */
export async function withOrder({ db }: Pick<PayNeeds, 'db'>, sale: Sale): Promise<SaleWithOrder> {
  const order = sale.payOrderId === null ? null : await findOrder(db, sale.payOrderId);
  if (order === null) throw new DomainError('not_found', { param: 'saleId' });
  return { sale, order };
}

/** What asking WeChat gives. Throws `pay_unavailable` when it does not answer. */
export async function orUnavailable<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PayFailure) throw new DomainError('pay_unavailable');
    throw error;
  }
}

import { In, LessThanOrEqual } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { PayOrder } from './entities.ts';

/** An order by its id, which is also WeChat's out_trade_no; null when it is not ours. */
export const findOrder = (db: Database, orderId: string): Promise<PayOrder | null> =>
  db.reader.getRepository(PayOrder).findOneBy({ id: orderId });

/** The order that holds an open key. */
export const openOrderOf = (db: Database, openKey: string): Promise<PayOrder | null> =>
  db.reader.getRepository(PayOrder).findOneBy({ openKey });

/** Orders to ask WeChat about, the longest overdue first. */
export const dueOrders = (db: Database, now: number, limit: number): Promise<PayOrder[]> =>
  db.reader.getRepository(PayOrder).find({
    where: { nextCheckAt: LessThanOrEqual(now), status: In(['created', 'prepaid', 'paid']) },
    order: { nextCheckAt: 'ASC' },
    take: limit,
  });

import { In, LessThanOrEqual } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { PayRefund } from './entities.ts';

/** A refund by its id, which is also WeChat's out_refund_no; null when it is not ours. */
export const findRefund = (db: Database, refundId: string): Promise<PayRefund | null> =>
  db.reader.getRepository(PayRefund).findOneBy({ id: refundId });

/** Every refund of what was paid for, oldest first. */
export const refundsOf = (db: Database, purposeId: string): Promise<PayRefund[]> =>
  db.reader.getRepository(PayRefund).find({ where: { purposeId }, order: { id: 'ASC' } });

/** Refunds to speak with WeChat about, the longest overdue first. */
export const dueRefunds = (db: Database, now: number, limit: number): Promise<PayRefund[]> =>
  db.reader.getRepository(PayRefund).find({
    where: { nextCheckAt: LessThanOrEqual(now), status: In(['held', 'asked', 'abnormal']) },
    order: { nextCheckAt: 'ASC' },
    take: limit,
  });

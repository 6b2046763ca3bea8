import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { refundsOf, type PayRefundStatus } from '../pay/index.ts';
import type { Database } from '../platform/db/database.ts';
import { toIso } from '../platform/instant.ts';
import { staffNames } from '../staff/index.ts';
import { SaleRefund, type Sale } from './entities.ts';

type Shown = OutputOf<Contract['sale.get']>['refunds'][number];

const stateOf: Readonly<Record<PayRefundStatus, Shown['state']>> = {
  held: 'started',
  asked: 'asked',
  succeeded: 'succeeded',
  closed: 'closed',
  abnormal: 'abnormal',
};

/** The refunds of a sale, oldest first, each with how its part by WeChat stands; a sale without any is not asked about. */
export async function saleRefunds(db: Database, { id: saleId, refunded }: Pick<Sale, 'id' | 'refunded'>): Promise<Shown[]> {
  if (refunded === null) return [];
  const [rows, byWeChat] = await Promise.all([
    db.reader.getRepository(SaleRefund).find({ where: { saleId }, order: { id: 'ASC' } }),
    refundsOf(db, saleId),
  ]);
  const names = await staffNames(
    db,
    rows.map(({ staffId }) => staffId),
  );
  const states = new Map(byWeChat.map(({ id, status }) => [id, stateOf[status]]));
  return rows.map(({ id, amountFen, parts, items, reason, staffId, createdAt }) => ({
    refundId: id,
    state: states.get(id) ?? 'succeeded',
    amountFen,
    principalFen: parts.principalFen,
    bonusFen: parts.bonusFen,
    payments: [...parts.payments],
    pointsBack: parts.points,
    pointsTaken: parts.pointsTaken,
    items: items === null ? null : [...items],
    reason,
    staffName: names.get(staffId) ?? '',
    at: toIso(createdAt),
  }));
}

import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { In } from 'typeorm';
import type { Directory } from '../merchant/index.ts';
import { PayOrder, paySheetFor } from '../pay/index.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { toIso } from '../platform/instant.ts';
import { readSale } from './queries.ts';
import { orderOfWay } from './orderOfWay.ts';
import { withOrder, type SalePaymentNeeds } from './salePayment.ts';
import { SaleTerms } from './saleOrder.ts';

/** 待付, as the member sees it. */
export type PendingPayment = NonNullable<OutputOf<Contract['member.pendingPayment']>['payment']>;

/** What a member has still to pay in WeChat at a till, the newest if there were several; null when nothing. */
export async function pendingPayment(
  { db, directory, clock }: { db: Database; directory: Directory; clock: Clock },
  memberId: string,
): Promise<PendingPayment | null> {
  const order = await db.reader.getRepository(PayOrder).findOne({
    where: { memberId, purpose: 'sale', status: In(['created', 'prepaid']) },
    order: { id: 'DESC' },
  });
  if (order === null || order.expiresAt <= clock.now()) return null;
  const [branch, sale] = await Promise.all([directory.branch(order.branchId), readSale(db, order.purposeId)]);
  if (sale.status !== 'awaiting') return null;
  return {
    saleId: sale.id,
    branchName: branch.name,
    amountFen: order.totalFen,
    payableFen: sale.payableFen,
    pointsEarned: SaleTerms.parse(order.terms).pointsEarned,
    payUntil: toIso(order.expiresAt),
  };
}

/** The pay sheet of the member's own sale. Throws `not_found`, `payment_closed`, `pay_unavailable`. */
export async function paySale(needs: SalePaymentNeeds, { memberId }: MemberCaller, saleId: string) {
  const sale = await readSale(needs.db, saleId);
  if (sale.memberId !== memberId) throw new DomainError('not_found', { param: 'saleId' });
  const order = await orderOfWay(needs, await withOrder(needs, sale), 'person', null);
  return { paySheet: await paySheetFor(needs, order), payUntil: toIso(order.expiresAt) };
}

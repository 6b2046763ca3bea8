import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { accounts, readBalances } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { reaches } from '../staff/index.ts';
import { paymentsOf, type Sale } from './entities.ts';
import { wantedOf, type RefundWanted } from './itemsBack.ts';
import { readSale } from './queries.ts';
import { leftOf, leftOfCap, moneyOf, splitRefund, worthOf, type RefundParts } from './refundParts.ts';
import { livingCardOf } from './saleNow.ts';
import { walletNameOf } from './shared.ts';

/** What a refund would bring back and take back as things are now. Throws `not_found` (also out of reach), `refund_over_left`. */
export async function previewRefund(
  { db, directory }: { db: Database; directory: Directory },
  staff: StaffCaller,
  { saleId, ...asked }: RefundWanted & { saleId: string },
): Promise<OutputOf<Contract['sale.previewRefund']>> {
  const sale = await readSale(db, saleId);
  if (!reaches(staff, sale.branchId)) throw new DomainError('not_found', { param: 'saleId' });
  const refundable = refundableOf(sale);
  const { refundableFen } = refundable;
  const { amountFen: wanted } = (asked.amountFen ?? asked.lines) ? wantedOf(sale, asked) : { amountFen: refundableFen };
  if (wanted > refundableFen) throw new DomainError('refund_over_left', { param: 'amountFen', refundableFen });
  const parts = splitRefund(leftOf({ ...sale, paid: paymentsOf(sale) }), wanted);
  const [{ saleRefund }, walletName, pointsOwed] = await Promise.all([
    directory.programme(),
    walletNameOf(db, sale),
    owedAfter(db, sale, parts),
  ]);
  const { principalFen, bonusFen, payments, points: pointsBack, pointsTaken, growthTaken } = parts;
  return {
    ...refundable,
    amountFen: wanted,
    moneyFen: moneyOf(parts),
    staffCapFen: leftOfCap(saleRefund.staffCapFen, sale),
    principalFen,
    bonusFen,
    walletName,
    payments: [...payments],
    pointsBack,
    pointsTaken,
    pointsOwed,
    growthTaken,
  };
}

/** What of a sale can still go back, of it money, and points: nothing of one that is not paid, or was undone. Pure. */
export function refundableOf(sale: Sale) {
  if (sale.status !== 'paid' && sale.status !== 'partly_refunded')
    return { refundableFen: 0, refundableMoneyFen: 0, refundablePoints: 0 };
  const left = leftOf({ ...sale, paid: paymentsOf(sale) });
  return { refundableFen: worthOf(left), refundableMoneyFen: moneyOf(left), refundablePoints: left.points };
}

async function owedAfter(db: Database, sale: Sale, { points: back, pointsTaken }: RefundParts): Promise<number> {
  if (pointsTaken === 0) return 0;
  const memberId = await livingCardOf(db, sale);
  if (memberId === null) return 0;
  const points = accounts.points(memberId);
  const held = (await readBalances(db, [points])).get(points) ?? 0;
  return Math.max(0, pointsTaken - held - back);
}

import { guardOf, type Guard } from '../approval/index.ts';
import type { Directory } from '../merchant/index.ts';
import { findOrder, type PayOrder, type RefundNeeds } from '../pay/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { businessDate } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { reaches } from '../staff/index.ts';
import { readSale } from './queries.ts';
import { saleNow, type SaleNow } from './saleNow.ts';

/** What giving a sale back takes: the part by WeChat goes back through WeChat. */
export type GiveBackNeeds = RefundNeeds & { directory: Directory };

/** A sale somebody wants to give back, whole or in part, as it was read. */
export interface GiveBack extends SaleNow {
  staffId: string;
  /** As much as one person alone gives back. */
  capFen: number;
  /** How long a cashier may undo their own, ms. */
  undoWindowMs: number;
  /** What counts it, and lets somebody go beyond the cap. */
  guard: Guard;
  /** What its part by WeChat was paid with. */
  order: PayOrder | null;
  refundId: string;
  businessDate: string;
  now: number;
}

/** Reads a sale to be given back. Throws `not_found` (also out of reach), `member_closed`, `self_dealing`. */
export async function readToGiveBack(
  { db, clock, directory }: GiveBackNeeds,
  staff: StaffCaller,
  { saleId, act, approvalId }: { saleId: string; act: 'refund' | 'undo'; approvalId: string | undefined },
): Promise<GiveBack> {
  const sale = await readSale(db, saleId);
  if (!reaches(staff, sale.branchId)) throw new DomainError('not_found', { param: 'saleId' });
  const [programme, branch, given, order] = await Promise.all([
    directory.programme(),
    directory.branch(sale.branchId),
    saleNow(db, staff, sale),
    sale.payOrderId === null ? null : findOrder(db, sale.payOrderId),
  ]);
  const now = clock.now();
  return {
    ...given,
    staffId: staff.staffId,
    capFen: programme.saleRefund.staffCapFen,
    undoWindowMs: programme.undoWindowMs,
    guard: guardOf(programme, staff, { act, approvalId, now }),
    order,
    refundId: newId('rfd'),
    businessDate: businessDate(now, branch.cutoffHour),
    now,
  };
}

import type { ApprovalSubject, FindSubject } from '../approval/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { reaches } from '../staff/index.ts';
import { paymentsOf, type Sale } from './entities.ts';
import { readSale } from './queries.ts';
import { leftOf, refundFacts, splitRefund, worthOf } from './refundParts.ts';
import { livingCardOf } from './saleNow.ts';

/** What a second person is asked about when a sale is to be undone late. Throws `not_found` (also out of reach). */
export const saleToUndo =
  (db: Database): FindSubject =>
  async (caller, saleId) =>
    subjectOf(db, await saleInReach(db, caller, saleId));

/** The same of a refund above the cap, with the money and the points it comes to. Throws `not_found` (also out of reach). */
export const saleToRefund =
  (db: Database): FindSubject =>
  async (caller, saleId, { amountFen }) => {
    const sale = await saleInReach(db, caller, saleId);
    const left = leftOf({ ...sale, paid: paymentsOf(sale) });
    // More than is left is refused when it is done.
    const facts = refundFacts(splitRefund(left, Math.min(amountFen ?? worthOf(left), worthOf(left))));
    return { ...(await subjectOf(db, sale)), ...(facts === null ? {} : { facts }) };
  };

async function saleInReach(db: Database, caller: StaffCaller, saleId: string): Promise<Sale> {
  const sale = await readSale(db, saleId);
  if (!reaches(caller, sale.branchId)) throw new DomainError('not_found', { param: 'subject' });
  return sale;
}

const subjectOf = async (db: Database, sale: Sale): Promise<ApprovalSubject> => ({
  subject: sale.id,
  branchId: sale.branchId,
  memberId: await livingCardOf(db, sale),
});

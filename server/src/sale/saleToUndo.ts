import type { FindSubject } from '../approval/index.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { reaches } from '../staff/index.ts';
import { readSale } from './queries.ts';
import { livingCardOf } from './saleNow.ts';

/** What a second person is asked about when a sale is to be undone late. Throws `not_found` (also out of reach). */
export const saleToUndo =
  (db: Database): FindSubject =>
  async (caller, saleId) => {
    const sale = await readSale(db, saleId);
    const { branchId } = sale;
    if (!reaches(caller, branchId)) throw new DomainError('not_found', { param: 'subject' });
    return { subject: saleId, branchId, memberId: await livingCardOf(db, sale) };
  };

import type { FindSubject } from '../approval/index.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { reaches } from '../staff/index.ts';
import { readTopUp } from './refundFacts.ts';

/** What a second person is asked about when money of a top-up is to go back. Throws `not_found` (also out of reach). */
export const topUpToRefund =
  (db: Database): FindSubject =>
  async (caller, topUpId) => {
    const { branchId, memberId } = await readTopUp(db, topUpId);
    if (!reaches(caller, branchId)) throw new DomainError('not_found', { param: 'subject' });
    return { subject: topUpId, branchId, memberId };
  };

import type { Branch, Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { KnownVisit, Visit, VisitBook } from '../visit/index.ts';
import type { PriceFacts } from './price.ts';

/** What the commands of a sale work with. */
export interface SaleNeeds {
  db: Database;
  clock: Clock;
  directory: Directory;
  visits: VisitBook;
}

/** The facts of one sale that hold still while it is quoted and committed. */
export interface SaleContext {
  visit: Visit;
  /** The member as the till shows them. */
  shown: Pick<KnownVisit, 'memberName' | 'phoneMasked'>;
  branch: Branch;
  facts: PriceFacts;
  businessDate: string;
  /** The calendar day in Beijing, on which limits count: branches may turn their day at other hours, people do not. */
  limitDate: string;
  now: number;
}

/** Everything a quote or a checkout needs to know and that no other unit changes. Throws `not_found`. */
export async function readContext(
  { clock, directory, visits }: SaleNeeds,
  caller: StaffCaller,
  visitId: string,
): Promise<SaleContext> {
  const [{ visit, ...shown }, programme] = await Promise.all([visits.find(caller, visitId), directory.programme()]);
  const branch = await directory.branch(visit.branchId);
  const now = clock.now();
  const { memberId, earnOnly, inContact } = visit;
  return {
    visit,
    shown,
    branch,
    facts: { programme, memberId, earnOnly, inContact },
    businessDate: businessDate(now, branch.cutoffHour),
    limitDate: businessDate(now),
    now,
  };
}

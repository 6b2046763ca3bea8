import { merchantNames, presentBranch, type Branch, type Directory } from '../../merchant/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';

/** What the commands of branches work with. */
export interface BranchNeeds {
  db: Database;
  clock: Clock;
  directory: Directory;
}

/** What a branch says of itself. */
export type BranchFacts = Pick<
  Branch,
  'name' | 'brand' | 'region' | 'address' | 'hours' | 'telephone' | 'ownership' | 'cutoffHour'
>;

/** A branch as the console shows it. */
export async function shown(db: Database, branch: Branch) {
  return presentBranch(branch, (await merchantNames(db)).get(branch.merchantId) ?? '');
}

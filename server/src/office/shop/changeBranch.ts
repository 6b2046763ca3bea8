import { changesBetween } from '@shuke/shared/auditWords';
import { Branch } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { DomainError } from '../../platform/errors.ts';
import { recordAction } from '../../staff/index.ts';
import { shown, type BranchFacts, type BranchNeeds } from './branches.ts';

/** Changes what a branch says of itself; the trail keeps which of it. Throws `not_found`. */
export async function changeBranch(
  { db, clock, directory }: BranchNeeds,
  { staffId }: StaffCaller,
  { branchId, ...facts }: BranchFacts & { branchId: string },
) {
  const at = clock.now();
  const branch = await db.write(async (tx) => {
    const before = await tx.findOneBy(Branch, { id: branchId });
    if (before === null) throw new DomainError('not_found', { param: 'branchId' });
    const changed = (Object.keys(facts) as (keyof BranchFacts)[]).filter((name) => facts[name] !== before[name]);
    if (changed.length === 0) return before;
    await tx.update(Branch, { id: branchId }, facts);
    const detail = changesBetween(only(before, changed), only(facts, changed));
    await recordAction(tx, { staffId, action: 'branch.change', branchId, subject: branchId, detail, at });
    return { ...before, ...facts };
  });
  directory.forget();
  return shown(db, branch);
}

const only = (facts: BranchFacts, names: readonly (keyof BranchFacts)[]) =>
  Object.fromEntries(names.map((name) => [name, facts[name]]));

import { Branch } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { DomainError } from '../../platform/errors.ts';
import { recordAction } from '../../staff/index.ts';
import { shown, type BranchNeeds } from './branches.ts';

/** Closes a branch for good business: its tills take nothing more. Throws `not_found`, and `last_branch` for the last open one. */
export async function closeBranch(
  { db, clock, directory }: BranchNeeds,
  { staffId }: StaffCaller,
  { branchId, reason }: { branchId: string; reason: string },
) {
  const at = clock.now();
  const branch = await db.write(async (tx) => {
    const before = await tx.findOneBy(Branch, { id: branchId });
    if (before === null) throw new DomainError('not_found', { param: 'branchId' });
    if (before.status === 'closed') return before;
    if ((await tx.countBy(Branch, { status: 'open' })) === 1) throw new DomainError('last_branch');
    await tx.update(Branch, { id: branchId }, { status: 'closed' });
    await recordAction(tx, { staffId, action: 'branch.close', branchId, subject: branchId, detail: { reason }, at });
    return { ...before, status: 'closed' as const };
  });
  directory.forget();
  return shown(db, branch);
}

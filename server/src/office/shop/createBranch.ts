import { Branch, firstBranch, Merchant } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { DomainError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { recordAction } from '../../staff/index.ts';
import { shown, type BranchFacts, type BranchNeeds } from './branches.ts';

/** Opens a branch of a merchant; of the oldest branch's where none is named. Throws `not_found`. */
export async function createBranch(
  { db, clock, directory }: BranchNeeds,
  { staffId }: StaffCaller,
  { merchantId, ...facts }: BranchFacts & { merchantId?: string | undefined },
) {
  const ofMerchant = merchantId ?? (await firstBranch(db)).merchantId;
  if (!(await db.reader.getRepository(Merchant).existsBy({ id: ofMerchant })))
    throw new DomainError('not_found', { param: 'merchantId' });
  const at = clock.now();
  const branch: Branch = { ...facts, id: newId('brn'), merchantId: ofMerchant, status: 'open', createdAt: at };
  await db.write(async (tx) => {
    await tx.insert(Branch, branch);
    await recordAction(tx, {
      staffId,
      action: 'branch.create',
      branchId: branch.id,
      subject: branch.id,
      detail: { name: branch.name },
      at,
    });
  });
  directory.forget();
  return shown(db, branch);
}

import { changesBetween } from '@shuke/shared/auditWords';
import { DomainError } from '../../platform/errors.ts';
import { Branch, firstBranch, Merchant, merchantNames, presentBranch, type Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { recordAction } from '../../staff/index.ts';

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
}

/** What a branch says of itself. */
export type BranchFacts = Pick<
  Branch,
  'name' | 'brand' | 'region' | 'address' | 'hours' | 'telephone' | 'ownership' | 'cutoffHour'
>;

/** Opens a branch of a merchant; of the oldest branch's where none is named. Throws `not_found`. */
export async function createBranch(
  { db, clock, directory }: Needs,
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

/** Changes what a branch says of itself; the trail keeps which of it. Throws `not_found`. */
export async function changeBranch(
  { db, clock, directory }: Needs,
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

/** Closes a branch for good business: its tills take nothing more. Throws `not_found`, and `last_branch` for the last open one. */
export async function closeBranch(
  { db, clock, directory }: Needs,
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

async function shown(db: Database, branch: Branch) {
  return presentBranch(branch, (await merchantNames(db)).get(branch.merchantId) ?? '');
}

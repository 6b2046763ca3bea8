import type { BranchId, StaffId } from '@shuke/shared/ids';
import { ApiError } from '@shuke/shared/apiError';
import { errorCatalogue } from '@shuke/shared/errors';
import type { Committer } from '../../server/src/ledger/index.ts';
import { DomainError } from '../../server/src/platform/errors.ts';
import type { StaffCaller } from '../../server/src/platform/caller.ts';
import { checkout, quote, type Sale } from '../../server/src/sale/index.ts';
import { asIfScanned, newVisit, Visit } from '../../server/src/visit/index.ts';
import { newKey, type Person } from './shop.ts';
import type { World } from './world.ts';

/** The cashier of the first branch, with a new intention. */
export const cashierOf = ({ cashier, branch }: World): StaffCaller => ({
  audience: 'staff',
  requestId: 'req',
  idempotencyKey: newKey(),
  sessionId: 'ses',
  staffId: cashier.staffId as StaffId,
  name: '阿禾',
  role: 'cashier',
  branches: [branch.id] as BranchId[],
});

/** A priced visit of a member at the first till, without the phone and the scanner. */
export async function pricedVisit(at: World, { memberId }: Pick<Person, 'memberId'>, walletOwner: string, amountFen: number) {
  const { resources } = at.app;
  const place = { memberId, branchId: at.branch.id, staffId: at.cashier.staffId };
  const visit = newVisit(resources.clock.now(), place, asIfScanned);
  await resources.db.write((tx) => tx.insert(Visit, visit));
  const basket = { amountFen, usePoints: false, useWallet: true, rest: [{ method: 'cash' as const }], walletOwner };
  const priced = await quote(resources, cashierOf(at), { visitId: visit.id, ...basket });
  return { priced, input: { visitId: visit.id, ...basket, quoteHash: priced.quoteHash } };
}

/** A checkout on one of several servers; refused as a caller over the wire would see it. */
export async function payAt(at: World, committer: Committer, input: Parameters<typeof checkout>[2]): Promise<Sale> {
  try {
    return (await checkout({ ...at.app.resources, committer }, cashierOf(at), input)).sale;
  } catch (error) {
    if (error instanceof DomainError) throw new ApiError(error.code, errorCatalogue[error.code].zh, 'req');
    throw error;
  }
}

/** So many sales of a wallet's holders, priced one after another and committed at once, on several servers. */
export async function spendShared(
  at: World,
  walletOwner: string,
  {
    holders,
    spends,
    eachFen,
    servers,
  }: { holders: readonly Person[]; spends: number; eachFen: number; servers: readonly Committer[] },
): Promise<Promise<Sale>[]> {
  const inputs = [];
  for (let n = 0; n < spends; n += 1) {
    const person = holders[n % holders.length];
    if (person !== undefined) inputs.push((await pricedVisit(at, person, walletOwner, eachFen)).input);
  }
  return inputs.map((input, n) => payAt(at, servers[n % servers.length] ?? at.app.resources.committer, input));
}

import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { accounts, readBalances } from '../ledger/index.ts';
import { isLiveDevice } from '../member/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { toIso } from '../platform/instant.ts';
import { openConfirmation, pendingPayment, saleOfVisit, type Sale, type SaleConfirmation } from '../sale/index.ts';
import { latestVisit, noteContact, openRequest, type Visit, type VisitRequest } from '../visit/index.ts';
import { presentWallet } from '../wallet/index.ts';

/** What the phone that shows a code is told. */
export type CodeStatus = OutputOf<Contract['member.codeStatus']>;

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
  caches: CacheDriver;
}

/** What became of the code on the phone; asked every two seconds while it is shown, which also tells that the phone is there. */
export async function readCodeStatus(
  { db, clock, directory, caches }: Needs,
  memberId: string,
  deviceId: string | undefined,
): Promise<CodeStatus> {
  const now = clock.now();
  if (deviceId !== undefined && (await isLiveDevice(db, memberId, deviceId))) await noteContact(caches.cache, memberId, deviceId);
  const of = [accounts.principal(memberId), accounts.bonus(memberId), accounts.points(memberId)] as const;
  const [visit, confirmation, request, balances, pending] = await Promise.all([
    latestVisit(db, memberId),
    openConfirmation(db, memberId, now),
    openRequest(db, memberId, now),
    readBalances(db, of),
    pendingPayment({ db, directory, clock }, memberId),
  ]);
  const live = visit !== null && visit.expiresAt > now ? visit : undefined;
  const sale = live && (await saleOfVisit(db, live.id));
  const [principal, bonus, points] = of.map((account) => balances.get(account) ?? 0);
  return {
    visit: live === undefined ? null : await presentVisit(directory, live),
    sale: sale == null || sale.status === 'awaiting' ? null : await presentSale(directory, sale),
    confirmation: confirmation === null ? null : await presentConfirmation(directory, confirmation),
    visitRequest: request === null ? null : await presentRequest(directory, request),
    pendingPayment: pending,
    wallet: presentWallet(principal ?? 0, bonus ?? 0),
    points: points ?? 0,
    serverTime: toIso(now),
  };
}

const nameOf = async (directory: Directory, branchId: string) => (await directory.branch(branchId)).name;

const presentVisit = async (directory: Directory, { id, branchId, identifiedAt }: Visit) => ({
  id,
  branchName: await nameOf(directory, branchId),
  identifiedAt: toIso(identifiedAt),
});

const presentSale = async (directory: Directory, { id, branchId, payableFen, pointsEarned, paidAt, status }: Sale) => ({
  id,
  branchName: await nameOf(directory, branchId),
  payableFen,
  pointsEarned,
  paidAt: toIso(paidAt),
  undone: status === 'undone',
});

const presentConfirmation = async (directory: Directory, confirmation: SaleConfirmation) => ({
  id: confirmation.id,
  branchName: await nameOf(directory, confirmation.branchId),
  payableFen: confirmation.payableFen,
  walletFen: confirmation.walletFen,
  pointsBurned: confirmation.pointsBurned,
  restFen: confirmation.restFen,
  expiresAt: toIso(confirmation.expiresAt),
});

const presentRequest = async (directory: Directory, { id, branchId, expiresAt }: VisitRequest) => ({
  id,
  branchName: await nameOf(directory, branchId),
  expiresAt: toIso(expiresAt),
});

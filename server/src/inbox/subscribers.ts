import type { Directory } from '../merchant/index.ts';
import { MemberDevice } from '../member/index.ts';
import type { Topics } from '../outbox/index.ts';
import { findRefund } from '../pay/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { Sale, SaleRefund } from '../sale/index.ts';
import { AuditEntry } from '../staff/index.ts';
import { TopUp, WalletSpend } from '../wallet/index.ts';
import { InboxMessage, MisuseReport } from './entities.ts';
import { tell } from './tell.ts';
import {
  wordsOfDevice,
  wordsOfHolderSpend,
  wordsOfRefund,
  wordsOfRefundDeclined,
  wordsOfSale,
  wordsOfTopUp,
  wordsOfTopUpRefund,
  wordsOfUndo,
} from './words.ts';

/** What telling takes. */
export interface TellNeeds {
  db: Database;
  clock: Clock;
  directory: Directory;
}

const branchNameOf = async (directory: Directory, branchId: string) => (await directory.branch(branchId)).name;
const isMember = (owner: string) => owner.startsWith('mem_');

/** Tells the member of a sale, and the owner of the wallet when that is somebody else. Subscriber of `sale.paid`. */
export async function tellOfSale(needs: TellNeeds, { saleId, memberId, branchId }: Topics['sale.paid']): Promise<void> {
  const sale = await needs.db.reader.getRepository(Sale).findOneByOrFail({ id: saleId });
  const branchName = await branchNameOf(needs.directory, branchId);
  const walletFen = sale.principalFen + sale.bonusFen;
  const spend = await needs.db.reader.getRepository(WalletSpend).findOneBy({ id: saleId });
  const words = wordsOfSale({
    ...sale,
    branchName,
    walletFen: spend === null ? walletFen : 0,
    claimed: sale.claimedAt !== null,
  });
  const about = { saleId, branchId, fact: `sale.paid:${saleId}` };
  await tell(needs, { ...words, ...about, memberId });
  if (spend !== null && isMember(spend.walletOwner))
    await tell(needs, { ...wordsOfHolderSpend({ branchName, walletFen }), ...about, memberId: spend.walletOwner });
}

/** Tells what came back of a sale and what was taken back. Subscriber of `sale.undone`. */
export async function tellOfUndo(needs: TellNeeds, { saleId, memberId, branchId }: Topics['sale.undone']): Promise<void> {
  const sale = await needs.db.reader.getRepository(Sale).findOneByOrFail({ id: saleId });
  const spend = await needs.db.reader.getRepository(WalletSpend).findOneBy({ id: saleId });
  const words = wordsOfUndo({
    branchName: await branchNameOf(needs.directory, branchId),
    payableFen: sale.payableFen,
    walletFen: spend === null ? sale.principalFen + sale.bonusFen : 0,
    pointsBack: sale.pointsBurned,
    pointsTaken: sale.pointsEarned,
  });
  await tell(needs, { ...words, memberId, saleId, branchId, fact: `sale.undone:${saleId}` });
}

/** Tells of a refund of a sale. Subscriber of `sale.refunded`. */
export async function tellOfRefund(needs: TellNeeds, told: Topics['sale.refunded']): Promise<void> {
  const { saleId, refundId, memberId, branchId } = told;
  const { parts, refundedFen } = await needs.db.reader.getRepository(SaleRefund).findOneByOrFail({ id: refundId });
  const spend = await needs.db.reader.getRepository(WalletSpend).findOneBy({ id: saleId });
  const words = wordsOfRefund({
    branchName: await branchNameOf(needs.directory, branchId),
    moneyFen: refundedFen,
    walletFen: spend === null ? parts.principalFen + parts.bonusFen : 0,
    pointsBack: parts.points,
    pointsTaken: parts.pointsTaken,
  });
  await tell(needs, { ...words, memberId, saleId, branchId, fact: `sale.refunded:${refundId}` });
}

/** Tells of money paid in; a company's wallet has nobody to tell. Subscriber of `wallet.toppedUp`. */
export async function tellOfTopUp(needs: TellNeeds, { topUpId, memberId, branchId }: Topics['wallet.toppedUp']): Promise<void> {
  if (!isMember(memberId)) return;
  const topUp = await needs.db.reader.getRepository(TopUp).findOneByOrFail({ id: topUpId });
  const where = topUp.method === 'wechat' ? '微信支付' : await branchNameOf(needs.directory, branchId);
  const words = wordsOfTopUp({ paidFen: topUp.principalFen, bonusFen: topUp.bonusFen, where });
  await tell(needs, { ...words, memberId, branchId, fact: `wallet.toppedUp:${topUpId}` });
}

/** Tells that money of a top-up is back. Subscriber of `wallet.refunded`. */
export async function tellOfTopUpRefund(needs: TellNeeds, { refundId, memberId }: Topics['wallet.refunded']): Promise<void> {
  const refund = await findRefund(needs.db, refundId);
  if (refund === null || !isMember(memberId)) return;
  const words = wordsOfTopUpRefund({ amountFen: refund.amountFen, byWechat: refund.orderId !== null });
  await tell(needs, { ...words, memberId, branchId: refund.branchId, fact: `wallet.refunded:${refundId}` });
}

/** Tells why a wish for a refund was not fulfilled, once for each wish. Subscriber of `wallet.refundDeclined`. */
export async function tellOfRefundDeclined(needs: TellNeeds, told: Topics['wallet.refundDeclined']): Promise<void> {
  const { topUpId, memberId, branchId, at } = told;
  const { reader } = needs.db;
  const said = { subject: topUpId, action: 'topUp.declineRefund', at };
  const [topUp, { detail }] = await Promise.all([
    reader.getRepository(TopUp).findOneByOrFail({ id: topUpId }),
    reader.getRepository(AuditEntry).findOneByOrFail(said),
  ]);
  const words = wordsOfRefundDeclined({
    branchName: await branchNameOf(needs.directory, branchId),
    amountFen: topUp.principalFen,
    reason: String(detail['reason'] ?? ''),
  });
  await tell(needs, { ...words, memberId, branchId, fact: `wallet.refundDeclined:${topUpId}:${String(at)}` });
}

/** Tells the member’s other phones of a new one. Subscriber of `member.deviceAdded`. */
export async function tellOfDevice(needs: TellNeeds, { memberId, deviceId }: Topics['member.deviceAdded']): Promise<void> {
  const device = await needs.db.reader.getRepository(MemberDevice).findOneBy({ id: deviceId });
  if (device === null) return;
  await tell(needs, { ...wordsOfDevice(device.label), memberId, fact: `member.deviceAdded:${deviceId}` });
}

/** Nothing is kept of whom a membership ended. Subscriber of `member.erased`. */
export async function forgetMessages({ db }: { db: Database }, { memberId }: { memberId: string }): Promise<void> {
  await db.write((tx) => tx.delete(InboxMessage, { memberId }));
}

/** How many reports came since an instant (UTC, ms) that something was not the member. */
export const countMisuse = (db: Database, since: number): Promise<number> =>
  db.reader.getRepository(MisuseReport).createQueryBuilder('report').where('report.at >= :since', { since }).getCount();

import { accounts, readBalances, type AccountId, type Effects, type RowRef, type View } from '../../ledger/index.ts';
import { Member } from '../../member/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { marks } from '../../platform/db/readRows.ts';
import { DomainError } from '../../platform/errors.ts';
import { CompanyWallet, HolderSpend, WalletHolder, type WalletSpend } from './entities.ts';
import { holderIdOf } from './holderId.ts';
import { spendIdsOf, usableNow, type Usable } from './usable.ts';

/** Which wallet a member wants to spend from, where and when. */
export interface SharedUse {
  walletOwner: string;
  /** Who spends. */
  memberId: string;
  branchId: string;
  /** UTC, ms. */
  now: number;
}

/** A wallet to spend from: whose it is, and the most that may be taken whatever it holds. */
export interface SharedMeans extends Usable {
  owner: string;
  /** The member's or the company's name. */
  name: string;
}

const isCompany = (owner: string) => owner.startsWith('wal_');
const ownerRow = (owner: string): RowRef => [isCompany(owner) ? 'company_wallet' : 'member', owner];

/** The accounts of a wallet's money. */
export const walletAccounts = (owner: string): readonly AccountId[] => [accounts.principal(owner), accounts.bonus(owner)];

/** The rows a sale paid from somebody else's wallet decides on; all belong to the wallet's owner. */
export function sharedRows({ walletOwner, memberId, now }: Omit<SharedUse, 'branchId'>): readonly RowRef[] {
  const holderId = holderIdOf(walletOwner, memberId);
  const { day, month } = spendIdsOf(holderId, now);
  return [ownerRow(walletOwner), ['wallet_holder', holderId], ['holder_spend', day], ['holder_spend', month]];
}

/** What may be spent, on locked truth. Throws `not_found` for a member who is no holder of it. */
export function lockedMeans(view: View, use: SharedUse): SharedMeans {
  const holderId = holderIdOf(use.walletOwner, use.memberId);
  const { day, month } = spendIdsOf(holderId, use.now);
  const [entity, owner] = ownerRow(use.walletOwner);
  const spent = (id: string) => view.row<HolderSpend>('holder_spend', id)?.spentFen ?? 0;
  return meansOf(use, {
    holder: view.row<WalletHolder>('wallet_holder', holderId),
    owner: view.row<Member | CompanyWallet>(entity, owner),
    spentTodayFen: spent(day),
    spentMonthFen: spent(month),
  });
}

/** The same as it is now, without a lock, with what the wallet holds. Throws `not_found`. */
export async function readMeans(
  db: Database,
  use: SharedUse,
): Promise<SharedMeans & { balances: ReadonlyMap<AccountId, number> }> {
  const holderId = holderIdOf(use.walletOwner, use.memberId);
  const { day, month } = spendIdsOf(holderId, use.now);
  const [[holder], [owner], spends, balances] = await Promise.all([
    db.rows(WalletHolder, 'WHERE id = ?', [holderId]),
    readOwner(db, use.walletOwner),
    db.rows(HolderSpend, `WHERE id IN (${marks([day, month])})`, [day, month]),
    readBalances(db, walletAccounts(use.walletOwner)),
  ]);
  const spent = (wanted: string) => spends.find(({ id }) => id === wanted)?.spentFen ?? 0;
  return { ...meansOf(use, { holder, owner, spentTodayFen: spent(day), spentMonthFen: spent(month) }), balances };
}

const readOwner = (db: Database, owner: string): Promise<readonly (Member | CompanyWallet)[]> =>
  isCompany(owner) ? db.rows(CompanyWallet, 'WHERE id = ?', [owner]) : db.rows(Member, 'WHERE id = ?', [owner]);

interface Found {
  holder: WalletHolder | undefined;
  owner: Member | CompanyWallet | undefined;
  spentTodayFen: number;
  spentMonthFen: number;
}

function meansOf({ walletOwner, branchId, now }: SharedUse, { holder, owner, ...spent }: Found): SharedMeans {
  if (holder === undefined || owner === undefined || holder.status === 'ended')
    throw new DomainError('not_found', { param: 'walletOwner' });
  return { owner: walletOwner, name: owner.name, ...usableNow({ holder, frozen: isStopped(owner), ...spent, branchId, now }) };
}

/** True when nothing may be taken from a wallet: its member froze it, or the member or the company is frozen. */
export const isStopped = (owner: Pick<Member, 'status' | 'walletFrozen'> | Pick<CompanyWallet, 'status'>): boolean =>
  owner.status === 'frozen' || ('walletFrozen' in owner && owner.walletFrozen);

type Changes = Pick<Effects<never>, 'inserts' | 'updates'>;

/** What a spend writes beside its postings: the counters, and who spent what. */
export function spendChanges(view: View, use: SharedUse, { saleId, amountFen }: { saleId: string; amountFen: number }): Changes {
  const holderId = holderIdOf(use.walletOwner, use.memberId);
  const row: WalletSpend = {
    id: saleId,
    walletOwner: use.walletOwner,
    holderId,
    memberId: use.memberId,
    branchId: use.branchId,
    amountFen,
    status: 'paid',
    spentAt: use.now,
  };
  const { day, month } = spendIdsOf(holderId, use.now);
  const counted = [day, month].map((id) => counterChange(view, id, amountFen));
  return {
    inserts: [{ entity: 'wallet_spend', row: { ...row } }, ...counted.flatMap(({ inserts }) => inserts)],
    updates: counted.flatMap(({ updates }) => updates),
  };
}

function counterChange(view: View, id: string, addedFen: number): Changes {
  const before = view.row<HolderSpend>('holder_spend', id);
  return before === undefined
    ? { inserts: [{ entity: 'holder_spend', row: { id, spentFen: addedFen } }], updates: [] }
    : { inserts: [], updates: [{ entity: 'holder_spend', id, patch: { spentFen: before.spentFen + addedFen } }] };
}

/** A sale that was paid from somebody else's wallet, as its undo needs it. */
export interface SharedSale {
  saleId: string;
  walletOwner: string;
  memberId: string;
  paidAt: number;
}

/**
 * Money goes back to a wallet that still is somebody's; a frozen one takes it. Throws `wallet_owner_gone` where its member has
 * left: nobody could ever spend it, so the shop settles it by hand.
 */
export function requireWalletOpen(view: View, walletOwner: string): void {
  if (isCompany(walletOwner)) return;
  const owner = view.row<Member>('member', walletOwner);
  if (owner?.erasedAt !== null) throw new DomainError('wallet_owner_gone');
}

/** The rows an undo of such a sale decides on. */
export function sharedUndoRows({ saleId, walletOwner, memberId, paidAt }: SharedSale): readonly RowRef[] {
  const { day, month } = spendIdsOf(holderIdOf(walletOwner, memberId), paidAt);
  return [ownerRow(walletOwner), ['wallet_spend', saleId], ['holder_spend', day], ['holder_spend', month]];
}

/** What a refund gives back to the holder's limits of the day and month of the sale; the spend becomes so much smaller. */
export function sharedRefundChanges(view: View, sale: SharedSale, amountFen: number): Effects<never>['updates'] {
  const spend = view.row<WalletSpend>('wallet_spend', sale.saleId);
  if (spend === undefined || amountFen === 0) return [];
  if (spend.amountFen === amountFen) return sharedUndoChanges(view, sale);
  const { day, month } = spendIdsOf(spend.holderId, sale.paidAt);
  return [
    { entity: 'wallet_spend', id: sale.saleId, patch: { amountFen: spend.amountFen - amountFen } },
    ...[day, month].map((id) => counterMoved(view, id, -amountFen)),
  ];
}

/** What an undo gives back to the holder's limits of the day and month of the sale. */
export function sharedUndoChanges(view: View, sale: SharedSale): Effects<never>['updates'] {
  const spend = view.row<WalletSpend>('wallet_spend', sale.saleId);
  if (spend === undefined) return [];
  const { day, month } = spendIdsOf(spend.holderId, sale.paidAt);
  return [
    { entity: 'wallet_spend', id: sale.saleId, patch: { status: 'undone' } },
    ...[day, month].map((id) => counterMoved(view, id, -spend.amountFen)),
  ];
}

/** A counter that is there, moved. */
const counterMoved = (view: View, id: string, addedFen: number) => ({
  entity: 'holder_spend',
  id,
  patch: { spentFen: (view.row<HolderSpend>('holder_spend', id)?.spentFen ?? 0) + addedFen },
});

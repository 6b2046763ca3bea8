import { In, Not } from 'typeorm';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { Member } from '../../member/index.ts';
import { CompanyWallet, HolderSpend, WalletHolder, WalletSpend } from './entities.ts';
import { holderIdOf } from './holderId.ts';
import { spendIdsOf } from './usable.ts';

/** Most people who may spend from a member's own wallet, and from a company's. */
const familyMax = 8;
const companyMax = 200;
/** Most wallets of others one member holds. */
const heldMax = 20;
const spendsShown = 20;

const living = Not('ended' as const);

/** One holder; null when there is none. */
export const readHolder = (db: Database, holderId: string): Promise<WalletHolder | null> =>
  db.reader.getRepository(WalletHolder).findOneBy({ id: holderId });

/** Everybody who may spend from a wallet, the first to join first; who ended is left out. */
export const holdersOf = (db: Database, walletOwner: string): Promise<WalletHolder[]> =>
  db.reader.getRepository(WalletHolder).find({ where: { walletOwner, status: living }, order: { joinedAt: 'ASC', id: 'ASC' } });

/** The wallets of others a member may spend from, by the index. */
export const heldBy = (db: Database, memberId: string): Promise<readonly WalletHolder[]> =>
  db.rows(WalletHolder, "WHERE member_id = ? AND status <> 'ended' ORDER BY joined_at, id", [memberId]);

/**
 * Throws `holders_full` when a wallet has as many holders as it may, or the member as many cards. Read without a lock: a
 * bound for good order, not for money.
 */
export async function requireRoom(db: Database, walletOwner: string, memberId?: string): Promise<void> {
  const holders = db.reader.getRepository(WalletHolder);
  const max = walletOwner.startsWith('wal_') ? companyMax : familyMax;
  const isOneOfThem =
    memberId !== undefined && (await holders.existsBy({ id: holderIdOf(walletOwner, memberId), status: living }));
  if (isOneOfThem) return;
  if ((await holders.countBy({ walletOwner, status: living })) >= max) throw new DomainError('holders_full', { max });
  const held = memberId === undefined ? 0 : await holders.countBy({ memberId, status: living });
  if (held >= heldMax) throw new DomainError('holders_full', { max: heldMax });
}

/** What holders spent today and this month in Beijing, by the id of the counter. */
export async function countersOf(db: Database, holderIds: readonly string[], now: number): Promise<ReadonlyMap<string, number>> {
  if (holderIds.length === 0) return new Map();
  const ids = holderIds.flatMap((id) => Object.values(spendIdsOf(id, now)));
  const rows = await db.reader.getRepository(HolderSpend).findBy({ id: In(ids) });
  return new Map(rows.map(({ id, spentFen }) => [id, spentFen]));
}

/** The last sales paid from a wallet by its holders, newest first. */
export const lastSpends = (db: Database, walletOwner: string): Promise<WalletSpend[]> =>
  db.reader.getRepository(WalletSpend).find({ where: { walletOwner }, order: { id: 'DESC' }, take: spendsShown });

/** Members by id. */
export async function membersById(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Member>> {
  if (ids.length === 0) return new Map();
  const rows = await db.reader.getRepository(Member).findBy({ id: In([...new Set(ids)]) });
  return new Map(rows.map((member) => [member.id, member]));
}

/** Company wallets by id. */
export async function companiesById(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, CompanyWallet>> {
  if (ids.length === 0) return new Map();
  const rows = await db.reader.getRepository(CompanyWallet).findBy({ id: In([...new Set(ids)]) });
  return new Map(rows.map((company) => [company.id, company]));
}

/** The name of the wallet of somebody else that paid for a sale; null when none did. */
export async function walletName(db: Database, saleId: string): Promise<string | null> {
  const spend = await db.reader.getRepository(WalletSpend).findOneBy({ id: saleId });
  if (spend === null) return null;
  const [members, companies] = await Promise.all([membersById(db, [spend.walletOwner]), companiesById(db, [spend.walletOwner])]);
  return members.get(spend.walletOwner)?.name ?? companies.get(spend.walletOwner)?.name ?? '';
}

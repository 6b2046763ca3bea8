import { In, type FindOptionsWhere } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { marks } from '../platform/db/readRows.ts';
import type { AccountId } from './chart.ts';
import { LedgerAccount, LedgerLot, LedgerPosting, LedgerPostingLot, LedgerTransaction } from './entities.ts';
import { inSpendingOrder } from './lots.ts';
import type { LotOrigin, OpenLot, TransactionKind } from './unit.ts';

type Reader = Pick<Database, 'reader' | 'rows'>;

/** Balances as they are now, in one query; an account that never moved is not in the map. Unlocked: for showing and quoting. */
export async function readBalances(
  { rows: read }: Reader,
  accounts: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, number>> {
  if (accounts.length === 0) return new Map();
  const rows = await read(LedgerAccount, `WHERE id IN (${marks(accounts)})`, accounts);
  return new Map(rows.map(({ id, available }) => [id as AccountId, available]));
}

/** Open lots of an account in the order they are spent. Unlocked. */
export async function readLots({ rows }: Reader, account: AccountId): Promise<OpenLot[]> {
  const open = await rows(LedgerLot, 'WHERE account = ? AND available > 0', [account]);
  return open.map(({ lot, expiresOn, available }) => ({ lot, expiresOn, available })).sort(inSpendingOrder);
}

/** How much of an account is in lots whose last day lies before `today` (YYYY-MM-DD). Unlocked. */
export async function readOver({ rows }: Pick<Database, 'rows'>, account: AccountId, today: string): Promise<number> {
  const over = await rows(LedgerLot, 'WHERE account = ? AND available > 0 AND expires_on < ?', [account, today]);
  return over.reduce((sum, { available }) => sum + available, 0);
}

/** What of an account ends first; undefined when nothing in it ever ends. Unlocked. */
export async function soonestLot({ rows }: Reader, account: AccountId): Promise<OpenLot | undefined> {
  const ending = 'WHERE account = ? AND available > 0 AND expires_on IS NOT NULL ORDER BY expires_on, lot LIMIT 1';
  const [first] = await rows(LedgerLot, ending, [account]);
  return first && { lot: first.lot, expiresOn: first.expiresOn, available: first.available };
}

const pointsPrefix = 'points:';
/** One above the prefix, so that a range holds all of its accounts. */
const afterPoints = 'points;';

/**
 * Members with points whose last day lies before `before` (YYYY-MM-DD), in id order after `after` ('' at first): a plan
 * for units that look again under the lock.
 */
export async function expiredLots(
  { reader }: Reader,
  { before, after, limit }: { before: string; after: string; limit: number },
): Promise<string[]> {
  const rows = await reader
    .getRepository(LedgerLot)
    .createQueryBuilder('lot')
    .select('DISTINCT lot.account', 'account')
    .where('lot.account > :after AND lot.account < :end', { after: `${pointsPrefix}${after}`, end: afterPoints })
    .andWhere('lot.available > 0 AND lot.expiresOn < :before', { before })
    .orderBy('lot.account')
    .limit(limit)
    .getRawMany<{ account: string }>();
  return rows.map(({ account }) => account.slice(pointsPrefix.length));
}

/** Members with points whose last day is this one, and how many, in id order after `after` ('' at first). Unlocked. */
export async function endingLots(
  { rows }: Reader,
  { on, after, limit }: { on: string; after: string; limit: number },
): Promise<{ memberId: string; available: number }[]> {
  const clause = 'WHERE expires_on = ? AND account > ? AND account < ? AND available > 0 ORDER BY account LIMIT ?';
  const lots = await rows(LedgerLot, clause, [on, `${pointsPrefix}${after}`, afterPoints, limit]);
  return lots.map(({ account, available }) => ({ memberId: account.slice(pointsPrefix.length), available }));
}

/** A posting as it stands in the books, with the lots it drew on or filled. */
export interface StoredPosting {
  source: AccountId;
  destination: AccountId;
  amount: number;
  drawn: readonly StoredShare[];
  filled: readonly StoredShare[];
}

/** A share of a lot, above zero, with the lot's facts. */
export interface StoredShare extends Required<LotOrigin> {
  lot: string;
  amount: number;
}

/** A transaction as it stands in the books, with what a reversal needs of it. */
export interface StoredTransaction {
  id: string;
  kind: TransactionKind;
  memberId: string | null;
  branchId: string | null;
  saleId: string | null;
  postings: readonly StoredPosting[];
}

/**
 * Transactions with postings and lots, by id or by reference, oldest first: what a reversal needs. Posted facts never
 * change, so reading them without a lock is safe.
 */
export async function readTransactions(
  { reader }: Reader,
  wanted: { ids: readonly string[] } | { references: readonly string[] },
): Promise<StoredTransaction[]> {
  const where: FindOptionsWhere<LedgerTransaction> =
    'ids' in wanted ? { id: In([...wanted.ids]) } : { reference: In([...wanted.references]) };
  const transactions = await reader.getRepository(LedgerTransaction).find({ where, order: { id: 'ASC' } });
  const ofThese = { transactionId: In(transactions.map(({ id }) => id)) };
  const [postings, lines] = await Promise.all([
    reader.getRepository(LedgerPosting).find({ where: ofThese, order: { line: 'ASC' } }),
    reader.getRepository(LedgerPostingLot).find({ where: ofThese }),
  ]);
  const lots = await reader
    .getRepository(LedgerLot)
    .findBy({ account: In(lines.map(({ account }) => account)), lot: In(lines.map(({ lot }) => lot)) });
  const shareOf = sharer(lots);
  return transactions.map(({ id, kind, memberId, branchId, saleId }) => ({
    id,
    kind,
    memberId,
    branchId,
    saleId,
    postings: postings
      .filter(({ transactionId }) => transactionId === id)
      .map(({ line, source, destination, amount }) => {
        const own = lines.filter((each) => each.transactionId === id && each.line === line);
        return {
          source: source as AccountId,
          destination: destination as AccountId,
          amount,
          drawn: own.filter((each) => each.amount < 0).map(shareOf),
          filled: own.filter((each) => each.amount > 0).map(shareOf),
        };
      }),
  }));
}

function sharer(lots: readonly LedgerLot[]) {
  const byName = new Map(lots.map((lot) => [`${lot.account}/${lot.lot}`, lot]));
  return ({ account, lot, amount }: LedgerPostingLot): StoredShare => {
    const { expiresOn = null, merchantId = null, branchId = null } = byName.get(`${account}/${lot}`) ?? {};
    return { lot, amount: Math.abs(amount), expiresOn, merchantId, branchId };
  };
}

/** Facts of an account's lots, emptied ones too, by `account/lot`. Written once, so reading them without a lock is safe. */
export async function readLotOrigins(
  { rows }: Reader,
  of: readonly AccountId[],
): Promise<ReadonlyMap<string, Required<LotOrigin>>> {
  const lots = await rows(LedgerLot, `WHERE account IN (${marks(of)})`, of);
  return new Map(
    lots.map(({ account, lot, expiresOn, merchantId, branchId }) => [`${account}/${lot}`, { expiresOn, merchantId, branchId }]),
  );
}

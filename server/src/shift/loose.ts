import { accounts, accountMovementsSince, type AccountMovement } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import { Shift } from './entities.ts';
import { linesOf, takenAmong } from './lines.ts';

/**
 * Cash that is in no drawer by the books: no shift has counted it, and none that is open will. It was taken, or given back,
 * while nobody had opened one; newest first.
 */
export async function looseCash(
  db: Database,
  { branchId, since, now }: { branchId: string; since: number; now: number },
): Promise<AccountMovement[]> {
  const [moved, open] = await Promise.all([
    accountMovementsSince(db, { account: accounts.cash(branchId), branchId, since }),
    db.reader.getRepository(Shift).findBy({ branchId, status: 'open' }),
  ]);
  const [counted, ...awaited] = await Promise.all([
    takenAmong(db, moved),
    ...open.map(async (shift) => (await linesOf(db, shift, now)).map(({ transactionId }) => transactionId)),
  ]);
  const theirs = new Set(awaited.flat());
  return moved.filter(
    ({ transactionId, amountFen }) => amountFen !== 0 && !counted.has(transactionId) && !theirs.has(transactionId),
  );
}

import type { Database } from '../../platform/db/database.ts';
import { readMeans, type SharedMeans } from './means.ts';
import { heldBy } from './queries.ts';

/** A wallet of somebody else, as the till offers it. */
export interface TillWallet extends SharedMeans {
  /** What a sale may take now: the least of balance and limits. */
  usableFen: number;
}

/** The wallets of others a member may spend from at a branch. One look at an index for members who have none. */
export async function sharedAtTill(db: Database, memberId: string, branchId: string, now: number): Promise<TillWallet[]> {
  const held = await heldBy(db, memberId);
  return Promise.all(
    held.map(async ({ walletOwner }) => {
      const { balances, ...means } = await readMeans(db, { walletOwner, memberId, branchId, now });
      const heldFen = [...balances.values()].reduce((sum, fen) => sum + fen, 0);
      return { ...means, usableFen: Math.min(heldFen, means.mostFen ?? heldFen) };
    }),
  );
}

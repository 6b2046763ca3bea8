/**
 * 跨店结算: money paid in at one branch and spent at another. Amounts in fen; above zero a branch is owed, below it owes.
 * For the settlement statements between branches and headquarters.
 */

/** Principal paid in or spent at a branch. */
export interface BranchFlow {
  branchId: string;
  paidInFen: number;
  spentFen: number;
}

/** What headquarters owes each branch (below zero: is owed by it), and what stays with headquarters as unspent. Pure. */
export function settlePool(flows: readonly BranchFlow[]): { branches: ReadonlyMap<string, number>; poolFen: number } {
  const branches = new Map<string, number>();
  for (const { branchId, paidInFen, spentFen } of flows)
    branches.set(branchId, (branches.get(branchId) ?? 0) + spentFen - paidInFen);
  const owedFen = [...branches.values()].reduce((sum, fen) => sum + fen, 0);
  return { branches, poolFen: 0 - owedFen };
}

/** One top-up, of which something was spent elsewhere. */
export interface SpentElsewhere {
  principalFen: number;
  bonusFen: number;
  spentFen: number;
  /** Shares in percent at which principal and bonus are settled between branches. */
  principalPercent?: number;
  bonusPercent?: number;
}

/** What the branch that was paid owes the branch where it was spent: by the ratio of the top-up, each part at its rate. Pure. */
export function settleBetween({
  principalFen,
  bonusFen,
  spentFen,
  principalPercent = 100,
  bonusPercent = 0,
}: SpentElsewhere): number {
  const wholeFen = principalFen + bonusFen;
  if (wholeFen <= 0) return 0;
  const principalPart = Math.round((spentFen * principalFen) / wholeFen);
  return Math.round((principalPart * principalPercent + (spentFen - principalPart) * bonusPercent) / 100);
}

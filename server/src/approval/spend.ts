import { noEffects, untouched, type Committer } from '../ledger/index.ts';
import type { Approval } from './entities.ts';
import { approvalOwners, approvalRows, frozenHash, useApproval, type FrozenAct } from './use.ts';

/**
 * Uses an approval up for an act that is written down elsewhere, and only begins there. Said again by the same person for the
 * same act it is used already, and good: whoever died in between goes on. Throws `approval_invalid`.
 */
export async function spendApproval(
  committer: Committer,
  approvalId: string,
  { makerId, now, ...act }: FrozenAct & { makerId: string; now: number },
): Promise<void> {
  await committer.submit<null>({
    ...untouched,
    owners: approvalOwners(approvalId),
    rows: approvalRows(approvalId),
    decide(view) {
      const approval = view.row<Approval>('approval', approvalId);
      const isSpent = approval?.status === 'used' && approval.makerId === makerId && approval.inputHash === frozenHash(act);
      const updates = isSpent ? [] : [useApproval(view, approvalId, { ...act, makerId, now })];
      return { ...noEffects, updates, answer: null };
    },
  });
}

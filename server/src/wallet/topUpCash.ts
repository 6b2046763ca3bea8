import { guardOf } from '../approval/index.ts';
import type { Committer } from '../ledger/index.ts';
import { requireOpen, type Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import { onceFor } from '../platform/once.ts';
import { withLock } from '../staff/index.ts';
import type { VisitBook } from '../visit/index.ts';
import { topUp, type ToppedUp } from './topUp.ts';

interface Needs {
  clock: Clock;
  committer: Committer;
  directory: Directory;
  visits: VisitBook;
}

/** Cash at the till into stored value; above the cap with a second person's approval. Throws what `topUp` does, and `not_found`, `branch_closed`. */
export async function topUpCash(
  { clock, committer, directory, visits }: Needs,
  caller: StaffCaller,
  input: { visitId: string; amountFen: number; approvalId?: string | undefined },
): Promise<ToppedUp> {
  const programme = await directory.programme();
  const { visit } = await visits.find(caller, input.visitId);
  const branch = await directory.branch(visit.branchId);
  requireOpen(branch);
  const { staffId } = caller;
  const [act, now] = ['topUpCash' as const, clock.now()];
  return withLock(committer, { staffId, act, now }, branch.id, () =>
    topUp(committer, {
      once: onceFor(staffId, 'wallet.topUpCash', caller.idempotencyKey, input),
      visit,
      capFen: programme.caps.cashTopUpFen,
      guard: guardOf(programme, caller, { act, approvalId: input.approvalId, now }),
      limitFen: programme.caps.walletFen,
      branch,
      staffId,
      principalFen: input.amountFen,
      bonusFen: 0,
      now,
    }),
  );
}

import type { Committer } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import { onceFor } from '../platform/once.ts';
import type { VisitBook } from '../visit/index.ts';
import { topUp } from './topUp.ts';

interface Needs {
  clock: Clock;
  committer: Committer;
  directory: Directory;
  visits: VisitBook;
}

export const walletHandlers = (needs: Needs): Handlers<'wallet.topUpCash'> => ({
  'wallet.topUpCash': async (input, caller) => {
    const { caps } = await needs.directory.programme();
    const { visit } = await needs.visits.find(caller, input.visitId);
    const { topUpId, principalFen, walletAfterFen, paidAt } = await topUp(needs.committer, {
      once: onceFor(caller.staffId, 'wallet.topUpCash', caller.idempotencyKey, input),
      visit,
      capFen: caps.cashTopUpFen,
      branch: await needs.directory.branch(visit.branchId),
      staffId: caller.staffId,
      principalFen: input.amountFen,
      bonusFen: 0,
      now: needs.clock.now(),
    });
    return { topUpId, principalFen, walletAfterFen, paidAt: toIso(paidAt) };
  },
});

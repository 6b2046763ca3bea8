import type { Committer } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import type { TopUpPlan } from './entities.ts';
import { createPlan } from './createPlan.ts';
import { listPlans } from './everyPlan.ts';
import { setPlanStatus } from './setPlanStatus.ts';

/** Operations of the owner on what is offered for paying in. */
export const topUpPlanHandlers = (needs: {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
}): Handlers<'topUpPlan.list' | 'topUpPlan.create' | 'topUpPlan.setStatus'> => ({
  'topUpPlan.list': async () => ({ data: (await listPlans(needs.db)).map(presentOwned) }),
  'topUpPlan.create': async (input, caller) => presentOwned(await createPlan(needs, caller, input)),
  'topUpPlan.setStatus': async (input, caller) => presentOwned(await setPlanStatus(needs, caller, input)),
});

const presentOwned = ({ id, createdAt: _, ...facts }: TopUpPlan) => ({ planId: id, ...facts });

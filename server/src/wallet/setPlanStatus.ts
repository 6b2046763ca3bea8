import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { recordAction } from '../staff/index.ts';
import { TopUpPlan } from './entities.ts';
import { readPlan } from './everyPlan.ts';

/** Switches a plan. Throws `not_found`. */
export async function setPlanStatus(
  { db, clock }: { db: Database; clock: Clock },
  caller: StaffCaller,
  { planId, status }: { planId: string; status: 'on' | 'off' },
): Promise<TopUpPlan> {
  const plan = await readPlan(db, planId);
  const at = clock.now();
  await db.write(async (tx) => {
    await tx.update(TopUpPlan, { id: planId }, { status });
    await recordAction(tx, { staffId: caller.staffId, action: 'topUpPlan.setStatus', subject: planId, detail: { status }, at });
  });
  return { ...plan, status };
}

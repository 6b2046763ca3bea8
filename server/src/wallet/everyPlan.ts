import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { TopUpPlan } from './entities.ts';

const plansMax = 200;

/** Every plan, the newest first. */
export const listPlans = (db: Database): Promise<TopUpPlan[]> =>
  db.reader.getRepository(TopUpPlan).find({ order: { id: 'DESC' }, take: plansMax });

/** One plan, on offer or not. Throws `not_found`. */
export async function readPlan(db: Database, planId: string): Promise<TopUpPlan> {
  const plan = await db.reader.getRepository(TopUpPlan).findOneBy({ id: planId });
  if (plan === null) throw new DomainError('not_found', { param: 'planId' });
  return plan;
}

import { DomainError } from '../platform/errors.ts';
import type { Database } from '../platform/db/database.ts';
import type { Member } from '../member/index.ts';
import { TopUp, TopUpPlan } from './entities.ts';

/** Most plans shown at once: more than a member can compare. */
const shownMax = 6;

type Taker = Pick<Member, 'id' | 'homeBranchId'>;

/** Plans this member may take on a day, the smallest first. */
export async function plansFor(db: Database, member: Taker, today: string): Promise<TopUpPlan[]> {
  const plans = await db.reader.getRepository(TopUpPlan).find({ where: { status: 'on' }, order: { payFen: 'ASC', id: 'ASC' } });
  return (await offered(db, plans, member, today)).slice(0, shownMax);
}

/** One of them. Throws `plan_unavailable`. */
export async function requirePlan(db: Database, member: Taker, planId: string, today: string): Promise<TopUpPlan> {
  const plans = await db.reader.getRepository(TopUpPlan).findBy({ id: planId, status: 'on' });
  const [plan] = await offered(db, plans, member, today);
  if (plan === undefined) throw new DomainError('plan_unavailable', { param: 'planId' });
  return plan;
}

async function offered(db: Database, plans: readonly TopUpPlan[], { id, homeBranchId }: Taker, today: string) {
  const taken = await takenPlans(db, id);
  return plans.filter((plan) => isOffered(plan, { homeBranchId, taken, today }));
}

interface Situation {
  homeBranchId: string | null;
  /** The plan of each top-up the member has made; null for one without. */
  taken: readonly (string | null)[];
  /** YYYY-MM-DD. */
  today: string;
}

/** Whether a plan is for this member today. Pure. */
export function isOffered(
  { id, validFrom, validUntil, branchIds, firstTimeOnly, perMemberMax }: TopUpPlan,
  { homeBranchId, taken, today }: Situation,
): boolean {
  if (today < validFrom || (validUntil !== null && today > validUntil)) return false;
  if (branchIds.length > 0 && (homeBranchId === null || !branchIds.includes(homeBranchId))) return false;
  if (firstTimeOnly && taken.length > 0) return false;
  return perMemberMax === null || taken.filter((planId) => planId === id).length < perMemberMax;
}

async function takenPlans(db: Database, memberId: string): Promise<(string | null)[]> {
  const rows = await db.reader.getRepository(TopUp).find({ where: { memberId }, select: { planId: true, id: true } });
  return rows.map(({ planId }) => planId);
}

import { In } from 'typeorm';
import { noEffects, untouched, type Committer } from '../ledger/index.ts';
import { Branch, type Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { onceFor } from '../platform/once.ts';
import { auditRow } from '../staff/index.ts';
import type { TopUpPlan } from './entities.ts';
import { readPlan } from './everyPlan.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

/** What a plan is made from. */
export type PlanFacts = Omit<TopUpPlan, 'id' | 'status' | 'createdAt'>;

/** Puts a new plan on offer, once per key. Throws `invalid_request` for an unknown branch or tier, or days the wrong way round. */
export async function createPlan(needs: Needs, caller: StaffCaller, facts: PlanFacts): Promise<TopUpPlan> {
  await requireSense(needs, facts);
  const plan: TopUpPlan = { ...facts, id: newId('pln'), status: 'on', createdAt: needs.clock.now() };
  const { planId } = await needs.committer.submit({
    ...untouched,
    once: onceFor(caller.staffId, 'topUpPlan.create', caller.idempotencyKey, facts),
    owners: [caller.staffId],
    decide: () => ({
      ...noEffects,
      inserts: [
        { entity: 'top_up_plan', row: { ...plan } },
        auditRow({
          staffId: caller.staffId,
          action: 'topUpPlan.create',
          subject: plan.id,
          detail: { payFen: plan.payFen, bonusFen: plan.bonusFen, points: plan.points },
          at: plan.createdAt,
        }),
      ],
      answer: { planId: plan.id },
    }),
  });
  return planId === plan.id ? plan : readPlan(needs.db, planId);
}

async function requireSense({ db, directory }: Needs, { branchIds, tierLevel, validFrom, validUntil }: PlanFacts): Promise<void> {
  if (validUntil !== null && validUntil < validFrom) throw new DomainError('invalid_request', { param: 'validUntil' });
  const { tiers } = await directory.programme();
  if (tierLevel !== null && !tiers.some(({ level }) => level === tierLevel))
    throw new DomainError('invalid_request', { param: 'tierLevel' });
  const known = branchIds.length === 0 ? 0 : await db.reader.getRepository(Branch).countBy({ id: In(branchIds) });
  if (known !== new Set(branchIds).size) throw new DomainError('invalid_request', { param: 'branchIds' });
}

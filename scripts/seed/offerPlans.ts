import { formatYuan } from '@shuke/shared/money';
import { businessDate } from '../../server/src/platform/clock.ts';
import type { EntityManager } from 'typeorm';
import { newId } from '../../server/src/platform/ids.ts';
import { TopUpPlan } from '../../server/src/wallet/index.ts';
import type { PlanSeed } from './trades/index.ts';

const wholeYuan = (fen: number): string => formatYuan(fen).replace(/\.00$/, '');

/** The plans of the town, on offer to everybody from a day on, until they are switched off. */
export async function offerPlans(tx: EntityManager, seeds: readonly PlanSeed[], createdAt: number): Promise<void> {
  const plans: TopUpPlan[] = seeds.map((seed) => ({
    ...seed,
    id: newId('pln'),
    name: `充 ${wholeYuan(seed.payFen)} 送 ${wholeYuan(seed.bonusFen)}`,
    instalments: 1,
    tierLevel: null,
    validFrom: businessDate(createdAt),
    validUntil: null,
    branchIds: [],
    firstTimeOnly: false,
    perMemberMax: null,
    status: 'on',
    createdAt,
  }));
  await tx.insert(TopUpPlan, plans);
}

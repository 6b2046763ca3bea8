import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import type { Committer } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { Handlers } from '../platform/handler.ts';
import type { IdentifyNeeds } from '../visit/index.ts';
import { takeOffline, type Told } from './takeOffline.ts';

type Needs = IdentifyNeeds & { directory: Directory; committer: Committer };
type Outcome = OutputOf<Contract['sale.takeOffline']>['outcomes'][number];

/** What became of a sale that is sent afterwards, as the till is told. */
export const presentTold = (told: Told): Outcome => {
  if (told.outcome === 'refused') {
    const { id, outcome, code, message, final } = told;
    return { id, outcome, code, message, final };
  }
  const { id, outcome, sale, memberName } = told;
  return { id, outcome, saleId: sale.id, saleNumber: sale.number, memberName, pointsEarned: sale.pointsEarned };
};

/** Sales that were paid before we heard of them. */
export const lateSaleHandlers = (needs: Needs): Handlers<'sale.takeOffline'> => ({
  'sale.takeOffline': async ({ branchId, sales }, caller) => {
    const kept = sales.map((sale) => ({ ...sale, takenAt: Date.parse(sale.takenAt) }));
    return { outcomes: (await takeOffline(needs, caller, { branchId, sales: kept })).map(presentTold) };
  },
});

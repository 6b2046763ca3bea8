import type { OperationId } from '../routes.ts';
import type { Operation } from './kit.ts';
import { memberContract } from './member.ts';
import { programmeContract } from './programme.ts';
import { saleContract, walletContract } from './sale.ts';
import { sessionContract } from './session.ts';
import { branchContract, staffContract } from './staff.ts';

/** Both ways: every route has its schemas, and every schema its route. */
const complete = <const C extends Record<OperationId, Operation>>(all: C & Record<Exclude<keyof C, OperationId>, never>): C =>
  all;

export const contract = complete({
  ...programmeContract,
  ...sessionContract,
  ...memberContract,
  ...branchContract,
  ...staffContract,
  ...saleContract,
  ...walletContract,
});
export type Contract = typeof contract;

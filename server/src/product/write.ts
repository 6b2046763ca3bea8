import type { AuditDetail } from '@shuke/shared/auditWords';
import { In } from 'typeorm';
import type { Claim, Committer, Unit } from '../ledger/index.ts';
import { Branch } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { auditRow } from '../staff/index.ts';
import type { Product } from './entities.ts';
import { isTheirs } from './queries.ts';

/** What a product is made from. */
export type ProductFacts = Omit<Product, 'id' | 'status' | 'createdAt' | 'changedAt'>;

/** What is done to one. */
export type Action = 'product.create' | 'product.change' | 'product.setStatus';

/** What the commands of products work with. */
export interface ProductNeeds {
  db: Database;
  clock: Clock;
  committer: Committer;
}

/** A write of the ledger’s committer that moves nothing. */
export const nothing = { transactions: [], inserts: [], updates: [], events: [] } as const;

/** The unit of one product, with the code it wants to have to itself. */
export const unitOf = (productId: string, claims: readonly Claim[]): Omit<Unit<never>, 'decide' | 'once'> => ({
  owners: [productId],
  accounts: [],
  rows: [['product', productId]],
  references: [],
  claims,
});

/** Its code, if it has one, which no other product may have. */
export const claimOf = (code: string | null): readonly Claim[] =>
  code === null ? [] : [{ entity: 'product', property: 'code', value: code, code: 'product_code_taken' }];

/** The line in the trail. */
export const trail = (
  { staffId }: StaffCaller,
  action: Action,
  { id, name, priceFen, status }: Product,
  at: number,
  changes: AuditDetail = {},
) => auditRow({ staffId, action, subject: id, detail: { name, priceFen, status, ...changes }, at });

/** The same facts, each branch once. */
export const tidy = <Facts extends ProductFacts>(facts: Facts): Facts => ({
  ...facts,
  branchIds: facts.branchIds === null ? null : [...new Set(facts.branchIds)],
});

/** Somebody who looks after some branches decides for these only. Throws `forbidden`, `invalid_request`. */
export async function requirePlace(
  db: Database,
  caller: StaffCaller,
  { branchIds }: Pick<ProductFacts, 'branchIds'>,
): Promise<void> {
  if (!isTheirs(caller, { branchIds })) throw new DomainError('forbidden', { param: 'branchIds' });
  if (branchIds === null) return;
  const known = await db.reader.getRepository(Branch).countBy({ id: In([...branchIds]) });
  if (known !== new Set(branchIds).size) throw new DomainError('invalid_request', { param: 'branchIds' });
}

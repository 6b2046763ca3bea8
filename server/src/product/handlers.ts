import type { Committer } from '../ledger/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { requireBranch } from '../staff/index.ts';
import type { Product } from './entities.ts';
import { listProducts } from './queries.ts';
import { changeProduct } from './change.ts';
import { createProduct } from './create.ts';
import { setProductStatus } from './setStatus.ts';

type Operations = 'product.list' | 'product.create' | 'product.change' | 'product.setStatus';

/** Operations on what the shop sells. */
export const productHandlers = (needs: { db: Database; clock: Clock; committer: Committer }): Handlers<Operations> => ({
  'product.list': async (wanted, caller) => {
    if (wanted.branchId !== undefined) requireBranch(caller, wanted.branchId);
    const { data, hasMore } = await listProducts(needs.db, wanted);
    return { data: data.map(present), hasMore };
  },
  'product.create': async (input, caller) => present(await createProduct(needs, caller, input)),
  'product.change': async (input, caller) => present(await changeProduct(needs, caller, input)),
  'product.setStatus': async (input, caller) => present(await setProductStatus(needs, caller, input)),
});

const present = ({ id, branchIds, createdAt: _made, changedAt: _changed, ...facts }: Product) => ({
  productId: id,
  ...facts,
  branchIds: branchIds === null ? null : [...branchIds],
});

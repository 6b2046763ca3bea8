import { noEffects, untouched } from '../../server/src/ledger/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import type { Product } from '../../server/src/product/index.ts';
import type { Resources } from '../../server/src/resources.ts';
import { goodsOf } from './trades/goods.ts';

/** Shops' own numbers begin with 2, so that no bar code of a maker is taken. */
const firstCode = 2_000_001;

/** Puts what shops of this trade sell on their list, for every branch. */
export async function fillShelves({ committer, clock }: Pick<Resources, 'committer' | 'clock'>, trade: string): Promise<void> {
  const at = clock.now();
  const products = (goodsOf[trade] ?? []).map(({ byWeight = false, ...seed }, place): Product => ({
    ...seed,
    id: newId('prd'),
    code: String(firstCode + place),
    brand: null,
    byWeight,
    branchIds: null,
    status: 'on',
    createdAt: at,
    changedAt: at,
  }));
  await committer.submit({
    ...untouched,
    owners: products.map(({ id }) => id),
    decide: () => ({
      ...noEffects,
      inserts: products.map((row) => ({ entity: 'product', row: { ...row } })),
      answer: {},
    }),
  });
}

import type { Input, Output } from '@shuke/shared/client';
import { harmless } from './harmless.ts';
import { newKey } from './shop.ts';
import type { StaffPerson, World } from './world.ts';

/** A code nobody has. */
export const newCode = (): string => newKey().slice(-20);

/** A product on sale at the first branch, made by its manager. */
export const product = (
  at: World,
  facts: Partial<Input<'product.create'>> = {},
  staff: StaffPerson = at.manager,
): Promise<Output<'product.create'>> =>
  at.call(
    'product.create',
    { ...harmless['product.create'], code: newCode(), branchIds: [at.branch.id], ...facts },
    at.as(staff),
  );

/** Takes a product off sale. */
export const offSale = (at: World, productId: string): Promise<Output<'product.setStatus'>> =>
  at.call('product.setStatus', { productId, status: 'off' }, { token: at.manager.token });

/** A basket put aside at the first branch. */
export const hold = (
  at: World,
  basket: Omit<Input<'sale.hold'>, 'branchId'> = { amountFen: 100 },
): Promise<Output<'sale.hold'>> => at.call('sale.hold', { branchId: at.branch.id, ...basket }, at.as(at.cashier));

/** Lines for a basket: two of one product, and half a unit of another by weight. */
export async function twoLines(at: World) {
  const [cup, fruit] = [
    await product(at, { priceFen: 1_800 }),
    await product(at, { priceFen: 999, byWeight: true, unit: '千克' }),
  ];
  return {
    cup,
    fruit,
    items: [
      { productId: cup.productId, quantityMilli: 2_000 },
      { productId: fruit.productId, quantityMilli: 500 },
    ],
  };
}

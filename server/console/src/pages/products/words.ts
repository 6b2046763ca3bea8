import type { Input } from '@shuke/shared/client';
import type { RowOf } from '../../list/index.ts';
import { fenOf, plainYuan } from '../../ui/index.ts';

/** A product as the list has it. */
export type Product = RowOf<'product.list'>;

/** What its form holds: the price as it is typed, nothing chosen for everywhere. */
export interface ProductForm {
  name: string;
  code?: string;
  category?: string;
  brand?: string;
  unit: string;
  yuan: string;
  byWeight: boolean;
  branchIds: string[];
}

const orNull = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text.trim());

/** What is typed, as the operation takes it. Pure. */
export const factsOf = ({
  name,
  code,
  category,
  brand,
  unit,
  yuan,
  byWeight,
  branchIds,
}: ProductForm): Input<'product.create'> => ({
  name: name.trim(),
  code: orNull(code),
  category: orNull(category),
  brand: orNull(brand),
  unit: unit.trim(),
  priceFen: fenOf(yuan) ?? 0,
  byWeight,
  branchIds: branchIds.length === 0 ? null : branchIds,
});

/** A product as its form shows it. Pure. */
export const formOf = ({ name, code, category, brand, unit, priceFen, byWeight, branchIds }: Product): ProductForm => ({
  name,
  ...(code === null ? {} : { code }),
  ...(category === null ? {} : { category }),
  ...(brand === null ? {} : { brand }),
  unit,
  yuan: plainYuan(priceFen),
  byWeight,
  branchIds: branchIds ?? [],
});

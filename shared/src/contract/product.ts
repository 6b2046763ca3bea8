import { z } from 'zod';
import { ProductCode, UnitPriceFen } from './basket.ts';
import { idOf, pageInput, pageOf, text } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';

/** What a product is. */
const facts = {
  /** Unique in the programme; null: found by its name only. */
  code: ProductCode.nullable(),
  name: text(64),
  category: text(32).nullable(),
  brand: text(32).nullable(),
  /** 杯, 份, 千克: what one of it is. */
  unit: text(8),
  /** Of one unit; a sale is priced by it at the moment of the quote. */
  priceFen: UnitPriceFen,
  /** May be sold in parts of a unit. */
  byWeight: z.boolean(),
  /** Where it is sold; null: everywhere. */
  branchIds: z.array(idOf('brn')).min(1).max(200).nullable(),
};

/** 商品. */
const Product = z.object({ productId: idOf('prd'), ...facts, status: z.enum(['on', 'off']) });

/** What the shop sells, by name and price. */
export const productContract = {
  'product.list': operation({
    summary: 'Products, newest first: by a part of the name or the beginning of the code; of a branch, what it sells now.',
    audience: 'staff',
    permission: 'product.read',
    input: z.object({
      query: text(64).optional(),
      category: text(32).optional(),
      /** Only what is on sale at this branch. */
      branchId: idOf('brn').optional(),
      status: z.enum(['on', 'off']).optional(),
      ...pageInput,
    }),
    output: pageOf(Product),
    errors: [],
    idempotent: false,
    rate: { requests: 600, perSeconds: 60 },
  }),
  'product.create': operation({
    summary: 'A new product, on sale at once; a manager’s is sold in branches of their own.',
    audience: 'staff',
    permission: 'product.manage',
    input: z.object(facts),
    output: Product,
    errors: ['product_code_taken', ...idempotencyErrors],
    idempotent: true,
  }),
  'product.change': operation({
    summary: 'Another name, price or place; sales that were made keep what they said.',
    audience: 'staff',
    permission: 'product.manage',
    input: z.object({ productId: idOf('prd'), ...facts }),
    output: Product,
    errors: ['not_found', 'product_code_taken'],
    idempotent: false,
  }),
  'product.setStatus': operation({
    summary: 'Takes a product off sale, or puts it back.',
    audience: 'staff',
    permission: 'product.manage',
    input: z.object({ productId: idOf('prd'), status: z.enum(['on', 'off']) }),
    output: Product,
    errors: ['not_found'],
    idempotent: false,
  }),
};

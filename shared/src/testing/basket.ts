import type { Held, Product } from '../basketLines.ts';

/** What the tests of tills sell by the piece. */
export const cup = {
  productId: 'prd_01m8084z6xg99p7krjasq0hr1k',
  code: '6901234567892',
  name: '珍珠奶茶',
  category: null,
  brand: null,
  unit: '杯',
  priceFen: 1_800,
  byWeight: false,
  branchIds: null,
  status: 'on',
} satisfies Product;

/** What they sell by weight; it has no code. */
export const fruit = {
  ...cup,
  productId: 'prd_01m8084z6xg99p7krjasq0hr2k',
  code: null,
  name: '青提',
  unit: '千克',
  priceFen: 999,
  byWeight: true,
} satisfies Product;

/** A basket put aside: two cups. */
export const held = {
  heldId: 'hsl_01m8084z6xg99p7krjasq0hr1k',
  label: '3 号桌',
  amountFen: 3_600,
  discount: null,
  staffName: '阿禾',
  heldAt: '2026-03-18T01:42:07.000Z',
  items: [
    {
      productId: cup.productId,
      code: cup.code,
      name: cup.name,
      unit: cup.unit,
      quantityMilli: 2_000,
      unitPriceFen: cup.priceFen,
      amountFen: 3_600,
    },
  ],
} satisfies Held;

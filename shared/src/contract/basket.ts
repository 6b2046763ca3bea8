import { z } from 'zod';
import { quantityMilliMax, unitPriceFenMax } from '../goods.ts';
import { Fen, idOf, PositiveFen, text } from './common.ts';

/** Thousandths of a unit: 1000 is one piece, one bowl, one kilogram. */
export const QuantityMilli = z.int().min(1).max(quantityMilliMax).describe('thousandths, 1000 = one');
/** The price of one unit. */
export const UnitPriceFen = z.int().min(0).max(unitPriceFenMax).describe('whole fen, 100 = ¥1');
/** A bar code or a shop's own number: letters and digits as they are printed. */
export const ProductCode = z.string().regex(/^[0-9A-Za-z._-]{1,32}$/);

/** One line as the till asks for it: a product of the list, or goods it names and prices itself. */
export const AskedItem = z
  .object({
    productId: idOf('prd').optional(),
    /** Of a product of the list; beside a name, only printed. */
    code: ProductCode.optional(),
    name: text(64).optional(),
    unitPriceFen: UnitPriceFen.optional(),
    quantityMilli: QuantityMilli.default(1_000),
  })
  .refine(({ productId, code, name, unitPriceFen }) =>
    name === undefined
      ? (productId === undefined) !== (code === undefined) && unitPriceFen === undefined
      : productId === undefined && unitPriceFen !== undefined,
  );

/** What a sale is of: its lines, priced by the server. */
export const AskedItems = z.array(AskedItem).min(1).max(100);

/** 抹零 takes the small change off; 优惠 is what staff give by hand, and say why. */
export const AskedDiscount = z
  .object({ kind: z.enum(['round_off', 'manual']), amountFen: PositiveFen, reason: text(40).optional() })
  .refine(({ kind, reason }) => kind === 'round_off' || reason !== undefined);

/** One line of a sale as it was priced. */
export const SaleItem = z.object({
  /** Null for goods that are in no list. */
  productId: idOf('prd').nullable(),
  code: z.string().nullable(),
  name: z.string(),
  unit: z.string(),
  quantityMilli: QuantityMilli,
  unitPriceFen: UnitPriceFen,
  amountFen: Fen,
});

/** A reduction on the bill, below zero, and the words for it. */
export const PriceLine = z.object({
  rule: z.enum(['tier_discount', 'manual_discount', 'round_off', 'points_burn']),
  label: z.string(),
  amountFen: z.int().max(0),
});

/** What is sold: an amount, or lines that come to one; and what staff take off by hand. */
export const goodsInput = {
  /** Left out where there are `items`. */
  amountFen: PositiveFen.optional(),
  items: AskedItems.optional(),
  discount: AskedDiscount.optional(),
  /** Above the caller’s own cap: somebody else’s yes to this discount. */
  approvalId: idOf('apr').optional(),
};

/** Says one of the two: an amount, or items. */
export const isPricedOnce = ({ amountFen, items }: { amountFen?: number | undefined; items?: unknown }): boolean =>
  (amountFen === undefined) !== (items === undefined);

import { z } from 'zod';
import { AskedDiscount, AskedItems, isPricedOnce, SaleItem } from './basket.ts';
import { idOf, Instant, PositiveFen, text } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';

/** 挂单: a basket put aside. */
const HeldSale = z.object({
  heldId: idOf('hsl'),
  label: z.string().nullable(),
  /** What it came to when it was put aside. */
  amountFen: PositiveFen,
  items: z.array(SaleItem).nullable(),
  discount: AskedDiscount.nullable(),
  staffName: z.string(),
  heldAt: Instant,
});

/** Columns of paper: 32 for a roll of 58 mm, 48 for 80 mm. */
const SlipWidth = z.enum(['58', '80']);

/** Baskets that wait, and the slip of what has been sold. */
export const heldSaleContract = {
  'sale.hold': operation({
    summary: 'Puts a basket aside until the business day ends; it names no member, who is recognised again later.',
    audience: 'staff',
    permission: 'sale.take',
    input: z
      .object({
        branchId: idOf('brn'),
        amountFen: PositiveFen.optional(),
        items: AskedItems.optional(),
        discount: AskedDiscount.optional(),
        label: text(20).optional(),
      })
      .refine(isPricedOnce),
    output: HeldSale,
    errors: ['held_sale_gone', 'not_found', 'product_unavailable', ...idempotencyErrors],
    idempotent: true,
  }),
  'sale.listHeld': operation({
    summary: 'What was put aside at a branch today and still waits, newest first.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ branchId: idOf('brn') }),
    output: z.object({ data: z.array(HeldSale).max(100) }),
    errors: ['not_found'],
    idempotent: false,
  }),
  'sale.resume': operation({
    summary: 'Takes a basket back to the till, once; who took it may ask again.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ heldId: idOf('hsl') }),
    output: HeldSale,
    errors: ['not_found', 'held_sale_gone'],
    idempotent: false,
  }),
  'sale.drop': operation({
    summary: 'Throws a basket away that nobody came back for.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ heldId: idOf('hsl') }),
    output: HeldSale,
    errors: ['not_found', 'held_sale_gone'],
    idempotent: false,
  }),
  'sale.slip': operation({
    summary: 'The slip of a sale as lines of fixed width, as they go to a printer of 58 or 80 mm.',
    audience: 'staff',
    permission: 'sale.read',
    input: z.object({ saleId: idOf('sal'), width: SlipWidth.default('58') }),
    output: z.object({
      /** A printer's columns: ASCII takes one, anything else two. */
      columns: z.int(),
      lines: z.array(z.string()),
      /** 16 digits to print as QR, for who took a walk-in's sale, while it may be undone and nobody has claimed it. */
      claimCode: z
        .string()
        .regex(/^\d{16}$/)
        .nullable(),
    }),
    errors: ['not_found'],
    idempotent: false,
  }),
};

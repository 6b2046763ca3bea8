import { z } from 'zod';
import { QuantityMilli } from './basket.ts';
import { Fen, idOf, Points, PositiveFen, text } from './common.ts';
import { operation } from './kit.ts';
import { Payment } from './quote.ts';
import { Receipt } from './sale.ts';
import { givingBackErrors } from './saleErrors.ts';

/** What a refund would bring back, by which way, and what it would take back. */
const SaleRefundPreview = z.object({
  /** All that can still go back: money, and what points had paid. */
  refundableFen: Fen,
  /** Of that: money, and as how many points what they had paid goes back. */
  refundableMoneyFen: Fen,
  refundablePoints: Points,
  /** What this is about; all of it when no amount was named. */
  amountFen: Fen,
  /** Of that: money; what points had paid goes back as `pointsBack`. */
  moneyFen: Fen,
  /** What of the sale one person may still give back alone, however many parts it is in; above it somebody else must approve. */
  staffCapFen: Fen,
  principalFen: Fen,
  bonusFen: Fen,
  /** Whose stored value it returns to, when it is somebody else's. */
  walletName: z.string().nullable(),
  /** By the ways it was paid: WeChat by itself, the others at the till. */
  payments: z.array(Payment),
  pointsBack: Points,
  pointsTaken: Points,
  /** Of these: spent already as things are now, so that the member will owe them. */
  pointsOwed: Points,
  growthTaken: z.int().min(0),
});

/** 消费退款: money of a sale that goes back, in whole or in part. */
export const saleRefundContract = {
  'sale.previewRefund': operation({
    summary: 'What a refund of a sale would bring back and take back, without changing anything; all of it without an amount.',
    audience: 'staff',
    permission: 'sale.refund',
    input: z
      .object({
        saleId: idOf('sal'),
        amountFen: z.coerce.number().pipe(PositiveFen).optional(),
        /** Lines of the sale counted from 0, with thousandths of their units: `0:1000,2:500`. */
        lines: z
          .string()
          .regex(/^\d{1,2}:\d{1,7}(?:,\d{1,2}:\d{1,7}){0,99}$/)
          .optional(),
      })
      .refine(({ amountFen, lines }) => amountFen === undefined || lines === undefined),
    output: SaleRefundPreview,
    errors: ['not_found', 'refund_over_left'],
    idempotent: false,
  }),
  'sale.refund': operation({
    summary:
      'Gives a sale back in whole or in part, the ways it was paid; points and growth it gave are taken back in proportion.',
    audience: 'staff',
    permission: 'sale.refund',
    input: z
      .object({
        saleId: idOf('sal'),
        /** Of money, and of what points had paid; or lines, each worth its share of what was paid for all. */
        amountFen: PositiveFen.optional(),
        lines: z
          .array(z.object({ line: z.int().min(0).max(99), quantityMilli: QuantityMilli }))
          .min(1)
          .max(100)
          .optional(),
        reason: text(60),
        approvalId: idOf('apr').optional(),
      })
      .refine(({ amountFen, lines }) => (amountFen === undefined) !== (lines === undefined)),
    output: Receipt,
    errors: ['refund_over_left', ...givingBackErrors],
    idempotent: true,
  }),
};

import { z } from 'zod';
import { DateOnly, Fen, Instant, pageInput, pageOf } from './common.ts';
import { operation } from './kit.ts';

/** 商户号 at WeChat Pay. */
const Mchid = z.string().regex(/^\d{8,32}$/);

const Kind = z.enum([
  'we_have_not',
  'they_have_not',
  'amount_differs',
  'fee_differs',
  'state_differs',
  'duplicate',
  'day_boundary',
  'refund_pending',
]);

const DayStatus = z.enum(['green', 'red', 'waiting']);

/** 对账日: how the bill of a day and a merchant number agrees with our orders and books. */
export const ReconciledDay = z.object({
  id: z.string(),
  mchid: z.string(),
  date: DateOnly,
  /** `green` nothing to do · `red` somebody must look · `waiting` for WeChat's bill. */
  status: DayStatus,
  /** Lines of the bill, those that agree in everything, and differences somebody must act on. */
  billRows: z.int(),
  matched: z.int(),
  actions: z.int(),
  counts: z.partialRecord(Kind, z.int()),
  /** Paid and asked back, as each of the three says. */
  bill: z.object({ paidFen: Fen, refundFen: Fen }),
  ours: z.object({ paidFen: Fen, refundFen: Fen }),
  ledger: z.object({ paidFen: Fen, refundFen: Fen }),
  /** WeChat's fees of the day, in yuan as the bill has them: five decimals, negative when more was given back. */
  feeYuan: z.string(),
  /** Why there is no result; null when there is one. */
  problem: z.string().nullable(),
  ranAt: Instant,
});

const Difference = z.object({
  id: z.string(),
  kind: Kind,
  what: z.enum(['payment', 'refund']),
  needsAction: z.boolean(),
  /** In which field, or which of the three disagrees. */
  detail: z.string(),
  /** What to do, in a sentence. */
  advice: z.string(),
  outTradeNo: z.string(),
  outRefundNo: z.string().nullable(),
  transactionId: z.string().nullable(),
  /** What each says; null where it says nothing. */
  billFen: z.int().nullable(),
  oursFen: z.int().nullable(),
  ledgerFen: z.int().nullable(),
});

const dayInput = { mchid: Mchid, date: DateOnly };

/** 对账: WeChat's bills against our orders and books. */
export const reconciliationContract = {
  'reconciliation.list': operation({
    summary: 'Days compared with WeChat’s bills, newest first.',
    audience: 'staff',
    permission: 'finance.read',
    input: z.object({ status: DayStatus.optional(), ...pageInput }),
    output: pageOf(ReconciledDay),
    errors: [],
    idempotent: false,
  }),
  'reconciliation.get': operation({
    summary: 'One day with its differences and what to do about each; the last lines of the bill first.',
    audience: 'staff',
    permission: 'finance.read',
    input: z.object({ ...dayInput, kind: Kind.optional(), ...pageInput }),
    output: pageOf(Difference).extend({ day: ReconciledDay }),
    errors: ['not_found'],
    idempotent: false,
  }),
  'reconciliation.run': operation({
    summary:
      'Fetches the bill of a day again and compares it; the result takes the place of the one before. A day of the last 90.',
    audience: 'staff',
    permission: 'finance.read',
    input: z.object(dayInput),
    output: ReconciledDay,
    errors: ['not_found', 'bill_not_ready', 'pay_unavailable'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
};

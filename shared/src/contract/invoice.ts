import { z } from 'zod';
import { daysInput, Fen, idOf, Instant, pageInput, pageOf, PositiveFen, text } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';

const Kind = z.enum(['personal', 'company']);
const Status = z.enum(['asked', 'issued', 'refused']);

/** 发票申请, as whoever issues invoices sees it. */
export const Invoice = z.object({
  invoiceId: idOf('inv'),
  topUpId: idOf('top'),
  branchId: idOf('brn'),
  /** What was asked for, and what of it has not gone back since. */
  amountFen: PositiveFen,
  leftFen: Fen,
  kind: Kind,
  title: z.string(),
  taxNumber: z.string().nullable(),
  email: z.string(),
  status: Status,
  note: z.string().nullable(),
  askedAt: Instant,
  decidedAt: Instant.nullable(),
});

/** 发票申请, as the member who asked sees it: what it is for, to whom, and what became of it. */
export const OwnInvoice = Invoice.pick({
  invoiceId: true,
  topUpId: true,
  amountFen: true,
  kind: true,
  title: true,
  status: true,
  note: true,
  askedAt: true,
  decidedAt: true,
});

/** 发票: asked for here, issued in the tax authority's own software. */
export const invoiceContract = {
  'wallet.askInvoice': operation({
    summary: 'Asks for an invoice of a top-up, for what has not gone back; one for each top-up.',
    audience: 'member',
    input: z.object({
      topUpId: idOf('top'),
      kind: Kind,
      title: text(100),
      /** 统一社会信用代码 or 纳税人识别号; a company's must be there. */
      taxNumber: z
        .string()
        .regex(/^[0-9A-Z]{15,20}$/)
        .optional(),
      email: z.email().max(100),
    }),
    output: z.object({ invoiceId: idOf('inv'), amountFen: PositiveFen }),
    errors: ['not_found', 'invoice_already_asked', 'nothing_to_invoice', ...idempotencyErrors],
    idempotent: true,
    rate: { requests: 20, perSeconds: 60 },
  }),
  'wallet.listInvoices': operation({
    summary: 'The member’s own requests for invoices, those of the newest top-ups first.',
    audience: 'member',
    input: z.object(pageInput),
    output: pageOf(OwnInvoice),
    errors: [],
    idempotent: false,
  }),
  'invoice.list': operation({
    summary: 'Requests for invoices, those of the newest top-ups first.',
    audience: 'staff',
    permission: 'finance.read',
    /** Days are those of the request. */
    input: z.object({ status: Status.optional(), ...daysInput, ...pageInput }),
    output: pageOf(Invoice),
    errors: [],
    idempotent: false,
  }),
  'invoice.setStatus': operation({
    summary: 'Says that an invoice was issued, or will not be; after a refusal the member may ask again.',
    audience: 'staff',
    permission: 'finance.manage',
    input: z.object({ invoiceId: idOf('inv'), status: z.enum(['issued', 'refused']), note: text(60).optional() }),
    output: Invoice,
    errors: ['not_found'],
    idempotent: false,
  }),
};

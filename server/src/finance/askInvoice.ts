import { noEffects, untouched, type Once, type Unit } from '../ledger/index.ts';
import { DomainError } from '../platform/errors.ts';
import type { TopUp } from '../wallet/index.ts';
import type { InvoiceRequest } from './entities.ts';

/** A wish for an invoice, with what it is decided on. */
export interface AskedInvoice {
  once: Once;
  topUp: TopUp;
  kind: InvoiceRequest['kind'];
  factsSealed: string;
  now: number;
}

/** What the member is told. */
export interface InvoiceAsked {
  invoiceId: string;
  amountFen: number;
}

/** The one request of a top-up. */
export const invoiceIdOf = (topUpId: string): string => `inv_${topUpId.slice('top_'.length)}`;

/** Notes a wish for an invoice of what was paid in and not given back. Throws `invoice_already_asked`, `nothing_to_invoice`. */
export function askInvoice({ once, topUp, kind, factsSealed, now }: AskedInvoice): Unit<InvoiceAsked> {
  const invoiceId = invoiceIdOf(topUp.id);
  return {
    ...untouched,
    once,
    owners: [topUp.memberId],
    rows: [
      ['top_up', topUp.id],
      ['invoice_request', invoiceId],
    ],
    decide(view) {
      const before = view.row<InvoiceRequest>('invoice_request', invoiceId);
      if (before !== undefined && before.status !== 'refused') throw new DomainError('invoice_already_asked');
      const { principalFen, refundedFen } = view.row<TopUp>('top_up', topUp.id) ?? topUp;
      const amountFen = principalFen - refundedFen;
      if (amountFen <= 0) throw new DomainError('nothing_to_invoice');
      const facts = { amountFen, kind, factsSealed, status: 'asked', note: null, askedAt: now, decidedAt: null, staffId: null };
      const { memberId, branchId } = topUp;
      const row = { id: invoiceId, topUpId: topUp.id, memberId, branchId, ...facts };
      return {
        ...noEffects,
        inserts: before === undefined ? [{ entity: 'invoice_request', row }] : [],
        updates: before === undefined ? [] : [{ entity: 'invoice_request', id: invoiceId, patch: facts }],
        answer: { invoiceId, amountFen },
      };
    },
  };
}

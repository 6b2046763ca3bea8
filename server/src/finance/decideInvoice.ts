import { noEffects, untouched, type Committer } from '../ledger/index.ts';
import { DomainError } from '../platform/errors.ts';
import { auditRow } from '../staff/index.ts';
import type { InvoiceRequest } from './entities.ts';

/** What became of a request, and who says so. */
export interface InvoiceDecision {
  status: 'issued' | 'refused';
  note: string | null;
  staffId: string;
  now: number;
}

/** Notes that an invoice was issued, or will not be; saying something else later is allowed and in the trail. */
export async function decideInvoice(
  committer: Committer,
  { id, memberId }: Pick<InvoiceRequest, 'id' | 'memberId'>,
  { status, note, staffId, now }: InvoiceDecision,
): Promise<void> {
  await committer.submit<null>({
    ...untouched,
    owners: [memberId],
    rows: [['invoice_request', id]],
    decide(view) {
      const row = view.row<InvoiceRequest>('invoice_request', id);
      if (row === undefined) throw new DomainError('not_found', { param: 'invoiceId' });
      const { branchId } = row;
      return {
        ...noEffects,
        inserts: [auditRow({ staffId, action: 'invoice.setStatus', branchId, subject: id, detail: { status, note }, at: now })],
        updates: [{ entity: 'invoice_request', id, patch: { status, note, staffId, decidedAt: now } }],
        answer: null,
      };
    },
  });
}

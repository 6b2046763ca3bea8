import type { Committer } from '../ledger/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import { onceFor } from '../platform/once.ts';
import type { Secrets } from '../platform/secrets.ts';
import { askInvoice } from './askInvoice.ts';
import { decideInvoice } from './decideInvoice.ts';
import type { InvoiceRequest } from './entities.ts';
import { openFacts, sealFacts } from './invoiceFacts.ts';
import { leftOf, listInvoices, listOwnInvoices, ownTopUp, readInvoice } from './invoiceQueries.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  secrets: Secrets;
}

/** Operations of invoices: the member asks, the owner has them issued elsewhere and says so. */
export const invoiceHandlers = (
  needs: Needs,
): Handlers<'wallet.askInvoice' | 'wallet.listInvoices' | 'invoice.list' | 'invoice.setStatus'> => ({
  'wallet.askInvoice': async (input, { memberId, idempotencyKey }) => {
    const { topUpId, kind, title, taxNumber = null, email } = input;
    if (kind === 'company' && taxNumber === null) throw new DomainError('invalid_request', { param: 'taxNumber' });
    const topUp = await ownTopUp(needs.db, memberId, topUpId);
    const factsSealed = sealFacts(needs.secrets, { title, taxNumber, email });
    const once = onceFor(memberId, 'wallet.askInvoice', idempotencyKey, input);
    return needs.committer.submit(askInvoice({ once, topUp, kind, factsSealed, now: needs.clock.now() }));
  },
  'wallet.listInvoices': async (page, { memberId }) => {
    const { data, hasMore } = await listOwnInvoices(needs.db, memberId, page);
    return { data: data.map((request) => presentOwn(needs.secrets, request)), hasMore };
  },
  'invoice.list': async (wanted) => {
    const { data, hasMore } = await listInvoices(needs.db, wanted);
    const left = await leftOf(
      needs.db,
      data.map(({ topUpId }) => topUpId),
    );
    return { data: data.map((request) => present(needs.secrets, request, left)), hasMore };
  },
  'invoice.setStatus': async ({ invoiceId, status, note = null }, { staffId }) => {
    await decideInvoice(needs.committer, await readInvoice(needs.db, invoiceId), {
      status,
      note,
      staffId,
      now: needs.clock.now(),
    });
    const request = await readInvoice(needs.db, invoiceId);
    return present(needs.secrets, request, await leftOf(needs.db, [request.topUpId]));
  },
});

const presentOwn = (secrets: Secrets, request: InvoiceRequest) => {
  const { id, topUpId, amountFen, kind, status, note, askedAt, decidedAt, factsSealed } = request;
  return {
    ...{ invoiceId: id, topUpId, amountFen, kind, title: openFacts(secrets, factsSealed).title },
    ...{ status, note, askedAt: toIso(askedAt), decidedAt: decidedAt === null ? null : toIso(decidedAt) },
  };
};

function present(secrets: Secrets, request: InvoiceRequest, left: ReadonlyMap<string, number>) {
  const { id, topUpId, branchId, amountFen, kind, status, note, askedAt, decidedAt, factsSealed } = request;
  const { title, taxNumber, email } = openFacts(secrets, factsSealed);
  return {
    ...{ invoiceId: id, topUpId, branchId, amountFen, leftFen: left.get(topUpId) ?? 0, kind, title, taxNumber, email },
    ...{ status, note, askedAt: toIso(askedAt), decidedAt: decidedAt === null ? null : toIso(decidedAt) },
  };
}

import { z } from 'zod';
import type { Secrets } from '../platform/secrets.ts';

/** Whom an invoice is made out to and where it is sent: personal, so never at rest in the clear, in a log or in the trail. */
const InvoiceFacts = z.object({ title: z.string(), taxNumber: z.string().nullable(), email: z.string() });
/** As it was asked for. */
export type InvoiceFacts = z.output<typeof InvoiceFacts>;

/** For the row. */
export const sealFacts = (secrets: Secrets, facts: InvoiceFacts): string => secrets.sealInvoice(JSON.stringify(facts));

/** From the row. Throws when it was not sealed under this deployment's key. */
export const openFacts = (secrets: Secrets, sealed: string): InvoiceFacts =>
  InvoiceFacts.parse(JSON.parse(secrets.openInvoice(sealed)));

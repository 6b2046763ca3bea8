import type { Migration } from '../platform/db/migration.ts';
import { outbox } from './0000-outbox.ts';
import { ledger } from './0001-ledger.ts';
import { merchant } from './0002-merchant.ts';
import { staff } from './0003-staff.ts';
import { member } from './0004-member.ts';
import { visitAndTopUp } from './0005-visit-and-top-up.ts';
import { sale } from './0006-sale.ts';
import { pay } from './0007-pay.ts';
import { reconcile } from './0008-reconcile.ts';
import { invoice } from './0009-invoice.ts';

/** Every change of the schema, in order. Never edit one that has been released: add another. */
export const migrations: readonly Migration[] = [
  outbox,
  ledger,
  merchant,
  staff,
  member,
  visitAndTopUp,
  sale,
  pay,
  reconcile,
  invoice,
];

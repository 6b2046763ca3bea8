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
import { salePayments } from './0011-sale-payments.ts';
import { sharedWallets } from './0012-shared-wallets.ts';
import { staffCare } from './0013-staff.ts';
import { shifts } from './0014-shifts.ts';
import { office } from './0015-office.ts';
import { apiKeys } from './0016-api-keys.ts';
import { refundWish } from './0017-refund-wish.ts';
import { saleRefunds } from './0019-sale-refunds.ts';
import { products } from './0020-products.ts';
import { profile } from './0021-profile.ts';
import { cards } from './0022-cards.ts';
import { memberImport } from './0023-import.ts';
import { memberProfile } from './0024-profile.ts';
import { apiCalls } from './0025-api-calls.ts';
import { askedRefunds } from './0026-asked-refunds.ts';
import { settings } from './0028-settings.ts';
import { wishes } from './0030-wishes.ts';
import { policies } from './0031-policies.ts';
import { drawers } from './0032-drawers.ts';
import { warnings } from './0033-warnings.ts';
import { paymentsBegun } from './0035-payments-begun.ts';
import { mergedCards } from './0036-merged-cards.ts';

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
  salePayments,
  sharedWallets,
  staffCare,
  shifts,
  office,
  apiKeys,
  refundWish,
  saleRefunds,
  products,
  profile,
  cards,
  memberImport,
  memberProfile,
  apiCalls,
  askedRefunds,
  settings,
  wishes,
  policies,
  drawers,
  warnings,
  paymentsBegun,
  mergedCards,
];

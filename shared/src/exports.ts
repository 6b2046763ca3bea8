import type { Permission } from './permissions.ts';

/**
 * Lists that can be taken out of the shop as a file, each by who may read the list. Members are not among them: their list has
 * an export of its own (`member.exportList`), for who may take all of them.
 */
export const exportedLists = [
  'apiKey.list',
  'apiKey.listCalls',
  'approval.list',
  'branch.list',
  'companyWallet.list',
  'invoice.list',
  'memberImport.list',
  'physicalCard.listBatches',
  'product.list',
  'reconciliation.list',
  'recovery.list',
  'report.staffScores',
  'sale.list',
  'shift.list',
  'staff.list',
  'staff.listAudit',
  'topUp.list',
  'topUpPlan.list',
] as const;

/** One of them. */
export type ExportedList = (typeof exportedLists)[number];

/** True for a list that can be taken out as a file. */
export const isExported = (list: string): list is ExportedList => exportedLists.some((each) => each === list);

/** What it takes, beside reading the list, to carry away what a till needs to look at. */
export const exportPermission: Readonly<Partial<Record<ExportedList, Permission>>> = {
  'sale.list': 'report.read',
  'topUp.list': 'report.read',
};

/** The most lines of one file: what a spreadsheet opens without trouble. */
export const fileLinesMax = 100_000;

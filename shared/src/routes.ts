/**
 * Every operation of the API, once: its name and its place on the wire.
 * Plain data with no imports, so the mini program may bundle it.
 */
export const routes = {
  'programme.get': 'GET /v1/programme',

  'session.memberLogin': 'POST /v1/sessions/member',
  'session.memberLogout': 'POST /v1/sessions/member/end',
  'session.staffSignIn': 'POST /v1/sessions/staff',
  'session.staffSignOut': 'POST /v1/sessions/staff/end',

  'member.join': 'POST /v1/members',
  'member.home': 'GET /v1/member/home',
  'member.listEntries': 'GET /v1/member/entries',
  'member.enrolDevice': 'POST /v1/member/devices',
  'member.rotateHandle': 'POST /v1/member/devices/:deviceId/handle',
  'member.codeStatus': 'GET /v1/member/code-status',
  'member.answerConfirmation': 'POST /v1/member/confirmations/:confirmationId',

  'branch.list': 'GET /v1/branches',

  'staff.me': 'GET /v1/staff/me',
  'staff.list': 'GET /v1/staff',
  'staff.setStatus': 'POST /v1/staff/:staffId/status',
  'staff.listAudit': 'GET /v1/audit',

  'sale.identify': 'POST /v1/visits',
  'sale.quote': 'POST /v1/quotes',
  'sale.checkout': 'POST /v1/sales',
  'sale.get': 'GET /v1/sales/:saleId',
  'sale.undo': 'POST /v1/sales/:saleId/undo',
  'sale.today': 'GET /v1/branches/:branchId/today',
  'sale.list': 'GET /v1/branches/:branchId/sales',
  'sale.askConfirmation': 'POST /v1/confirmations',
  'sale.getConfirmation': 'GET /v1/confirmations/:confirmationId',

  'wallet.topUpCash': 'POST /v1/top-ups/cash',
  'wallet.get': 'GET /v1/member/wallet',
  'wallet.startTopUp': 'POST /v1/member/top-ups',
  'wallet.resumeTopUp': 'POST /v1/member/top-ups/:topUpId/pay-sheet',
  'wallet.getTopUp': 'GET /v1/member/top-ups/:topUpId',
  'wallet.listTopUps': 'GET /v1/member/top-ups',
  'wallet.previewRefund': 'GET /v1/member/top-ups/:topUpId/refund',
  'wallet.askRefund': 'POST /v1/member/top-ups/:topUpId/refund',
  'wallet.askInvoice': 'POST /v1/member/top-ups/:topUpId/invoice',
  'wallet.setFrozen': 'POST /v1/member/wallet/frozen',

  'topUp.list': 'GET /v1/branches/:branchId/top-ups',
  'topUp.get': 'GET /v1/top-ups/:topUpId',
  'topUp.refund': 'POST /v1/top-ups/:topUpId/refunds',

  'topUpPlan.list': 'GET /v1/top-up-plans',
  'topUpPlan.create': 'POST /v1/top-up-plans',
  'topUpPlan.setStatus': 'POST /v1/top-up-plans/:planId/status',

  'finance.getSettings': 'GET /v1/finance/settings',
  'finance.changeSettings': 'POST /v1/finance/settings',
  'finance.prepaid': 'GET /v1/finance/prepaid/:quarterEnd',
  'finance.vouchers': 'GET /v1/finance/vouchers',
  'invoice.list': 'GET /v1/invoices',
  'invoice.setStatus': 'POST /v1/invoices/:invoiceId/status',
  'invoice.export': 'GET /v1/finance/invoices',
  'reconciliation.list': 'GET /v1/reconciliations',
  'reconciliation.get': 'GET /v1/reconciliations/:mchid/:date',
  'reconciliation.run': 'POST /v1/reconciliations/:mchid/:date/runs',
} as const;

/** The name of an operation, the same on the wire, in code, log and tests. */
export type OperationId = keyof typeof routes;

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
} as const;

export type OperationId = keyof typeof routes;

/**
 * The id of every element that a test, or the sandbox page, taps, types into or reads. Pages take them from here.
 * Within one page an id occurs once; an id with a suffix is made by the function of the same name.
 */
export const ids = {
  /** Navigation bar: back, on every page that has one. */
  back: 'back',
  /** The retry button of a failed page. */
  retry: 'retry',
  /** The × of whichever sheet is open. */
  sheetClose: 'sheet-close',
  toast: 'toast',

  /** Home, not joined yet: to the join page. */
  join: 'join',
  /** Home: opens the member code. */
  showCode: 'show-code',
  homeCard: 'home-card',
  homeWallet: 'home-wallet',
  homePoints: 'home-points',
  homeGrowth: 'home-growth',
  homeExpiring: 'home-expiring',
  homeAllEntries: 'home-all-entries',
  staffEntry: 'staff-entry',
  /** Home: to the messages; also where they are in care mode. */
  homeInbox: 'home-inbox',
  homeOfferCare: 'home-offer-care',
  careTopUp: 'care-top-up',
  careMe: 'care-me',
  careLeave: 'care-leave',

  /** 我的. */
  meCard: 'me-card',
  meInbox: 'me-inbox',
  meFamily: 'me-family',
  meCare: 'me-care',
  meFreeze: 'me-freeze',
  meMisuse: 'me-misuse',
  mePolicy: 'me-policy',

  /** 不是您本人: the sheet. */
  misuseFreeze: 'misuse-freeze',
  misuseDone: 'misuse-done',
  misuseCall: 'misuse-call',
  misuseClose: 'misuse-close',

  /** Join page. */
  consent: 'consent',
  consentText: 'consent-text',
  consentAgree: 'consent-agree',
  joinWithPhone: 'join-with-phone',

  /** Member code page. */
  codeDigits: 'code-digits',
  codeQr: 'code-qr',
  codeBars: 'code-bars',
  codeRefresh: 'code-refresh',
  codePaid: 'code-paid',
  codePaidMore: 'code-paid-more',
  codePayNow: 'code-pay-now',
  /** To the page where the points of a slip are claimed. */
  codeClaim: 'code-claim',
  claimCode: 'claim-code',
  claimScan: 'claim-scan',
  claimDone: 'claim-done',
  claimResult: 'claim-result',
  homeClaim: 'home-claim',
  confirmAccept: 'confirm-accept',
  confirmRefuse: 'confirm-refuse',

  /** History page: tabs, filters. */
  tabAll: 'tab-all',
  tabPoints: 'tab-points',
  tabWallet: 'tab-wallet',
  filterAll: 'filter-all',
  filterIn: 'filter-in',
  filterOut: 'filter-out',
  filterExpired: 'filter-expired',
  loadMore: 'load-more',
  /** From the history of stored value to topping it up. */
  historyWallet: 'history-wallet',

  /** Wallet page. Its consent has the ids of the join page's. */
  walletTotal: 'wallet-total',
  walletEntries: 'wallet-entries',
  walletTopUps: 'wallet-top-ups',
  walletPay: 'wallet-pay',
  walletOpen: 'wallet-open',
  walletCode: 'wallet-code',

  /** Where the money of a top-up is. */
  moneyTitle: 'money-title',
  moneyResume: 'money-resume',
  moneyAgain: 'money-again',
  moneyCode: 'money-code',
  /** Of a wish for a refund: what became of it, and the sheet that asks. */
  refundState: 'refund-state',
  refundOpen: 'refund-open',
  refundPreview: 'refund-preview',
  refundReason: 'refund-reason',
  refundAsk: 'refund-ask',
  /** The sheet that asks for an invoice. */
  invoiceOpen: 'invoice-open',
  invoicePersonal: 'invoice-personal',
  invoiceCompany: 'invoice-company',
  invoiceTitle: 'invoice-title',
  invoiceTax: 'invoice-tax',
  invoiceEmail: 'invoice-email',
  invoiceAsk: 'invoice-ask',

  /** 亲情卡: from the wallet and from home; its sheets. */
  walletFamily: 'wallet-family',
  homeShared: 'home-shared',
  homePointsOwed: 'home-points-owed',
  historyPointsOwed: 'history-points-owed',
  familyAccept: 'family-accept',
  familyInvite: 'family-invite',
  familyPerSale: 'family-per-sale',
  familyPerDay: 'family-per-day',
  familyPerMonth: 'family-per-month',
  familyAsk: 'family-ask',
  familyQr: 'family-qr',
  familyCode: 'family-code',
  familyCopy: 'family-copy',
  familySave: 'family-save',
  familyPause: 'family-pause',
  familyEnd: 'family-end',
  familyTyped: 'family-typed',
  familyTake: 'family-take',
  familyScan: 'family-scan',

  /** All top-ups: to the wallet when there are none. */
  topUpsFirst: 'top-ups-first',
  tabTopUps: 'tab-top-ups',
  tabInvoices: 'tab-invoices',
} as const;

/** One plan of the wallet page. */
export const planId = (id: string): string => `plan-${id}`;

/** One line of all top-ups. */
export const topUpId = (id: string): string => `top-up-${id}`;

/** One request for an invoice. */
export const invoiceId = (id: string): string => `invoice-${id}`;

/** One message. */
export const messageId = (id: string): string => `message-${id}`;

/** 不是您本人 under a message. */
export const disputeId = (id: string): string => `dispute-${id}`;

/** One line of the history. */
export const entryId = (id: string): string => `entry-${id}`;

/** Somebody who may spend from the member's stored value. */
export const holderId = (id: string): string => `holder-${id}`;

/** A card of somebody else. */
export const sharedId = (id: string): string => `shared-${id}`;

/** A sale that somebody else paid from the member's stored value. */
export const spendId = (id: string): string => `spend-${id}`;

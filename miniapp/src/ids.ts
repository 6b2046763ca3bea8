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
  homeSignIn: 'home-sign-in',
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

  meProfile: 'me-profile',
  meDevices: 'me-devices',
  meData: 'me-data',
  meFreezeCard: 'me-freeze-card',
  mePoints: 'me-points',
  meMarketing: 'me-marketing',
  meMoney: 'me-money',
  meRefunds: 'me-refunds',
  meTier: 'me-tier',
  meExpiry: 'me-expiry',
  meQuiet: 'me-quiet',
  meQuietHours: 'me-quiet-hours',
  meConfirm: 'me-confirm',
  meLeave: 'me-leave',
  /** 挂失: the sheet. */
  freezeCard: 'freeze-card',

  /** 夜间免打扰, 储值付款确认: the sheets. */
  quietFrom: 'quiet-from',
  quietTo: 'quiet-to',
  quietSave: 'quiet-save',
  wishShop: 'wish-shop',
  wishAlways: 'wish-always',
  wishFrom: 'wish-from',
  wishAmount: 'wish-amount',
  wishSave: 'wish-save',

  /** 编辑资料. */
  profileName: 'profile-name',
  profileUnsaid: 'profile-unsaid',
  profileFemale: 'profile-female',
  profileMale: 'profile-male',
  profileBirthday: 'profile-birthday',
  profileBirthdayFixed: 'profile-birthday-fixed',
  profileSave: 'profile-save',

  /** 我的手机: the sheet of one. */
  deviceName: 'device-name',
  deviceSave: 'device-save',
  deviceEnd: 'device-end',

  /** 我的数据. */
  dataExport: 'data-export',
  dataText: 'data-text',
  dataPage: 'data-page',
  dataCopy: 'data-copy',
  dataEnd: 'data-end',
  dataAgree: 'data-agree',
  dataErase: 'data-erase',
  dataMoney: 'data-money',
  dataEnded: 'data-ended',
  dataConsents: 'data-consents',

  /** Before WeChat’s first use of what is private. */
  privacyText: 'privacy-text',
  privacyAgree: 'privacy-agree',
  privacyRefuse: 'privacy-refuse',

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
  stopRecovery: 'stop-recovery',
  stopRecoveryConfirm: 'stop-recovery-confirm',
  hereAccept: 'here-accept',
  hereRefuse: 'here-refuse',
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
  familyFrom: 'family-from',
  familyTo: 'family-to',
  familyAnywhere: 'family-anywhere',
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

/** A tab of 关怀模式. */
export const careTabId = (tab: string): string => `care-tab-${tab}`;

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

/** A branch a card may be limited to. */
export const limitBranchId = (id: string): string => `limit-${id}`;

/** A card of somebody else. */
export const sharedId = (id: string): string => `shared-${id}`;

/** A sale that somebody else paid from the member's stored value. */
export const spendId = (id: string): string => `spend-${id}`;

/** One phone that shows codes. */
export const deviceRowId = (id: string): string => `device-${id}`;

/** A field of the shop's own, by its key. */
export const ownFieldId = (key: string): string => `own-${key}`;

/** One choice of such a field. */
export const ownChoiceId = (key: string, place: number): string => `own-${key}-${String(place)}`;

/** The history of one branch; of all for nothing. */
export const historyBranchId = (id: string): string => `history-branch-${id}`;

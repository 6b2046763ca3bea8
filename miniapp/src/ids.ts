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
} as const;

/** One line of the history. */
export const entryId = (id: string): string => `entry-${id}`;

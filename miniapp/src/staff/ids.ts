/** The id of every element of the staff pages that a test, or the sandbox page, taps, types into or reads. */
export const staffIds = {
  /** Sign-in page. */
  phone: 'staff-phone',
  password: 'staff-password',
  signIn: 'staff-sign-in',

  /** Home. */
  branch: 'branch',
  takings: 'takings',
  saleCount: 'sale-count',
  newMembers: 'new-members',
  scan: 'scan',
  enterCode: 'enter-code',
  sales: 'sales',
  moreSales: 'more-sales',
  unanswered: 'unanswered',
  memberPages: 'member-pages',
  signOut: 'sign-out',

  /** Scan page. */
  code: 'code',
  useCode: 'use-code',
  scanAgain: 'scan-again',

  /** Member page. */
  countdown: 'countdown',
  charge: 'charge',
  topUp: 'top-up',
  topUpAmount: 'top-up-amount',
  topUpPay: 'top-up-pay',
  rescan: 'rescan',

  /** Keypad. */
  keypadAmount: 'keypad-amount',
  keypadItems: 'keypad-items',
  keypadCharge: 'keypad-charge',
  payable: 'payable',
  usePoints: 'use-points',
  useWallet: 'use-wallet',
  quoteAgain: 'quote-again',
  confirmation: 'confirmation',
  askAgain: 'ask-again',
  stopAsking: 'stop-asking',
  askResult: 'ask-result',
  chargeAgain: 'charge-again',
  chargeBack: 'charge-back',

  /** Receipt. */
  spoken: 'spoken',
  mute: 'mute',
  undo: 'undo',
  undoConfirm: 'undo-confirm',
  scanNext: 'scan-next',
} as const;

/** A branch to work in. */
export const branchId = (id: string): string => `branch-${id}`;
/** A sale in a list. */
export const saleId = (id: string): string => `sale-${id}`;
/** A key of the keypad: a digit, dot, plus or delete. */
export const keyId = (key: string): string => `key-${key}`;
/** How what is left is paid: cash, card, other. */
export const restId = (method: string): string => `rest-${method}`;
/** An amount offered for a top-up, in fen. */
export const topUpChoiceId = (fen: number): string => `top-up-${String(fen)}`;

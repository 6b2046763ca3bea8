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
  walkIn: 'walk-in',
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

  /** Changing places. */
  switchStaff: 'switch-staff',
  switchTo: 'switch-to',
  pin: 'pin',
  myPin: 'my-pin',
  setPin: 'set-pin',

  /** Approvals. */
  approvals: 'approvals',
  moreApprovals: 'more-approvals',
  askApproval: 'ask-approval',
  approvalWaiting: 'approval-waiting',
  approve: 'approve',
  refuse: 'refuse',

  /** The drawer. */
  shift: 'shift',
  shiftFloat: 'shift-float',
  shiftOpen: 'shift-open',
  shiftCounted: 'shift-counted',
  shiftDifference: 'shift-difference',
  shiftReason: 'shift-reason',
  shiftClose: 'shift-close',
  shiftResult: 'shift-result',

  /** Keypad. */
  keypadAmount: 'keypad-amount',
  keypadItems: 'keypad-items',
  keypadCharge: 'keypad-charge',
  payable: 'payable',
  usePoints: 'use-points',
  useWallet: 'use-wallet',
  splitRest: 'split-rest',
  splitAmount: 'split-amount',
  splitDone: 'split-done',
  quoteAgain: 'quote-again',
  confirmation: 'confirmation',
  askAgain: 'ask-again',
  stopAsking: 'stop-asking',
  askResult: 'ask-result',
  chargeAgain: 'charge-again',
  chargeBack: 'charge-back',

  /** Sale without a member. */
  walkInProblem: 'walk-in-problem',

  /** Joining at the counter. */
  toJoin: 'to-join',
  joinPhone: 'join-phone',
  joinName: 'join-name',
  join: 'join',
  joinedCard: 'joined-card',
  joinedEarn: 'joined-earn',

  /** Till without network. */
  offlineNotice: 'offline-notice',
  keepCode: 'keep-code',
  keptCode: 'kept-code',
  offlineProblem: 'offline-problem',
  offlineSend: 'offline-send',
  dismissRefused: 'dismiss-refused',

  /** Receipt. */
  payCode: 'pay-code',
  payByCode: 'pay-by-code',
  payByPhone: 'pay-by-phone',
  payCancel: 'pay-cancel',
  claimCode: 'claim-code',
  claimDigits: 'claim-digits',
  spoken: 'spoken',
  mute: 'mute',
  undo: 'undo',
  undoConfirm: 'undo-confirm',
  refund: 'refund',
  refundAmount: 'refund-amount',
  refundConfirm: 'refund-confirm',
  scanNext: 'scan-next',
} as const;

/** A branch to work in. */
export const branchId = (id: string): string => `branch-${id}`;
/** A sale in a list. */
export const saleId = (id: string): string => `sale-${id}`;
/** A colleague who may take over. */
export const colleagueId = (id: string): string => `colleague-${id}`;
/** A wish of a colleague, in a list. */
export const approvalId = (id: string): string => `approval-${id}`;
/** A key of the keypad: a digit, dot, plus or delete. */
export const keyId = (key: string): string => `key-${key}`;
/** How what is left is paid: cash, card, other. */
export const restId = (method: string): string => `rest-${method}`;
/** A way to pay one part of what is left. */
export const splitId = (part: 'first' | 'second', method: string): string => `split-${part}-${method}`;
/** An amount offered for a top-up, in fen. */
export const topUpChoiceId = (fen: number): string => `top-up-${String(fen)}`;

/** One wallet to pay from: 0 is the customer's own. */
export const walletId = (place: number): string => `wallet-${String(place)}`;
/** A sale kept while there was no network; its place in the list, from 0. */
export const keptSaleId = (place: number): string => `kept-sale-${String(place)}`;

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
  unansweredOfOther: 'unanswered-of-other',
  refusedCash: 'refused-cash',
  memberPages: 'member-pages',
  signOut: 'sign-out',

  /** Scan page. */
  code: 'code',
  useCode: 'use-code',
  scanAgain: 'scan-again',

  hereResult: 'here-result',
  hereAgain: 'here-again',
  hereBack: 'here-back',

  /** Member page. */
  countdown: 'countdown',
  charge: 'charge',
  topUp: 'top-up',
  topUpAmount: 'top-up-amount',
  topUpPay: 'top-up-pay',
  rescan: 'rescan',

  /** Plastic cards. */
  cards: 'cards',
  cardNumber: 'card-number',
  cardScan: 'card-scan',
  cardGive: 'card-give',
  cardEnd: 'card-end',

  /** A lost card. */
  recover: 'recover',
  recoverTail: 'recover-tail',
  recoverFind: 'recover-find',
  recoverNote: 'recover-note',
  recoverOpen: 'recover-open',
  recoveries: 'recoveries',
  moreRecoveries: 'more-recoveries',
  recoveryReason: 'recovery-reason',
  recoveryRefuse: 'recovery-refuse',
  recoveryFinish: 'recovery-finish',

  /** Colleagues. */
  team: 'team',
  lockedColleagues: 'locked-colleagues',
  tabPeople: 'tab-people',
  tabShifts: 'tab-shifts',
  tabScores: 'tab-scores',
  moreShifts: 'more-shifts',
  invite: 'invite',
  inviteName: 'invite-name',
  invitePhone: 'invite-phone',
  inviteMake: 'invite-make',
  inviteCode: 'invite-code',
  liftLock: 'lift-lock',

  /** Getting in. */
  byWechat: 'by-wechat',
  haveCode: 'have-code',
  bindWechat: 'bind-wechat',
  bindConfirm: 'bind-confirm',
  acceptPhone: 'accept-phone',
  acceptCode: 'accept-code',
  acceptPassword: 'accept-password',
  accept: 'accept',
  resetSeen: 'reset-seen',

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

  /** Wishes for a refund. */
  wishes: 'wishes',
  moreWishes: 'more-wishes',
  wishRefund: 'wish-refund',
  wishDecline: 'wish-decline',
  wishReason: 'wish-reason',
  wishDeclineConfirm: 'wish-decline-confirm',

  /** Company cards. */
  companies: 'companies',
  moreCompanies: 'more-companies',
  companyAmount: 'company-amount',
  companyPay: 'company-pay',

  /** The drawer. */
  shift: 'shift',
  shiftFloat: 'shift-float',
  shiftOpen: 'shift-open',
  shiftCounted: 'shift-counted',
  looseCash: 'loose-cash',
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

  /** Goods, discounts and baskets put aside. */
  goods: 'goods',
  goodsSheet: 'goods-sheet',
  goodsQuery: 'goods-query',
  goodsScan: 'goods-scan',
  goodsDone: 'goods-done',
  more: 'more',
  moreSheet: 'more-sheet',
  roundJiao: 'round-jiao',
  roundYuan: 'round-yuan',
  noDiscount: 'no-discount',
  offAmount: 'off-amount',
  offDone: 'off-done',
  discountApproval: 'discount-approval',
  holdLabel: 'hold-label',
  hold: 'hold',

  /** Slip. */
  slip: 'slip',
  slipPaper: 'slip-paper',
  slipPrint: 'slip-print',
  slipImage: 'slip-image',
  slipSend: 'slip-send',
  slipKeep: 'slip-keep',
  slipSettings: 'slip-settings',

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
  refundMost: 'refund-most',
  refundAgain: 'refund-again',
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
/** A lost card on its way to a new phone, in the list. */
export const recoveryId = (id: string): string => `recovery-${id}`;
/** Somebody whose number ends like the one that was typed. */
export const candidateId = (id: string): string => `candidate-${id}`;
/** A wish for a refund of a top-up, in a list. */
export const wishId = (id: string): string => `wish-${id}`;
/** A company's card in a list. */
export const companyId = (id: string): string => `company-${id}`;
/** How a company paid. */
export const companyMethodId = (method: string): string => `company-by-${method}`;
/** Somebody who works here, in a list. */
export const personId = (id: string): string => `person-${id}`;
/** A plastic card of who stands at the till. */
export const plasticCardId = (number: string): string => `plastic-${number}`;
/** A key of the keypad: a digit, dot, plus or delete. */
export const keyId = (key: string): string => `key-${key}`;
/** How what is left is paid: cash, card, other. */
export const restId = (method: string): string => `rest-${method}`;
/** A way to pay one part of what is left. */
export const splitId = (part: 'first' | 'second', method: string): string => `split-${part}-${method}`;
/** An amount offered for a top-up, in fen. */
export const topUpChoiceId = (fen: number): string => `top-up-${String(fen)}`;

/** One wallet to pay from: 0 is the member's own. */
export const walletId = (place: number): string => `wallet-${String(place)}`;
/** A sale kept while there was no network; its place in the list, from 0. */
export const keptSaleId = (place: number): string => `kept-sale-${String(place)}`;
/** A product to choose. */
export const productId = (id: string): string => `product-${id}`;
/** A step or the quantity of a chosen line, counted from 0. */
export const lineId = (part: 'less' | 'much' | 'more' | 'weight', place: number): string => `line-${part}-${String(place)}`;
/** What is done with a basket that waits. */
export const heldId = (act: 'resume' | 'drop', id: string): string => `held-${act}-${id}`;
/** How much of a line comes back. */
export const backId = (part: 'less' | 'more', place: number): string => `back-${part}-${String(place)}`;
/** A width of paper. */
export const rollId = (width: '58' | '80'): string => `roll-${width}`;

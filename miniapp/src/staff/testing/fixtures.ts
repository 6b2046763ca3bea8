import { someId } from '../../../test/fixtures.ts';
import { phone } from '../../../test/phone.ts';
import type { Output } from '../../api/index.ts';
import { openVisit } from '../visit.ts';
import type { Staff } from '../session.ts';

/** What the till is answered, and who stands at it. Each takes what differs. */

export const branch = { id: someId('brn', 1), name: '春风路店' };
/** The second branch, for those who work in two. */
export const otherBranch = { id: someId('brn', 2), name: '石榴巷店' };

/** A member of staff who takes sales and undoes their own. */
export const cashier = (differs: Partial<Staff> = {}): Staff => ({
  id: someId('stf', 1),
  name: '阿禾',
  role: 'cashier',
  permissions: ['branch.read', 'sale.take', 'sale.read', 'sale.undoOwn', 'sale.refund', 'wallet.topUp'],
  branches: [branch],
  names: { pointsName: '积分', growthName: '成长值' },
  passwordReset: null,
  ...differs,
});

/** Staff of both branches, who may undo any sale. */
export const manager = (): Staff =>
  cashier({
    id: someId('stf', 2),
    name: '周店长',
    role: 'manager',
    permissions: ['branch.read', 'sale.take', 'sale.read', 'sale.undoOwn', 'sale.refund', 'sale.undoAny', 'wallet.topUp'],
    branches: [branch, otherBranch],
  });

/** Somebody signed in on this phone just now. */
export const signInAs = (staff: Staff = cashier()): void => {
  phone.storage.set('shuke:staffSession', { token: 'staff-1', expiresAt: '2027-01-01T00:00:00.000Z', staff });
  phone.storage.set('shuke:staffNames', { names: staff.names, at: Date.now() });
};

const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** The answer to a scanned code: a member of the third tier with money and points. */
export const identified = (differs: Partial<Output<'sale.identify'>> = {}): Output<'sale.identify'> => ({
  visitId: someId('vis', 1),
  expiresAt: fromNow(300_000),
  earnOnly: false,
  isMasked: false,
  member: {
    name: '林女士',
    phoneMasked: '138****0000',
    tier: { level: 3, name: '熟客', look: 'persimmon', growthFrom: 2_000, pricePermille: 950, earnSpeedPercent: 150 },
    visitCount: 26,
    wallet: { principalFen: 28_650, bonusFen: 4_000, totalFen: 32_650 },
    points: 12_340,
  },
  wallets: [{ walletOwner: someId('mem', 1), kind: 'own', name: '林女士', usableFen: 32_650, note: null }],
  serverTime: fromNow(0),
  ...differs,
});

/** The member was identified a moment ago. */
export const atTheTill = (differs: Partial<Output<'sale.identify'>> = {}): void => {
  openVisit(identified(differs));
};

/** A bill of ¥128.00 with discount and points, paid from stored value. */
export const quote = (differs: Partial<Output<'sale.quote'>> = {}): Output<'sale.quote'> => ({
  amountFen: 12_800,
  items: null,
  discountCapFen: 1_280,
  lines: [
    { rule: 'tier_discount', label: '熟客 9.5 折', amountFen: -640 },
    { rule: 'points_burn', label: '1,000 积分抵扣', amountFen: -1_000 },
  ],
  payableFen: 11_160,
  savedFen: 1_640,
  pointsBurned: 1_000,
  burnable: { points: 1_000, fen: 1_000 },
  principalFen: 9_793,
  bonusFen: 1_367,
  walletFen: 11_160,
  restFen: 0,
  payments: [],
  walletAfterFen: 21_490,
  pointsEarned: 166,
  pointsAfter: 11_506,
  growthEarned: 111,
  earnNote: '熟客 1.5 倍',
  confirmationRequired: false,
  shared: null,
  quoteHash: 'hash-1',
  ...differs,
});

/** The same bill, paid. */
export const receipt = (differs: Partial<Output<'sale.checkout'>> = {}): Output<'sale.checkout'> => ({
  saleId: someId('sal', 1),
  saleNumber: 'SK2603180942 0033',
  status: 'paid',
  branchName: branch.name,
  staffName: '阿禾',
  memberName: '林女士',
  phoneMasked: '138****0000',
  tierName: '熟客',
  walkIn: null,
  amountFen: 12_800,
  items: null,
  lines: quote().lines,
  savedFen: 1_640,
  payableFen: 11_160,
  pointsBurned: 1_000,
  pointsEarned: 166,
  principalFen: 9_793,
  bonusFen: 1_367,
  walletName: null,
  restFen: 0,
  payments: [],
  refundedFen: 0,
  refundableFen: 12_160,
  refundableMoneyFen: 11_160,
  refundablePoints: 1_000,
  refunds: [],
  walletAfterFen: 21_490,
  pointsAfter: 11_506,
  paidAt: '2026-03-18T01:42:07.000Z',
  undoUntil: fromNow(300_000),
  undoneAt: null,
  ...differs,
});

/** One line of today's sales; `count` makes its id. */
export const sale = (
  count: number,
  differs: Partial<Output<'sale.today'>['recent'][number]> = {},
): Output<'sale.today'>['recent'][number] => ({
  saleId: someId('sal', count),
  saleNumber: 'SK2603180936 0021',
  status: 'paid',
  memberName: '林女士',
  phoneTail: '0021',
  payableFen: 4_600,
  walletFen: 4_600,
  pointsEarned: 46,
  staffName: '阿禾',
  mine: true,
  paidAt: fromNow(-60_000),
  ...differs,
});

/** A branch's day with one sale in it. */
export const today = (differs: Partial<Output<'sale.today'>> = {}): Output<'sale.today'> => ({
  businessDate: '2026-03-18',
  takingsFen: 284_650,
  saleCount: 32,
  newMemberCount: 5,
  recent: [sale(1)],
  names: { pointsName: '积分', growthName: '成长值' },
  ...differs,
});

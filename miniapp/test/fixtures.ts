import type { Output } from '../src/api/client.ts';

/** A well-formed id of a type: `someId('mem')`, `someId('ltx', 7)`. */
export const someId = (prefix: string, count = 0): string => `${prefix}_01j${String(count).padStart(23, '0')}`;

const tiers: Output<'programme.get'>['tiers'] = [
  { level: 1, name: '新客', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
  { level: 3, name: '熟客', look: 'persimmon', growthFrom: 2_000, pricePermille: 950, earnSpeedPercent: 150 },
  { level: 4, name: '老友', look: 'ink', growthFrom: 5_000, pricePermille: 900, earnSpeedPercent: 200 },
];

const serverTime = (): string => new Date().toISOString();

/** What the shop answers; each takes what differs. */
export const programme = (differs: Partial<Output<'programme.get'>> = {}): Output<'programme.get'> => ({
  brandName: '山雀茶点',
  pointsName: '积分',
  growthName: '成长值',
  cardColours: {},
  logoPath: null,
  branchCount: 5,
  tiers,
  welcomePoints: 200,
  pointsPerYuan: 100,
  consent: { version: '2026-11-01', title: '会员章程', paragraphs: ['储值本金随时可退。'] },
  serverTime: serverTime(),
  ...differs,
});

export const login = (memberId: string | null = someId('mem')): Output<'session.memberLogin'> => ({
  token: 'token-1',
  expiresAt: '2027-01-01T00:00:00.000Z',
  memberId,
  serverTime: serverTime(),
});

export const entry = (
  count: number,
  differs: Partial<Output<'member.listEntries'>['data'][number]> = {},
): Output<'member.listEntries'>['data'][number] => ({
  id: someId('ltx', count),
  kind: 'earn',
  title: '消费得积分',
  note: '',
  branchName: '石榴巷店',
  occurredAt: '2026-03-15T08:42:00.000Z',
  points: { delta: 96, after: 12_340 },
  wallet: null,
  saleId: null,
  reverses: null,
  reversed: false,
  ...differs,
});

export const home = (differs: Partial<Output<'member.home'>> = {}): Output<'member.home'> => ({
  memberId: someId('mem'),
  brandName: '山雀茶点',
  pointsName: '积分',
  growthName: '成长值',
  cardColours: {},
  logoPath: null,
  name: '小满',
  phoneMasked: '138****0000',
  cardNumber: '8800000000000000',
  status: 'active',
  tier: { level: 3, name: '熟客', look: 'persimmon', growthFrom: 2_000, pricePermille: 950, earnSpeedPercent: 150 },
  growth: 3_860,
  nextTier: { name: '老友', growthFrom: 5_000, growthMissing: 1_140 },
  visitCount: 27,
  wallet: { principalFen: 28_650, bonusFen: 4_000, totalFen: 32_650 },
  walletFrozen: false,
  sharedCount: 0,
  unreadCount: 0,
  points: 12_340,
  pointsOwed: 0,
  expiring: null,
  recent: [entry(1)],
  serverTime: serverTime(),
  ...differs,
});

export const device = (differs: Partial<Output<'member.enrolDevice'>> = {}): Output<'member.enrolDevice'> => ({
  deviceId: someId('dev'),
  handle: '123456789',
  key: 'ab'.repeat(32),
  handleIssuedAt: serverTime(),
  serverTime: serverTime(),
  ...differs,
});

export const codeStatus = (differs: Partial<Output<'member.codeStatus'>> = {}): Output<'member.codeStatus'> => ({
  visit: null,
  sale: null,
  confirmation: null,
  visitRequest: null,
  pendingPayment: null,
  wallet: { principalFen: 28_650, bonusFen: 4_000, totalFen: 32_650 },
  points: 12_340,
  serverTime: serverTime(),
  ...differs,
});

export const plan = (
  payFen: number,
  bonusFen: number,
  differs: Partial<Output<'wallet.get'>['plans'][number]> = {},
): Output<'wallet.get'>['plans'][number] => ({
  planId: someId('pln', payFen),
  name: `充 ${String(payFen / 100)}`,
  payFen,
  bonusFen,
  instalments: 1,
  creditedFen: payFen + bonusFen,
  monthlyFen: 0,
  points: 0,
  tierName: null,
  isUsual: false,
  ...differs,
});

export const wallet = (differs: Partial<Output<'wallet.get'>> = {}): Output<'wallet.get'> => ({
  wallet: { principalFen: 28_650, bonusFen: 4_000, totalFen: 32_650 },
  frozen: false,
  canPay: true,
  plans: [
    plan(10_000, 500),
    plan(30_000, 3_000, { isUsual: true }),
    plan(50_000, 6_000, { instalments: 3, creditedFen: 52_000, monthlyFen: 2_000 }),
    plan(100_000, 15_000, { points: 600 }),
  ],
  terms: {
    version: '2026-11',
    title: '储值卡章程',
    summary: '本金随时可退，原路退回；退款时收回未用的赠金。',
    paragraphs: ['储值卡记名，没有有效期。'],
  },
  branchCount: 5,
  open: null,
  ...differs,
});

/** A top-up of ¥300.00 + ¥30.00, begun at 10:00 Beijing time on 18 March 2026 and payable for two hours. */
export const topUpOrder = (differs: Partial<Output<'wallet.getTopUp'>['order']> = {}): Output<'wallet.getTopUp'>['order'] => ({
  topUpId: someId('top'),
  method: 'wechat',
  state: 'waiting',
  payFen: 30_000,
  bonusFen: 3_000,
  instalments: 1,
  creditedFen: 33_000,
  monthlyFen: 0,
  points: 0,
  startedAt: '2026-03-18T02:00:00.000Z',
  payUntil: '2026-03-18T04:00:00.000Z',
  paidAt: null,
  creditedAt: null,
  closedAt: null,
  refundedFen: 0,
  asked: null,
  declined: null,
  ...differs,
});

export const paySheet = (): Output<'wallet.startTopUp'>['paySheet'] => ({
  timeStamp: '1773799200',
  nonceStr: 'nonce',
  package: 'prepay_id=wx1',
  signType: 'RSA',
  paySign: 'signed',
});

export const profile = (differs: Partial<Output<'member.getProfile'>> = {}): Output<'member.getProfile'> => ({
  name: '小满',
  phoneMasked: '138****0000',
  cardNumber: '8800000000000000',
  joinedAt: '2026-01-01T00:00:00.000Z',
  status: 'active',
  gender: null,
  birthday: null,
  canChangeBirthday: true,
  fields: [],
  preferences: [
    ...(['points', 'refunds', 'tier', 'expiry'] as const).map((topic) => ({ topic, on: true, since: null })),
    { topic: 'marketing', on: false, since: null },
  ],
  wishes: { confirmFromFen: null, quiet: { from: 1_320, to: 480 }, shopConfirmsAboveFen: 20_000 },
  consents: [{ kind: 'join', title: '会员章程', version: '2026-11-01', at: '2026-01-01T00:00:00.000Z' }],
  ...differs,
});

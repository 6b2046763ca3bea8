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
  name: '小满',
  phoneMasked: '138****0000',
  cardNumber: '8800000000000000',
  status: 'active',
  tier: { level: 3, name: '熟客', look: 'persimmon', growthFrom: 2_000, pricePermille: 950, earnSpeedPercent: 150 },
  growth: 3_860,
  nextTier: { name: '老友', growthFrom: 5_000, growthMissing: 1_140 },
  visitCount: 27,
  wallet: { principalFen: 28_650, bonusFen: 4_000, totalFen: 32_650 },
  points: 12_340,
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
  wallet: { principalFen: 28_650, bonusFen: 4_000, totalFen: 32_650 },
  points: 12_340,
  serverTime: serverTime(),
  ...differs,
});

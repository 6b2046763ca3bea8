import type { Input } from '@shuke/shared/client';
import { newId } from '../../server/src/platform/ids.ts';

/** A plan of its owner. */
export const planFacts: Input<'topUpPlan.create'> = {
  name: '充 300 送 30',
  payFen: 30_000,
  bonusFen: 3_000,
  instalments: 1,
  points: 0,
  tierLevel: null,
  validFrom: '2026-01-01',
  validUntil: null,
  branchIds: [],
  firstTimeOnly: false,
  perMemberMax: null,
  isUsual: false,
};

/** A branch, as its owner describes it. */
export const branchFacts = {
  name: '新塘店',
  brand: '山雀茶点',
  region: '杭州',
  address: '新塘路 1 号',
  hours: '07:00–22:00',
  telephone: '0571-0000000',
  ownership: 'direct' as const,
  cutoffHour: 0,
};

const counted = { timesPerHour: 30, timesPerDay: null, fenPerHour: 1_000_000, fenPerDay: null };
const actCaps = { topUpCash: counted, undo: counted, refund: counted, adjust: counted, earn: counted };

/** An owner's settings, as read by somebody long ago. */
export const shopSettings: Input<'settings.change'> = {
  version: 1_000_000,
  brandName: '山雀茶点',
  pointsName: '积分',
  growthName: '成长值',
  caps: {
    walletFen: 500_000,
    cashTopUpFen: 100_000,
    saleFen: 1_000_000,
    unconfirmedSaleFen: 20_000,
    unconfirmedDayFen: 50_000,
    unconfirmedDayOutOfContactFen: 10_000,
    importFen: 10_000_000,
    adjustPoints: 2_000,
    memberActsPerDay: 5,
  },
  discounts: {
    cashier: { roundOffFen: 100, manualPermille: 100, manualFen: 2_000 },
    manager: { roundOffFen: 1_000, manualPermille: 300, manualFen: 20_000 },
  },
  staffCaps: { cashier: actCaps, manager: actCaps },
  topUpRefundStaffCapFen: 100_000,
  saleRefundStaffCapFen: 50_000,
  undoWindowMinutes: 5,
  approvalMinutes: 30,
  consent: { version: 'no-such-text', title: '会员章程', paragraphs: ['请先读完。'] },
  topUpTerms: { version: 'no-such-terms', title: '储值卡章程', summary: '随时可退。', paragraphs: ['请先读完。'] },
  customFields: [{ key: 'taste', label: '口味', type: 'choice', choices: ['少糖', '无糖'], purpose: '记住您的口味' }],
  cardColours: { green: { background: '#1f5c4a', text: '#1f5c4b' } },
};

/** A product of its manager, sold at a branch that is not there. */
export const productFacts: Input<'product.create'> = {
  code: '6901234567892',
  name: '珍珠奶茶',
  category: '饮品',
  brand: null,
  unit: '杯',
  priceFen: 1_800,
  byWeight: false,
  branchIds: [newId('brn')],
};

/** Narrowed by all a list can be narrowed by. */
export const everyFilter: Input<'member.list'> = {
  query: '小满',
  tierLevel: 2,
  branchId: newId('brn'),
  status: 'active',
  tag: '少糖',
  joinedFrom: '2026-01-01',
  joinedTo: '2026-12-31',
  lastVisitFrom: '2026-01-01',
  lastVisitTo: '2026-12-31',
  pointsFrom: 1,
  pointsTo: 100,
  walletFromFen: 1,
  walletToFen: 100,
  sort: 'points',
  limit: 20,
  startingAfter: newId('mem'),
};

/** Days that hold whatever happens in a test. */
export const someDays = { from: '2026-01-01', to: '2026-12-31' };

/** 山雀茶点, an invented chain of five tea shops. */

export const brandName = '山雀茶点';

/** The five branches; one turns its day at three in the morning. */
export const branchSeeds = [
  { name: '春风路店', region: '杭州', address: '春风路 8 号', ownership: 'direct', cutoffHour: 0 },
  { name: '石榴巷店', region: '杭州', address: '石榴巷 21 号', ownership: 'direct', cutoffHour: 0 },
  { name: '望江店', region: '杭州', address: '望江路 102 号', ownership: 'direct', cutoffHour: 0 },
  { name: '湖滨店', region: '杭州', address: '湖滨步行街 B1-16', ownership: 'franchise', cutoffHour: 0 },
  { name: '大学城店', region: '杭州', address: '学林街 33 号', ownership: 'franchise', cutoffHour: 3 },
] as const;

/** 充值方案: what the members of the demonstration may pay in, and what they get on top. */
export const planSeeds = [
  { payFen: 10_000, bonusFen: 500, points: 0, isUsual: false },
  { payFen: 30_000, bonusFen: 3_000, points: 0, isUsual: true },
  { payFen: 50_000, bonusFen: 6_000, points: 0, isUsual: false },
  { payFen: 100_000, bonusFen: 15_000, points: 600, isUsual: false },
] as const;

/** One password for the demonstration; a real shop sets its own. */
const password = 'shanque-2026';

/** Who can sign in at the start; printed by `npm run seed` and named in the README. */
export const demoLogins = {
  brandName,
  branchName: branchSeeds[0].name,
  owner: { name: '林老板', phone: '13900000001', password },
  manager: { name: '周店长', phone: '13900000002', password },
  cashier: { name: '阿禾', phone: '13900000003', password },
} as const;

/** Family names, the common ones. */
export const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗');
/** Given names; every person is invented. */
export const givenNames = [
  '小满',
  '子涵',
  '雨桐',
  '一诺',
  '浩然',
  '思远',
  '佳怡',
  '明轩',
  '若曦',
  '嘉禾',
  '书瑶',
  '景行',
  '清越',
  '知夏',
  '云舒',
  '望舒',
  '安然',
  '乐瑶',
  '星野',
  '南乔',
];

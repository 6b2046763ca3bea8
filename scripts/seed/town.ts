import { usualTrade } from './trades/index.ts';

/** One password for the demonstration; a real shop sets its own. */
const password = 'shanque-2026';

/** Who can sign in at the start; printed by `npm run seed` and named in the README. */
export const demoLogins = {
  brandName: usualTrade.brandName,
  branchName: usualTrade.branches[0]?.name ?? '',
  owner: { name: '林老板', phone: '13900000001', password },
  manager: { name: '周店长', phone: '13900000002', password },
  cashier: { name: '阿禾', phone: '13900000003', password },
  marketer: { name: '小舒', phone: '13900000004', password },
  finance: { name: '吴会计', phone: '13900000005', password },
} as const;

/** Cashiers of the other branches, one each. */
export const otherCashiers = ['小林', '阿珍', '小周', '阿芳', '小陆', '阿敏'] as const;

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

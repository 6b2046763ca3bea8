import type { Trade } from './trade.ts';

/** 餐饮: a tea house, many small visits; the town of `npm start`. */
export const catering: Trade = {
  name: '餐饮',
  brandName: '山雀茶点',
  hours: '07:00–22:00',
  branches: [
    { name: '春风路店', region: '杭州', address: '春风路 8 号', ownership: 'direct', cutoffHour: 0 },
    { name: '石榴巷店', region: '杭州', address: '石榴巷 21 号', ownership: 'direct', cutoffHour: 0 },
    { name: '望江店', region: '杭州', address: '望江路 102 号', ownership: 'direct', cutoffHour: 0 },
    { name: '湖滨店', region: '杭州', address: '湖滨步行街 B1-16', ownership: 'franchise', cutoffHour: 0 },
    { name: '大学城店', region: '杭州', address: '学林街 33 号', ownership: 'franchise', cutoffHour: 3 },
  ],
  plans: [
    { payFen: 10_000, bonusFen: 500, points: 0, isUsual: false },
    { payFen: 30_000, bonusFen: 3000, points: 0, isUsual: true },
    { payFen: 50_000, bonusFen: 6000, points: 0, isUsual: false },
    { payFen: 100_000, bonusFen: 15_000, points: 600, isUsual: false },
  ],
  programme: {
    brandName: '山雀茶点',
  },
  billFen: { least: 1800, most: 7800 },
  everyDays: { least: 3, most: 42 },
};

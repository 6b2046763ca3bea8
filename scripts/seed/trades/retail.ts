import type { Trade } from './trade.ts';

/** 零售: a neighbourhood supermarket; a bill a week, thin margins, so tiers give speed and hardly any discount. */
export const retail: Trade = {
  name: '零售',
  brandName: '蓝莓便民',
  hours: '06:30–23:00',
  branches: [
    { name: '桂花园店', region: '苏州', address: '桂花园小区 3 幢', ownership: 'direct', cutoffHour: 0 },
    { name: '河坊店', region: '苏州', address: '河坊街 77 号', ownership: 'direct', cutoffHour: 0 },
    { name: '东站店', region: '苏州', address: '东站南路 5 号', ownership: 'franchise', cutoffHour: 0 },
  ],
  plans: [
    { payFen: 20_000, bonusFen: 500, points: 0, isUsual: false },
    { payFen: 50_000, bonusFen: 1500, points: 0, isUsual: true },
    { payFen: 100_000, bonusFen: 4000, points: 0, isUsual: false },
  ],
  programme: {
    brandName: '蓝莓便民',
    tiers: [
      { level: 1, name: '会员', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
      { level: 2, name: '银卡', look: 'apricot', growthFrom: 2000, pricePermille: 1000, earnSpeedPercent: 120 },
      { level: 3, name: '金卡', look: 'persimmon', growthFrom: 8000, pricePermille: 990, earnSpeedPercent: 150 },
      { level: 4, name: '黑卡', look: 'ink', growthFrom: 20_000, pricePermille: 980, earnSpeedPercent: 200 },
    ],
    welcomePoints: 100,
    burn: { minimumSpendFen: 1_000, maximumSharePercent: 30, stepPoints: 100, pointsPerSaleMax: 5_000 },
  },
  billFen: { least: 2500, most: 18_000 },
  everyDays: { least: 3, most: 20 },
};

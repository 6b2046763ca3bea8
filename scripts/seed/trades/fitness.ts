import type { Trade } from './trade.ts';

/** 健身: classes several times a week, paid from stored value. */
export const fitness: Trade = {
  name: '健身',
  brandName: '早鸟运动',
  hours: '06:00–22:30',
  branches: [
    { name: '早鸟体育场店', region: '深圳', address: '体育场路 80 号', ownership: 'direct', cutoffHour: 0 },
    { name: '早鸟科技园店', region: '深圳', address: '科技园 7 栋 1 层', ownership: 'direct', cutoffHour: 0 },
  ],
  plans: [
    { payFen: 50_000, bonusFen: 3000, points: 0, isUsual: false },
    { payFen: 100_000, bonusFen: 8000, points: 0, isUsual: true },
    { payFen: 200_000, bonusFen: 20_000, points: 500, isUsual: false },
  ],
  programme: {
    brandName: '早鸟运动',
    tiers: [
      { level: 1, name: '起步', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
      { level: 2, name: '进阶', look: 'apricot', growthFrom: 1500, pricePermille: 960, earnSpeedPercent: 120 },
      { level: 3, name: '高手', look: 'persimmon', growthFrom: 6000, pricePermille: 920, earnSpeedPercent: 150 },
      { level: 4, name: '教头', look: 'ink', growthFrom: 15_000, pricePermille: 880, earnSpeedPercent: 200 },
    ],
    welcomePoints: 200,
    burn: { minimumSpendFen: 3_000, maximumSharePercent: 20, stepPoints: 100, pointsPerSaleMax: 3_000 },
  },
  billFen: { least: 3500, most: 12_000 },
  everyDays: { least: 2, most: 10 },
};

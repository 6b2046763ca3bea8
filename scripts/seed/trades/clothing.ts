import type { Trade } from './trade.ts';

/** 服装: a season’s visits, so the ladder is climbed in a year. */
export const clothing: Trade = {
  name: '服装',
  brandName: '素缕衣坊',
  hours: '10:00–22:00',
  branches: [
    { name: '素缕大悦城店', region: '上海', address: '大悦城 2 层 218', ownership: 'direct', cutoffHour: 0 },
    { name: '素缕奥莱店', region: '上海', address: '奥特莱斯 A 区 36', ownership: 'franchise', cutoffHour: 0 },
    { name: '素缕老街店', region: '上海', address: '老街 51 号', ownership: 'direct', cutoffHour: 0 },
  ],
  plans: [
    { payFen: 100_000, bonusFen: 5000, points: 0, isUsual: false },
    { payFen: 200_000, bonusFen: 15_000, points: 0, isUsual: true },
  ],
  programme: {
    brandName: '素缕衣坊',
    tiers: [
      { level: 1, name: '素人', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
      { level: 2, name: '棉客', look: 'apricot', growthFrom: 1000, pricePermille: 970, earnSpeedPercent: 120 },
      { level: 3, name: '麻客', look: 'persimmon', growthFrom: 4000, pricePermille: 940, earnSpeedPercent: 150 },
      { level: 4, name: '丝客', look: 'ink', growthFrom: 12_000, pricePermille: 900, earnSpeedPercent: 200 },
    ],
    welcomePoints: 300,
    burn: { minimumSpendFen: 10_000, maximumSharePercent: 20, stepPoints: 500, pointsPerSaleMax: 10_000 },
    caps: { unconfirmedSaleFen: 50_000, unconfirmedDayFen: 100_000 },
  },
  billFen: { least: 12_000, most: 68_000 },
  everyDays: { least: 20, most: 80 },
};

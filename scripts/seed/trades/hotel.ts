import type { Trade } from './trade.ts';

/** 酒店: nights a few times a year; the business day turns at six in the morning. */
export const hotel: Trade = {
  name: '酒店',
  brandName: '归舟客栈',
  hours: '00:00–24:00',
  branches: [
    { name: '归舟西湖店', region: '大理', address: '杨公堤 9 号', ownership: 'direct', cutoffHour: 6 },
    { name: '归舟古城店', region: '大理', address: '青石弄 12 号', ownership: 'franchise', cutoffHour: 6 },
  ],
  plans: [
    { payFen: 100_000, bonusFen: 5000, points: 0, isUsual: false },
    { payFen: 300_000, bonusFen: 24_000, points: 0, isUsual: true },
  ],
  programme: {
    brandName: '归舟客栈',
    tiers: [
      { level: 1, name: '旅人', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
      { level: 2, name: '银舟', look: 'apricot', growthFrom: 1500, pricePermille: 950, earnSpeedPercent: 125 },
      { level: 3, name: '金舟', look: 'persimmon', growthFrom: 6000, pricePermille: 920, earnSpeedPercent: 150 },
      { level: 4, name: '墨舟', look: 'ink', growthFrom: 15_000, pricePermille: 880, earnSpeedPercent: 200 },
    ],
    welcomePoints: 300,
    burn: { minimumSpendFen: 20_000, maximumSharePercent: 50, stepPoints: 500, pointsPerSaleMax: 30_000 },
    caps: { saleFen: 3_000_000, unconfirmedSaleFen: 100_000, unconfirmedDayFen: 200_000 },
  },
  billFen: { least: 26_000, most: 128_000 },
  everyDays: { least: 30, most: 120 },
};

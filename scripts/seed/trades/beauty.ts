import type { Trade } from './trade.ts';

/** 美容: few visits, large bills paid from stored value, real discounts for loyal guests. */
export const beauty: Trade = {
  name: '美容',
  brandName: '晴川美肤',
  hours: '10:00–21:00',
  branches: [
    { name: '晴川旗舰店', region: '成都', address: '临江大道 18 号 3 层', ownership: 'direct', cutoffHour: 0 },
    { name: '晴川万象店', region: '成都', address: '万象里 B 座 402', ownership: 'direct', cutoffHour: 0 },
  ],
  plans: [
    { payFen: 100_000, bonusFen: 10_000, points: 0, isUsual: false },
    { payFen: 200_000, bonusFen: 30_000, points: 0, isUsual: true },
    { payFen: 300_000, bonusFen: 60_000, points: 1000, isUsual: false },
  ],
  programme: {
    brandName: '晴川美肤',
    tiers: [
      { level: 1, name: '体验客', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
      { level: 2, name: '雅悦', look: 'apricot', growthFrom: 3000, pricePermille: 950, earnSpeedPercent: 120 },
      { level: 3, name: '臻选', look: 'persimmon', growthFrom: 10_000, pricePermille: 900, earnSpeedPercent: 150 },
      { level: 4, name: '挚友', look: 'ink', growthFrom: 30_000, pricePermille: 850, earnSpeedPercent: 200 },
    ],
    welcomePoints: 500,
    burn: { minimumSpendFen: 10_000, maximumSharePercent: 20, stepPoints: 500, pointsPerSaleMax: 10_000 },
    caps: { cashTopUpFen: 300_000, unconfirmedSaleFen: 50_000, unconfirmedDayFen: 100_000 },
  },
  billFen: { least: 18_000, most: 98_000 },
  everyDays: { least: 14, most: 60 },
};

import type { Trade } from './trade.ts';

/** 药店: regular needs; points pay little, and no price tempts anybody to take more medicine. */
export const pharmacy: Trade = {
  name: '药店',
  brandName: '半夏药房',
  hours: '08:00–21:30',
  branches: [
    { name: '半夏总店', region: '武汉', address: '同仁路 6 号', ownership: 'direct', cutoffHour: 0 },
    { name: '半夏社区店', region: '武汉', address: '梧桐里 2 幢底商', ownership: 'direct', cutoffHour: 0 },
  ],
  plans: [
    { payFen: 20_000, bonusFen: 500, points: 0, isUsual: false },
    { payFen: 50_000, bonusFen: 1500, points: 0, isUsual: true },
  ],
  programme: {
    brandName: '半夏药房',
    tiers: [
      { level: 1, name: '会员', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
      { level: 2, name: '银卡会员', look: 'apricot', growthFrom: 1000, pricePermille: 1000, earnSpeedPercent: 120 },
      { level: 3, name: '金卡会员', look: 'ink', growthFrom: 4000, pricePermille: 1000, earnSpeedPercent: 150 },
    ],
    welcomePoints: 100,
    burn: { minimumSpendFen: 3_000, maximumSharePercent: 5, stepPoints: 100, pointsPerSaleMax: 500 },
  },
  billFen: { least: 2000, most: 16_000 },
  everyDays: { least: 10, most: 45 },
};

import type { Trade } from './trade.ts';

/** 宠物: food every few weeks, grooming in between. */
export const pet: Trade = {
  name: '宠物',
  brandName: '毛球日记',
  hours: '09:30–21:00',
  branches: [
    { name: '毛球滨江店', region: '广州', address: '闻涛路 220 号', ownership: 'direct', cutoffHour: 0 },
    { name: '毛球公园店', region: '广州', address: '紫荆公园东门', ownership: 'direct', cutoffHour: 0 },
  ],
  plans: [
    { payFen: 30_000, bonusFen: 2000, points: 0, isUsual: false },
    { payFen: 60_000, bonusFen: 5000, points: 0, isUsual: true },
    { payFen: 100_000, bonusFen: 10_000, points: 0, isUsual: false },
  ],
  programme: {
    brandName: '毛球日记',
    tiers: [
      { level: 1, name: '新朋友', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
      { level: 2, name: '好朋友', look: 'apricot', growthFrom: 800, pricePermille: 970, earnSpeedPercent: 120 },
      { level: 3, name: '老朋友', look: 'persimmon', growthFrom: 3000, pricePermille: 940, earnSpeedPercent: 150 },
      { level: 4, name: '一家人', look: 'ink', growthFrom: 8000, pricePermille: 900, earnSpeedPercent: 200 },
    ],
    welcomePoints: 200,
    burn: { minimumSpendFen: 5_000, maximumSharePercent: 15, stepPoints: 100, pointsPerSaleMax: 3_000 },
  },
  billFen: { least: 6000, most: 32_000 },
  everyDays: { least: 10, most: 35 },
};

import type { Trade } from './trade.ts';

/** 烘焙: bread every few days, a cake for a birthday. */
export const bakery: Trade = {
  name: '烘焙',
  brandName: '麦笛面包',
  hours: '07:00–21:00',
  branches: [
    { name: '麦笛车站店', region: '南京', address: '站前路 1 号', ownership: 'direct', cutoffHour: 0 },
    { name: '麦笛校园店', region: '南京', address: '文苑路 19 号', ownership: 'direct', cutoffHour: 0 },
    { name: '麦笛老城店', region: '南京', address: '钟楼街 42 号', ownership: 'franchise', cutoffHour: 0 },
  ],
  plans: [
    { payFen: 10_000, bonusFen: 800, points: 0, isUsual: false },
    { payFen: 20_000, bonusFen: 2000, points: 0, isUsual: true },
    { payFen: 50_000, bonusFen: 6000, points: 200, isUsual: false },
  ],
  programme: {
    brandName: '麦笛面包',
    tiers: [
      { level: 1, name: '尝鲜', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
      { level: 2, name: '常来', look: 'apricot', growthFrom: 300, pricePermille: 980, earnSpeedPercent: 120 },
      { level: 3, name: '熟脸', look: 'persimmon', growthFrom: 1200, pricePermille: 950, earnSpeedPercent: 150 },
      { level: 4, name: '面包迷', look: 'ink', growthFrom: 3000, pricePermille: 920, earnSpeedPercent: 200 },
    ],
    welcomePoints: 150,
  },
  billFen: { least: 1200, most: 5800 },
  everyDays: { least: 2, most: 15 },
};

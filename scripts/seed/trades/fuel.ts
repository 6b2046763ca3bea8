import type { Trade } from './trade.ts';

/** 加油站: the same bill every week or two; stored value in steps of a tank. */
export const fuel: Trade = {
  name: '加油站',
  brandName: '顺途能源',
  hours: '00:00–24:00',
  branches: [
    { name: '顺途一号站', region: '宁波', address: '环城北路 301 号', ownership: 'direct', cutoffHour: 0 },
    { name: '顺途二号站', region: '宁波', address: '机场高速辅路 18 号', ownership: 'direct', cutoffHour: 0 },
    { name: '顺途三号站', region: '宁波', address: '国道 104 线 56 公里', ownership: 'franchise', cutoffHour: 0 },
  ],
  plans: [
    { payFen: 50_000, bonusFen: 1000, points: 0, isUsual: false },
    { payFen: 100_000, bonusFen: 3000, points: 0, isUsual: true },
    { payFen: 200_000, bonusFen: 8000, points: 0, isUsual: false },
  ],
  programme: {
    brandName: '顺途能源',
    tiers: [
      { level: 1, name: '车友', look: 'green', growthFrom: 0, pricePermille: 1000, earnSpeedPercent: 100 },
      { level: 2, name: '银牌车友', look: 'apricot', growthFrom: 5000, pricePermille: 990, earnSpeedPercent: 120 },
      { level: 3, name: '金牌车友', look: 'ink', growthFrom: 20_000, pricePermille: 980, earnSpeedPercent: 150 },
    ],
    welcomePoints: 100,
    burn: { minimumSpendFen: 10_000, maximumSharePercent: 20, stepPoints: 100, pointsPerSaleMax: 8_000 },
    caps: { unconfirmedSaleFen: 60_000, unconfirmedDayFen: 100_000 },
  },
  billFen: { least: 20_000, most: 48_000 },
  everyDays: { least: 6, most: 18 },
};

import { forgetOldRecords } from './ledger/index.ts';
import { expirePoints, welcome } from './points/index.ts';
import { sweepOrders, sweepRefunds } from './pay/index.ts';
import { reconcileDue } from './reconcile/index.ts';
import type { Resources } from './resources.ts';
import { releaseBonus } from './wallet/index.ts';
import { nightlyBackup, type Job, type Subscribers } from './worker/index.ts';

/** Who reacts to what. */
export const subscribersOf = (resources: Resources): Subscribers => ({
  'member.joined': [({ payload }) => welcome(resources, payload)],
  'sale.paid': [],
  'sale.undone': [],
  'wallet.toppedUp': [],
});

/** What happens at which Beijing time. */
export const jobsOf = (resources: Resources): readonly Job[] => [
  nightlyBackup(resources.db, resources.dataDir, resources.log),
  {
    name: 'pay.sweepOrders',
    due: { everyMinutes: 1 },
    async run(_run, signal) {
      await sweepOrders(resources, signal);
    },
  },
  {
    name: 'pay.sweepRefunds',
    due: { everyMinutes: 1 },
    async run(_run, signal) {
      await sweepRefunds(resources, signal);
    },
  },
  {
    name: 'reconcile.day',
    due: { everyMinutes: 15 },
    timeoutMs: 30 * 60_000,
    run: (_run, signal) => reconcileDue(resources, signal),
  },
  {
    name: 'wallet.releaseBonus',
    due: { daily: '00:20' },
    async run({ businessDate }) {
      await releaseBonus(resources, businessDate);
    },
  },
  {
    name: 'points.expire',
    due: { daily: '00:10' },
    async run({ businessDate }) {
      await expirePoints(resources, businessDate);
    },
  },
  {
    name: 'ledger.forgetOldRecords',
    due: { daily: '04:00' },
    async run() {
      await forgetOldRecords(resources.db, resources.clock);
    },
  },
];

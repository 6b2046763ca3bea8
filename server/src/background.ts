import { forgetOldRecords } from './ledger/index.ts';
import { expirePoints, welcome } from './points/index.ts';
import { forget } from './office/index.ts';
import { sweepOrders, sweepRefunds } from './pay/index.ts';
import { reconcileDue } from './reconcile/index.ts';
import type { Resources } from './resources.ts';
import { rollUp, takeSnapshot } from './report/index.ts';
import { releaseBonus } from './wallet/index.ts';
import { monthlyDrill, nightlyBackup, type Job, type Subscribers } from './worker/index.ts';

/** Who reacts to what. */
export const subscribersOf = (resources: Resources): Subscribers => ({
  'member.joined': [({ payload }) => welcome(resources, payload)],
  'member.erased': [({ payload }) => forget(resources, payload)],
  'sale.paid': [],
  'sale.undone': [],
  'approval.asked': [],
  'approval.answered': [],
  'staff.capReached': [],
  'shift.closed': [],
  'wallet.toppedUp': [],
});

/** What happens at which Beijing time. */
export const jobsOf = (resources: Resources): readonly Job[] => [
  nightlyBackup(resources.db, resources.dataDir, resources.log),
  monthlyDrill(resources),
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
    name: 'report.rollUp',
    due: { everyMinutes: 1 },
    timeoutMs: 30 * 60_000,
    async run(_run, signal) {
      await rollUp(resources, signal);
    },
  },
  {
    name: 'report.snapshot',
    due: { everyMinutes: 60 },
    run: (_run, signal) => takeSnapshot(resources, signal),
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

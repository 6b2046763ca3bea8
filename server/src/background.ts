import { forgetOldRecords } from './ledger/index.ts';
import { expirePoints, welcome } from './points/index.ts';
import { forgetOldFiles, workOnImport } from './import/index.ts';
import {
  endReportedCodes,
  forgetMessages,
  tellOfDevice,
  tellOfEnding,
  tellOfRefund,
  tellOfRefundDeclined,
  tellOfSale,
  tellOfTier,
  tellOfTopUp,
  tellOfTopUpRefund,
  tellOfUndo,
} from './inbox/index.ts';
import { endEarlierAccess, forget, tellOfPaused, tellOfRecovery } from './office/index.ts';
import { forgetCards } from './physicalCard/index.ts';
import { forgetPayer, sweepOrders, sweepRefunds } from './pay/index.ts';
import { reconcileDue } from './reconcile/index.ts';
import type { Resources } from './resources.ts';
import { rollUp, takeSnapshot } from './report/index.ts';
import { forgetHeld } from './sale/index.ts';
import { forgetOldCalls } from './staff/index.ts';
import { releaseBonus } from './wallet/index.ts';
import { monthlyDrill, nightlyBackup, type Job, type Subscribers } from './worker/index.ts';

/** Who reacts to what. */
export const subscribersOf = (resources: Resources): Subscribers => ({
  'import.asked': [({ payload }, signal) => workOnImport(resources, payload, signal)],
  'member.joined': [({ payload }) => welcome(resources, payload)],
  'member.erased': [
    ({ payload }) => forget(resources, payload),
    ({ payload }) => forgetMessages(resources, payload),
    ({ payload }) => forgetCards(resources, payload),
    ({ payload }) => forgetPayer(resources, payload),
  ],
  'member.deviceAdded': [({ payload }) => tellOfDevice(resources, payload)],
  'recovery.opened': [({ payload }) => tellOfRecovery(resources, payload)],
  'recovery.finished': [({ payload }) => endEarlierAccess(resources, payload), ({ payload }) => tellOfPaused(resources, payload)],
  'member.misuseReported': [({ payload }) => endReportedCodes(resources, payload)],
  'sale.paid': [({ payload }) => tellOfSale(resources, payload), ({ payload }) => tellOfTier(resources, payload)],
  'sale.undone': [({ payload }) => tellOfUndo(resources, payload)],
  'sale.refunded': [({ payload }) => tellOfRefund(resources, payload)],
  'approval.asked': [],
  'approval.answered': [],
  'staff.capReached': [],
  'shift.closed': [],
  'wallet.toppedUp': [({ payload }) => tellOfTopUp(resources, payload)],
  'wallet.refunded': [({ payload }) => tellOfTopUpRefund(resources, payload)],
  'wallet.refundDeclined': [({ payload }) => tellOfRefundDeclined(resources, payload)],
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
    name: 'points.tellOfEnding',
    due: { daily: '09:00' },
    timeoutMs: 30 * 60_000,
    async run({ businessDate }, signal) {
      await tellOfEnding(resources, businessDate, signal);
    },
  },
  ...forgettingOf(resources),
];

/** What is deleted when nobody can need it any more. */
const forgettingOf = (resources: Resources): readonly Job[] => [
  {
    name: 'import.forgetOldFiles',
    due: { daily: '03:40' },
    run: () => forgetOldFiles(resources),
  },
  {
    name: 'apiKey.forgetOldCalls',
    due: { daily: '04:10' },
    run: () => forgetOldCalls(resources),
  },
  {
    name: 'sale.forgetHeld',
    due: { daily: '04:20' },
    async run() {
      await forgetHeld(resources);
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

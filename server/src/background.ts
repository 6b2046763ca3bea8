import { forgetOldRecords } from './ledger/index.ts';
import { expirePoints, welcome } from './points/index.ts';
import type { Resources } from './resources.ts';
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

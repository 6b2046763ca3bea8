/**
 * `npm run seed`: makes the demonstration town in an empty database, and prints who can sign in. `-- --trade 美容` starts with
 * what that trade usually has: tiers, rules, plans and words.
 */
import { parseArgs } from 'node:util';
import { readConfig } from '../server/src/config.ts';
import { openResources } from '../server/src/openResources.ts';
import { createLog } from '../server/src/platform/log.ts';
import { demoLogins, seedTown } from './seed/index.ts';
import { tradeNamed, usualTrade } from './seed/trades/index.ts';

async function seed(): Promise<void> {
  const { values } = parseArgs({ options: { trade: { type: 'string', default: usualTrade.name } } });
  const trade = tradeNamed(values.trade);
  const resources = await openResources(readConfig(), { log: createLog({ level: 'warn' }), migrateFirst: true });
  try {
    const made = await seedTown(resources, (line) => console.log(line), { trade });
    if (!made) console.log('There is a shop in this database already: nothing was changed.');
    for (const { name, phone, password } of [
      demoLogins.owner,
      demoLogins.manager,
      demoLogins.cashier,
      demoLogins.marketer,
      demoLogins.finance,
    ]) {
      console.log(`${name}\t${phone}\t${password}`);
    }
  } finally {
    await resources.close();
  }
}

seed().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

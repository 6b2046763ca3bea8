import { readConfig } from '../../server/src/config.ts';
import { openResources } from '../../server/src/openResources.ts';
import { businessDate, SettableClock } from '../../server/src/platform/clock.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { Sale } from '../../server/src/sale/index.ts';
import { sqlitePlace } from '../../test/harness/place.ts';
import { seedTown } from './index.ts';

/** The sales of a small town made at this instant. */
async function salesOfTownMadeAt(now: number): Promise<Sale[]> {
  const place = await sqlitePlace();
  const config = readConfig({ SHUKE_DATA_DIR: place.dataDir });
  const resources = await openResources(config, { log: createLog({ level: 'silent' }), migrateFirst: true });
  try {
    await seedTown({ ...resources, clock: new SettableClock(now) }, () => undefined, { residents: 60, days: 3 });
    return await resources.db.reader.getRepository(Sale).find();
  } finally {
    await resources.close();
    place.remove();
  }
}

describe('the demonstration town, on the day it is made', () => {
  it('has sold something at every branch since it opened, and nothing later than now', async () => {
    const now = Date.parse('2026-11-22T10:30:00.000+08:00');
    const sales = await salesOfTownMadeAt(now);
    const today = sales.filter((sale) => sale.businessDate === businessDate(now));
    expect(new Set(today.map(({ branchId }) => branchId)).size).toBe(new Set(sales.map(({ branchId }) => branchId)).size);
    expect(Math.max(...sales.map(({ paidAt }) => paidAt))).toBeLessThan(now);
    expect(Math.min(...today.map(({ paidAt }) => paidAt))).toBeGreaterThanOrEqual(Date.parse('2026-11-22T08:00:00.000+08:00'));
  });

  it.each(['07:59', '08:03', '03:00', '23:59'])('at %s is never ahead of the clock', async (time) => {
    const now = Date.parse(`2026-11-22T${time}:00.000+08:00`);
    expect(Math.max(...(await salesOfTownMadeAt(now)).map(({ paidAt }) => paidAt))).toBeLessThan(now);
  });
});

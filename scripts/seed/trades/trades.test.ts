import { readConfig } from '../../../server/src/config.ts';
import { openResources } from '../../../server/src/openResources.ts';
import { createLog } from '../../../server/src/platform/log.ts';
import { sqlitePlace } from '../../../test/harness/place.ts';
import { openForAudit } from '../../audit/open.ts';
import { auditLedger } from '../../audit/index.ts';
import { seedTown } from '../index.ts';
import { goodsOf } from './goods.ts';
import { tradeNamed, trades, usualTrade } from './index.ts';

/** Enough visits for a top-up and points that pay, and quick. */
const small = { residents: 12, days: 8 };

describe('npm run seed -- --trade', () => {
  it.each(trades)('$name: a shop of this trade opens, lives for a week and has books that balance', async (trade) => {
    const place = await sqlitePlace();
    const config = readConfig({ SHUKE_DATA_DIR: place.dataDir });
    const resources = await openResources(config, { log: createLog({ level: 'silent' }), migrateFirst: true });
    try {
      expect(await seedTown(resources, () => undefined, { ...small, trade })).toBe(true);
      const { brandName, tiers } = await resources.directory.programme();
      expect(brandName).toBe(trade.brandName);
      if (trade.programme.tiers !== undefined) expect(tiers).toEqual(trade.programme.tiers);
      const { query, close } = await openForAudit(place);
      expect(await auditLedger(query).finally(close)).toMatchObject({ audit: 'green', differences: [] });
    } finally {
      await resources.close();
      place.remove();
    }
  });

  it('pays in no more than a member may hold, and every bonus is less than what is paid', () => {
    for (const { plans, programme } of trades) {
      for (const { payFen, bonusFen } of plans) {
        expect(payFen + bonusFen).toBeLessThanOrEqual(programme.caps?.walletFen ?? 500_000);
        expect(bonusFen).toBeLessThan(payFen);
      }
    }
  });

  it('knows its trades by name, and names them all to who asks for another', () => {
    expect(tradeNamed('餐饮')).toBe(usualTrade);
    expect(new Set(trades.map(({ name }) => name)).size).toBe(trades.length);
    expect(() => tradeNamed('矿业')).toThrow(/餐饮、零售、美容/);
  });

  it('each has goods for its till, with prices that are sums of money', () => {
    expect(Object.keys(goodsOf).sort()).toEqual(trades.map(({ name }) => name).sort());
    for (const { name, priceFen, unit } of Object.values(goodsOf).flat()) {
      expect([name.length > 0, Number.isSafeInteger(priceFen), priceFen > 0, unit.length <= 8]).toEqual([true, true, true, true]);
    }
  });
});

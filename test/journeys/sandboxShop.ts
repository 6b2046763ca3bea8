import { existsSync } from 'node:fs';
import path from 'node:path';
import { demoPos } from '../../scripts/seed/demoPos.ts';
import { openShops } from '../../scripts/seed/openShops.ts';
import { demoLogins } from '../../scripts/seed/town.ts';
import { usualTrade } from '../../scripts/seed/trades/index.ts';
import { auditLedger, type AuditResult } from '../../scripts/audit/index.ts';
import { openForAudit } from '../../scripts/audit/open.ts';
import { readConfig } from '../../server/src/config.ts';
import { openResources } from '../../server/src/openResources.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { serve } from '../../server/src/serve.ts';
import { freePort } from '../harness/child.ts';
import { sqlitePlace } from '../harness/place.ts';
import { demoMerchant, payAccountOf, startSandbox, type Demo, type World } from '../sandbox/index.ts';

/** What `npm start` shows, with five empty shops instead of a year of visits. */
export interface SandboxShop {
  readonly url: string;
  /** The WeChat behind it. */
  readonly wechat: World;
  audit(): Promise<AuditResult>;
  stop(): Promise<void>;
}

const h5Folder = path.resolve('miniapp/dist/h5');

/** Throws when the pages for the web are not built. */
export async function startSandboxShop(): Promise<SandboxShop> {
  if (!existsSync(path.join(h5Folder, 'index.html'))) throw new Error('The web pages are not built: npm run build:h5');
  const place = await sqlitePlace();
  const { brandName, branchName, cashier } = demoLogins;
  const demo: Demo = { brandName, branchName, staff: cashier };
  const sandbox = await startSandbox({ demo });
  // WeChat Pay tells the server at an address that must be known beforehand.
  const port = String(await freePort());
  const settings = readConfig({ PORT: port, SHUKE_DATA_DIR: place.dataDir, WECHAT_BASE_URL: sandbox.url });
  const pay = { accounts: [payAccountOf(demoMerchant)], baseUrl: sandbox.url, standbyUrl: undefined };
  const config = { ...settings, pay };
  const resources = await openResources(config, { log: createLog({ level: 'silent' }), migrateFirst: true });
  await openShops(resources, usualTrade);
  demo.pos = await demoPos(resources);
  const running = await serve(config, resources, { pages: { h5: h5Folder, console: 'none' }, version: 'test' });
  return {
    url: running.url ?? '',
    wechat: sandbox.world,
    async audit() {
      const { query, close } = await openForAudit(place);
      return auditLedger(query).finally(close);
    },
    async stop() {
      await running.stop();
      await sandbox.stop();
      place.remove();
    },
  };
}

/**
 * What `npm start` runs once everything is installed and built: the demonstration shop on embedded defaults, with a
 * pretended WeChat beside it. With WECHAT_MODE=live it is the real server, after bringing the database up to date.
 */
import path from 'node:path';
import { ConfigError, readConfig, type Config } from '../server/src/config.ts';
import { openResources } from '../server/src/openResources.ts';
import { createLog } from '../server/src/platform/log.ts';
import { serve } from '../server/src/serve.ts';
import { stopOnSignal } from '../server/src/stopOnSignal.ts';
import { version } from '../server/src/version.ts';
import { demoMerchant, payAccountOf, startSandbox, type Demo, type Sandbox } from '../test/sandbox/index.ts';
import { demoPos } from './seed/demoPos.ts';
import { demoLogins, seedTown } from './seed/index.ts';

async function start(): Promise<void> {
  const settings = readConfig();
  const demo = sandboxDemo();
  const sandbox = settings.wechat.mode === 'sandbox' ? await startSandbox({ demo }) : undefined;
  const config = sandbox === undefined ? settings : inSandbox(settings, sandbox);
  // The terminal is for the one line that matters; the log goes there only when asked for.
  const log = createLog({ level: process.env['SHUKE_LOG_LEVEL'] === undefined ? 'warn' : config.logLevel });
  const resources = await openResources(config, { log, migrateFirst: true });
  if (sandbox !== undefined) {
    await seedTown(resources, (line) => console.log(line));
    demo.pos = await demoPos(resources);
  }

  const running = await serve(config, resources, {
    version,
    pages: { h5: path.resolve('miniapp/dist/h5'), console: path.resolve('server/console/dist') },
  });
  stopOnSignal(log, async () => {
    await running.stop();
    await sandbox?.stop();
  });
  console.log(`\nShuke is ready: ${running.url ?? '(worker)'}/`);
}

/** The settings with the pretended WeChat in the real one's place. */
const inSandbox = (settings: Config, { url }: Sandbox): Config => ({
  ...settings,
  wechat: { ...settings.wechat, baseUrl: url },
  pay: { accounts: [payAccountOf(demoMerchant)], baseUrl: url, standbyUrl: undefined },
});

/** What the sandbox's page shows: the shop, and whom the staff phone signs in as. */
function sandboxDemo(): Demo {
  const { brandName, branchName, cashier } = demoLogins;
  return { brandName, branchName, staff: cashier };
}

start().catch((error: unknown) => {
  console.error(error instanceof ConfigError || !(error instanceof Error) ? String(error) : error.message);
  if (process.env['SHUKE_LOG_LEVEL'] === 'debug') console.error(error);
  process.exit(1);
});

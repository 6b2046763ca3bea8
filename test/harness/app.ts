import { createApi, type Call } from '../support/api.ts';
import { readConfig } from '../../server/src/config.ts';
import { openResources, type OpenedResources } from '../../server/src/openResources.ts';
import { SettableClock } from '../../server/src/platform/clock.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { startWeb } from '../../server/src/startWeb.ts';
import { demoMerchant, demoMiniProgram, payAccountOf, startSandbox, type Sandbox } from '../sandbox/index.ts';
import { freePort } from './child.ts';
import type { Place } from './place.ts';
import { patientWithRedis } from './redis.ts';
import { prepareSchema } from './schema.ts';

/** The real application on a database of its own, the sandbox as its WeChat, and time in our hands. */
export interface TestApp {
  readonly url: string;
  readonly call: Call;
  readonly clock: SettableClock;
  readonly sandbox: Sandbox;
  readonly resources: OpenedResources;
  /** Everything the server logged, as it would be written. */
  readonly logged: string[];
  stop(): Promise<void>;
}

/** A Wednesday morning in Beijing. */
export const testNow = Date.parse('2026-03-18T01:42:07.000Z');

export interface TestAppOptions {
  now?: number;
  rateLimits?: boolean;
  /** Where the built console lies, for tests in a browser. */
  consoleFolder?: string;
}

export async function startTestApp(
  place: Place,
  { now = testNow, rateLimits = false, consoleFolder = 'none' }: TestAppOptions = {},
): Promise<TestApp> {
  await prepareSchema(place);
  const clock = new SettableClock(now);
  const sandbox = await startSandbox({ clock, pay: { speed: 10_000 } });
  const logged: string[] = [];
  const log = createLog({ level: 'debug', destination: { write: (line) => void logged.push(line) } });
  const port = await freePort();
  const config = readConfig({
    PORT: String(port),
    SHUKE_DATA_DIR: place.dataDir,
    DATABASE_URL: place.url,
    REDIS_URL: place.redisUrl,
    WECHAT_BASE_URL: sandbox.url,
    WECHAT_APP_ID: demoMiniProgram.appId,
    WECHAT_APP_SECRET: demoMiniProgram.appSecret,
  });
  const pay = { accounts: [payAccountOf(demoMerchant)], baseUrl: sandbox.url, standbyUrl: undefined };
  const resources = await openResources({ ...config, pay }, { log, clock, migrateFirst: true, redisPatience: patientWithRedis });
  const web = await startWeb(resources, {
    host: '127.0.0.1',
    port,
    version: 'test',
    pages: { h5: 'none', console: consoleFolder },
    readiness: {},
    gauges: {},
    rateLimits,
  });
  return {
    url: web.url,
    call: createApi(web.url),
    clock,
    sandbox,
    resources,
    logged,
    async stop() {
      await web.stop();
      await resources.close();
      await sandbox.stop();
    },
  };
}

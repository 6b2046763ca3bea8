import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readConfig } from '../../server/src/config.ts';
import { changeProgramme } from '../../server/src/merchant/index.ts';
import { openResources, type OpenedResources } from '../../server/src/openResources.ts';
import type { Dialect } from '../../server/src/platform/db/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { topUp } from '../../server/src/wallet/index.ts';
import { asIfScanned, newVisit } from '../../server/src/visit/index.ts';
import { ownFolder, removeFolder } from '../../test/harness/folder.ts';
import { startMaria, type Maria, type MariaOptions } from '../../test/harness/maria.ts';
import { startRedis, type Redis } from '../../test/harness/redis.ts';
import { prepareSchema } from '../../test/harness/schema.ts';
import { demoMerchant, startSandbox, writePayFiles, type Merchant, type Sandbox } from '../../test/sandbox/index.ts';
import { openShop, type BenchShop } from '../bench/shop.ts';
import { joinResident } from '../seed/joinPeople.ts';
import { usualTrade } from '../seed/trades/index.ts';
import { createRandom } from '../seed/random.ts';

/** A whole installation of our own: database, cache, WeChat; everything but the server. */
export interface Installation {
  readonly settings: Readonly<Record<string, string>>;
  readonly sandbox: Sandbox;
  readonly shop: BenchShop;
  /** The first is the one a fifth of all sales are for. */
  readonly members: readonly string[];
  readonly consentVersion: string;
  /** Beside a server database only. */
  readonly servers: Readonly<{ maria: Maria; redis: Redis }> | undefined;
  remove(): Promise<void>;
}

/** How an installation differs from the usual one. */
export interface InstallOptions {
  /** More arguments for the database server; they win. */
  mariaArgs?: MariaOptions['args'];
  /** With WeChat Pay, whose notices reach nobody by themselves: the scenario is its post. */
  pay?: boolean;
}

/** A second number of the same owner, with the same keys: what is said under one is not said under the other. */
export const otherMerchant: Merchant = { ...demoMerchant, mchid: '1900000117' };
const membersCount = 30;
const startingFen = 20_000_000;
/** Pays in what everybody starts with; works at no till. */
const nobody = newId('stf');
const asOftenAsTheyLike = { timesPerHour: null, timesPerDay: null, fenPerHour: null, fenPerDay: null };
const allActs = { topUpCash: asOftenAsTheyLike, undo: asOftenAsTheyLike, refund: asOftenAsTheyLike, earn: asOftenAsTheyLike };
/** No question on the member's phone, no limit of the wallet, and nobody is locked for haste: what is tested here are crashes. */
const noLimits = {
  caps: {
    unconfirmedSaleFen: 1e9,
    unconfirmedDayFen: 1e12,
    unconfirmedDayOutOfContactFen: 1e12,
    walletFen: 1e9,
    importFen: 1e12,
  },
  staffCaps: { cashier: allActs, manager: allActs },
  topUpRefund: { staffCapFen: 1e9 },
};

/** Makes an installation with a branch, so many tills, and members with money and points, all through commands. */
export async function install(
  dialect: Dialect,
  tills: number,
  { mariaArgs = [], pay = false }: InstallOptions = {},
): Promise<Installation> {
  const folder = ownFolder('chaos');
  const merchants = [demoMerchant, otherMerchant];
  const sandbox = await startSandbox({ pay: { merchants, settleRefunds: 'hand' } });
  const servers = dialect === 'mariadb' ? { maria: await startMaria({ args: mariaArgs }), redis: await startRedis() } : undefined;
  const stopAll = async () => {
    await Promise.all([sandbox.stop(), servers?.maria.stop(), servers?.redis.stop()]);
    removeFolder(folder);
  };
  try {
    const url = await servers?.maria.freshDatabase();
    const settings = {
      SHUKE_DATA_DIR: join(folder, 'data'),
      SHUKE_SECRET: randomBytes(32).toString('hex'),
      WECHAT_BASE_URL: sandbox.url,
      ...(pay ? { ...payThrough(sandbox), WECHAT_PAY_FILE: writePayFiles(join(folder, 'pay'), merchants) } : {}),
      ...(url === undefined || servers === undefined ? {} : { DATABASE_URL: url, REDIS_URL: servers.redis.url }),
    };
    await prepareSchema({ dataDir: settings.SHUKE_DATA_DIR, ...(url === undefined ? {} : { url }) });
    const furnished = await furnish(settings, tills);
    return {
      ...furnished,
      settings,
      sandbox,
      servers,
      remove: stopAll,
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** The address WeChat is given stays the same when servers come and go, as a repeated order must; and nobody is there. */
const payThrough = ({ url }: Sandbox) => ({ WECHAT_PAY_BASE_URL: url, SHUKE_PUBLIC_URL: 'http://127.0.0.1:9' });

async function furnish(
  settings: Readonly<Record<string, string>>,
  tills: number,
): Promise<Pick<Installation, 'shop' | 'members' | 'consentVersion'>> {
  const resources = await openResources(readConfig(settings), { log: createLog({ level: 'error' }), migrateFirst: true });
  try {
    await changeProgramme(resources.db, resources.clock, noLimits);
    const shop = await openShop(resources, tills);
    const random = createRandom(1);
    const members = await Promise.all(
      Array.from({ length: membersCount }, (_, place) => joinResident(resources, { random, trade: usualTrade }, place)),
    );
    await Promise.all(members.map(({ memberId }) => fund(resources, shop, memberId)));
    const { consent } = await resources.directory.programme();
    return { shop, members: members.map(({ memberId }) => memberId), consentVersion: consent.version };
  } finally {
    await resources.close();
  }
}

/** The money everybody starts with: no cap applies to it, since no cashier pays it in. */
function fund({ committer, clock }: OpenedResources, { branch }: BenchShop, memberId: string): Promise<unknown> {
  const now = clock.now();
  const visit = newVisit(now, { memberId, branchId: branch.id, staffId: nobody }, asIfScanned);
  const once = { actor: 'chaos', operation: 'job:fund' as const, key: memberId, inputHash: 'fund' };
  return topUp(committer, {
    once,
    visit,
    capFen: startingFen,
    limitFen: Number.MAX_SAFE_INTEGER,
    branch,
    staffId: nobody,
    principalFen: startingFen,
    bonusFen: startingFen / 10,
    now,
  });
}

import type { Config } from './config.ts';
import { crashPoint } from './crashPoint.ts';
import { entities } from './entities.ts';
import { CommittedTablesGuard, createCommitter, type Committer, type Fault } from './ledger/index.ts';
import { createDirectory } from './merchant/index.ts';
import { migrations } from './migrations/index.ts';
import { openCache, type Bell, type RedisPatience } from './platform/cache/index.ts';
import { systemClock, type Clock } from './platform/clock.ts';
import { migrate, openDatabase, pendingMigrations, takeLease, type HeldLease, type OpenedDatabase } from './platform/db/index.ts';
import type { Log } from './platform/log.ts';
import { masterSecret } from './platform/masterSecret.ts';
import { createSecrets } from './platform/secrets.ts';
import { Shutdown } from './platform/shutdown.ts';
import { wechatMiniProgram } from './platform/wechat/miniProgram.ts';
import { accessTokens } from './platform/wechat/tokens.ts';
import { payAccess } from './pay/index.ts';
import { openWeChatPay } from './platform/wechat/pay/index.ts';
import { purposesOf, refundPurposesOf } from './purposes.ts';
import type { Resources } from './resources.ts';
import { createCallLog } from './staff/index.ts';
import { createVisitBook } from './visit/index.ts';

/** How the resources are opened; the clock, the fault and the patience are for tests. */
export interface OpenOptions {
  log: Log;
  clock?: Clock;
  /** Make or bring up to date the tables first. Otherwise a database that is behind is refused. */
  migrateFirst?: boolean;
  /** Called before each step of a commit, instead of the configured crash point. */
  fault?: Fault | undefined;
  redisPatience?: RedisPatience;
}

/** The resources with the way to give them back. */
export interface OpenedResources extends Resources {
  /** Resolves when another process has taken this one's place: then stop. */
  readonly replaced: Promise<void>;
  /** Closes everything, newest first. */
  close(): Promise<void>;
}

/** Opens everything the modules work with. Whatever fails to open, what was opened before is closed again. */
export async function openResources(
  config: Config,
  { log, clock = systemClock, migrateFirst = false, fault = crashPointOf(config), redisPatience }: OpenOptions,
): Promise<OpenedResources> {
  const shutdown = new Shutdown(log);
  try {
    const db = await openDatabase({
      url: config.databaseUrl,
      dataDir: config.dataDir,
      entities,
      subscribers: [CommittedTablesGuard],
    });
    shutdown.add('database', () => db.close());
    await bringUpToDate(db, migrateFirst, log);

    const caches = await openCache({ redisUrl: config.redisUrl, log, redisPatience });
    shutdown.add('cache', () => caches.close());
    const isAlone = caches.kind === 'memory' && db.dialect !== 'sqlite';
    const lease = isAlone ? await claimAlone(db, shutdown) : undefined;

    const committer = ringingAfter(createCommitter({ db, clock, log, fault }), caches.bell);
    shutdown.add('committer', () => committer.close());
    const wechatPay = openWeChatPay({ ...config.pay, clock, log });
    shutdown.add('WeChat Pay', () => {
      wechatPay.close();
    });
    const secrets = createSecrets(masterSecret(config.secret, config.dataDir));
    const directory = createDirectory(db);
    const apiCalls = createCallLog({ db, clock, log });
    shutdown.add('log of till systems', () => apiCalls.close());
    return {
      apiCalls,
      db,
      caches,
      clock,
      log,
      committer,
      secrets,
      directory,
      visits: createVisitBook(db, secrets),
      miniProgram: miniProgramOf(config, { caches, clock, log }),
      pay: payAccess(wechatPay, config.publicUrl),
      purposes: purposesOf({ db, clock, log, directory }),
      refundPurposes: refundPurposesOf({ db, clock, log, directory }),
      fault,
      appId: config.wechat.appId,
      dataDir: config.dataDir,
      replaced: lease?.lost ?? never,
      wechat: { mode: config.wechat.mode, baseUrl: config.wechat.baseUrl },
      close: () => shutdown.run(),
    };
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

const crashPointOf = ({ crashAt }: Config): Fault | undefined => (crashAt === undefined ? undefined : crashPoint(crashAt));

async function bringUpToDate(db: OpenedDatabase, migrateFirst: boolean, log: Log): Promise<void> {
  if (migrateFirst) {
    await migrate(db, migrations, log);
    return;
  }
  const pending = await pendingMigrations(db, migrations);
  if (pending.length > 0) throw new Error(`数据库还没有升级（${pending.join('、')}），请先运行 npm run migrate`);
}

const never = new Promise<never>(() => undefined);

/** Without Redis, limits and one-time codes live in this process: a second one beside it would not see them. */
async function claimAlone(db: OpenedDatabase, shutdown: Shutdown): Promise<HeldLease> {
  const lease = await takeLease(db, 'server-without-redis', { ifTaken: 'refuse' }).catch((error: unknown) => {
    throw new Error('已有一个服务在用这个数据库。要同时运行多个服务，请设置 REDIS_URL。', { cause: error });
  });
  shutdown.add('process lease', () => lease.release());
  return lease;
}

/** Tells the workers that something was committed, so that nobody waits for their next look. */
const ringingAfter = (committer: Committer, bell: Bell): Committer => ({
  stats: committer.stats,
  async submit(unit) {
    const answer = await committer.submit(unit);
    bell.ring();
    return answer;
  },
  close: () => committer.close(),
});

function miniProgramOf(
  { wechat: { baseUrl, appId, appSecret } }: Config,
  { caches, clock, log }: Pick<Resources, 'caches' | 'clock' | 'log'>,
) {
  const { cache } = caches;
  const tokens = accessTokens({ baseUrl, appId, appSecret, cache, clock, log });
  return wechatMiniProgram({ baseUrl, appId, appSecret, tokens, cache, log });
}

import { subscribersOf, jobsOf } from './background.ts';
import type { Config } from './config.ts';
import { migrations } from './migrations/index.ts';
import { outboxDepth } from './outbox/index.ts';
import { pendingMigrations } from './platform/db/index.ts';
import { Shutdown } from './platform/shutdown.ts';
import type { OpenedResources } from './openResources.ts';
import { startWeb } from './startWeb.ts';
import { startWorker, type Worker } from './worker/index.ts';
import type { Gauges, PageFolders, ReadyCheck } from './http/index.ts';

/** A server that serves. */
export interface Running {
  /** Where the web role answers; undefined when this process is a worker only. */
  readonly url: string | undefined;
  /** First no new requests, then the background work, then the ledger and what it stands on. */
  stop(): Promise<void>;
}

/** A worker that has not looked for work this long is stuck. */
const workerSilenceMs = 60_000;

/** Starts the roles this process has. The resources are closed when it stops. */
export async function serve(
  config: Config,
  resources: OpenedResources,
  { pages, version }: { pages: PageFolders; version: string },
): Promise<Running> {
  const shutdown = new Shutdown(resources.log);
  shutdown.add('resources', () => resources.close());
  void resources.replaced.then(() => {
    resources.log.error('another server took this one’s place while it was silent; stopping');
    process.kill(process.pid, 'SIGTERM');
  });
  let worker: Worker | undefined;
  if (config.roles.has('worker')) {
    worker = startWorker({
      ...resources,
      bell: resources.caches.bell,
      subscribers: subscribersOf(resources),
      jobs: jobsOf(resources),
    });
    shutdown.add('worker', () => worker?.stop());
  }
  if (!config.roles.has('web')) return { url: undefined, stop: () => shutdown.run() };

  const options = {
    version,
    pages,
    rateLimits: config.rateLimits,
    metricsAccess: config.metrics,
    trustedProxies: config.trustedProxies,
    readiness: readinessOf(resources, worker),
    gauges: gaugesOf(resources),
  };
  const web = await startWeb(resources, { host: config.host, port: config.port, ...options }).catch(async (error: unknown) => {
    await shutdown.run();
    throw error;
  });
  shutdown.add('web', () => web.stop());
  return { url: web.url, stop: () => shutdown.run() };
}

const readinessOf = ({ db, clock }: OpenedResources, worker: Worker | undefined): Record<string, ReadyCheck> => ({
  database: async () => (await db.reader.query<unknown[]>('SELECT 1 AS one')).length === 1,
  migrations: async () => (await pendingMigrations(db, migrations)).length === 0,
  ...(worker === undefined ? {} : { worker: () => Promise.resolve((worker.lastRoundAt ?? 0) > clock.now() - workerSilenceMs) }),
});

const gaugesOf = ({ committer, db, clock }: OpenedResources): Gauges => ({
  shuke_commit_queued: { help: 'Units waiting for a batch', read: () => committer.stats.queued },
  shuke_commit_units: { help: 'Units committed since the start', read: () => committer.stats.units },
  shuke_commit_batches: { help: 'Batches committed since the start', read: () => committer.stats.batches },
  shuke_commit_retries: { help: 'Batches run again after a deadlock or a lock wait', read: () => committer.stats.retries },
  shuke_commit_unknown: { help: 'Commits whose outcome had to be looked up', read: () => committer.stats.unknown },
  shuke_outbox_waiting: { help: 'Facts waiting to be told', read: async () => (await outboxDepth(db, clock.now())).due },
  shuke_outbox_buried: {
    help: 'Facts given up on, for a person to look at',
    read: async () => (await outboxDepth(db, clock.now())).buried,
  },
});

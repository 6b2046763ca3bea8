import { readConfig } from '../../server/src/config.ts';
import type { Branch } from '../../server/src/merchant/index.ts';
import { openResources } from '../../server/src/openResources.ts';
import { sqliteFile, type Dialect } from '../../server/src/platform/db/index.ts';
import { createLog } from '../../server/src/platform/log.ts';
import type { Sandbox } from '../../test/sandbox/index.ts';
import { auditLedger } from '../audit/index.ts';
import { openForAudit } from '../audit/open.ts';
import { buildServer, startServer } from '../bench/serverProcess.ts';
import { install } from '../chaos/installation.ts';
import { openBackstage, type Backstage } from './backstage.ts';
import { addCast, type Cast } from './cast.ts';
import type { CanaryName } from './options.ts';
import { watchWrites, writesCounted, type WriteWatch } from './writes.ts';

/** A whole installation and a server process on it, and the ways to look at both from outside. */
export interface Target {
  url: string;
  cast: Cast;
  sandbox: Sandbox;
  writes: WriteWatch;
  backstage: Backstage;
  logFolder: string;
  /** What the audit of the ledger finds, a line each. */
  audit(): Promise<string[]>;
  close(): Promise<void>;
}

/** A server that is wrong on purpose is found out by its answers. */
const nobodyBackstage: Backstage = { work: () => Promise.resolve(), close: () => Promise.resolve() };

/** Starts everything; with a canary, a server that is wrong on purpose. */
export async function openTarget(dialect: Dialect, canary: CanaryName | undefined): Promise<Target> {
  const installation = await install(dialect, 1, { mariaArgs: writesCounted, pay: true });
  const { settings, sandbox, shop } = installation;
  const { SHUKE_DATA_DIR: dataDir, DATABASE_URL: url } = settings;
  const ends: (() => unknown)[] = [() => installation.remove()];
  const close = async () => {
    for (const end of ends.reverse()) await end();
  };
  try {
    const cast = await hireCast(settings, shop.branch);
    const built = await buildServer(canary === undefined ? 'scripts/fuzz/server.ts' : 'scripts/fuzz/canary.ts');
    ends.push(() => {
      built.remove();
    });
    // No worker: what is written is written for a request.
    const more = { SHUKE_ROLES: 'web', ...(canary === undefined ? {} : { SHUKE_CANARY: canary }) };
    const server = await startServer(built, { ...settings, ...more });
    ends.push(() => server.stop());
    const place = { dataDir: dataDir ?? '', url, file: sqliteFile(dataDir ?? '') };
    const writes = await watchWrites(place.url, place.file);
    ends.push(() => writes.close());
    const backstage = canary === undefined ? await openBackstage(server.pid, place) : nobodyBackstage;
    ends.push(() => backstage.close());
    const audit = async () => {
      const { query, close: closeBooks } = await openForAudit({ url, dataDir: dataDir ?? '' });
      const { differences } = await auditLedger(query).finally(closeBooks);
      return differences.map(({ check, at }) => `${check}: ${JSON.stringify(at)}`);
    };
    return { url: server.url, cast, sandbox, writes, backstage, logFolder: server.folder, audit, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function hireCast(settings: Readonly<Record<string, string>>, branch: Branch): Promise<Cast> {
  const resources = await openResources(readConfig(settings), { log: createLog({ level: 'error' }) });
  try {
    return await addCast(resources, branch);
  } finally {
    await resources.close();
  }
}

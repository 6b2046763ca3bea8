import { createConnection } from 'mysql2/promise';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { auditLedger } from '../../scripts/audit/index.ts';
import { openForAudit } from '../../scripts/audit/open.ts';
import { buildServer, startServer, type BuiltServer, type ServerProcess } from '../../scripts/bench/serverProcess.ts';
import { install, type Installation } from '../../scripts/chaos/installation.ts';
import type { Dialect } from '../../server/src/platform/db/index.ts';
import { describeWith } from '../harness/describeWith.ts';
import { openTills, type Tills } from './shutdownTills.ts';

const tillCount = 8;
const salesBefore = 60;

/** What a request may come to when the server is told to stop: an answer, "come back", or a door that is shut. */
const decentEnds = ['200', '503', 'closed'];

let built: BuiltServer;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => {
  built.remove();
});

const describeShutdown = (
  dialect: Dialect,
  more: (at: () => { tills: Tills; server: ServerProcess; shop: Installation }) => void,
) => {
  let shop: Installation;
  let tills: Tills;
  let server: ServerProcess;
  beforeEach(async () => {
    shop = await install(dialect, tillCount);
    tills = await openTills(shop);
    server = await startServer(built, { ...shop.settings, SHUKE_LOG_LEVEL: 'info' });
  });
  afterEach(async () => {
    await tills.close();
    await server.kill();
    await shop.remove();
  });

  it('answers what it has begun, turns the rest away before it begins, and closes everything in order', async () => {
    const working = tills.sellAt(server.url);
    await tills.untilPaid(salesBefore);
    process.kill(server.pid, 'SIGTERM');
    await server.exited;
    const log = readFileSync(join(server.folder, 'log'), 'utf8');
    tills.goHome();
    const told = await working;

    expect([...new Set(told.map(({ end }) => end))].filter((end) => !decentEnds.includes(end))).toEqual([]);
    const kept = await tills.keptKeys();
    const paid = told.filter(({ end }) => end === '200').map(({ key }) => key);
    const other = told.filter(({ end }) => end !== '200').map(({ key }) => key);
    // Told and not kept would be money lost; kept and not told, somebody who pays twice.
    expect(paid.filter((key) => !kept.has(key))).toEqual([]);
    expect(other.filter((key) => kept.has(key))).toEqual([]);
    expect(paid.length).toBeGreaterThanOrEqual(salesBefore);

    expect(log).toContain('"msg":"stopping"');
    expect(log).not.toContain('shutdown step failed');
    expect(log).not.toContain('"level":50');
    expect(await audit(shop)).toEqual([]);
  });

  more(() => ({ tills, server, shop }));
};

async function audit({ settings }: Installation) {
  const { query, close } = await openForAudit({ url: settings['DATABASE_URL'], dataDir: settings['SHUKE_DATA_DIR'] ?? '' });
  return (await auditLedger(query).finally(close)).differences;
}

describe('a server that is told to stop under load, on SQLite', () => {
  describeShutdown('sqlite', () => undefined);
});

describeWith(['mariadb', 'redis'], 'a server that is told to stop under load, on MariaDB and Redis', () => {
  describeShutdown('mariadb', (at) => {
    it('answers a sale that was waiting for a lock when it was told to stop', async () => {
      const { tills, server, shop } = at();
      const uri = (shop.settings['DATABASE_URL'] ?? '').replace(/^mariadb:/, 'mysql:');
      const foreigner = await createConnection(uri);
      await foreigner.query('START TRANSACTION');
      await foreigner.query('SELECT id FROM ledger_owner FOR UPDATE');
      const answer = tills.sellOnce(server.url);
      await Promise.race([untilWaiting(server.url), answer]);
      process.kill(server.pid, 'SIGTERM');
      await tills.untilShut(server.url);
      await foreigner.query('ROLLBACK');
      const { key, end } = await answer;
      await server.exited;
      await foreigner.end();
      // A sale whose connection was refused was never begun; what is in the books was answered.
      expect((await tills.keptKeys()).has(key)).toBe(end === '200');
    });
  });
});

/** Returns when the server has a unit in hand that it cannot commit yet. */
async function untilWaiting(url: string): Promise<void> {
  const waits = async () => /^shuke_commit_queued [1-9]/m.test(await (await fetch(`${url}/metrics`)).text());
  while (!(await waits())) await pause(1);
}

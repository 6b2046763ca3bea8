import { setTimeout as pause } from 'node:timers/promises';
import { auditLedger } from '../../scripts/audit/index.ts';
import { openForAudit } from '../../scripts/audit/open.ts';
import { importFile } from '../../scripts/bench/importFile.ts';
import { importSteps } from '../../scripts/bench/importSteps.ts';
import { buildServer, startServer, type BuiltServer } from '../../scripts/bench/serverProcess.ts';
import { install, type Installation } from '../../scripts/chaos/installation.ts';
import { readConfig } from '../../server/src/config.ts';
import { openResources, type OpenedResources } from '../../server/src/openResources.ts';
import { createLog } from '../../server/src/platform/log.ts';
import type { Dialect } from '../../server/src/platform/db/index.ts';
import { describeWith } from '../harness/describeWith.ts';

const rows = 1_500;
/** The server dies as soon as so many rows are there: in the first piece of the file, between two, and near the end. */
const deaths = [1, 400, 1_300];
/** Between two looks at the books of a server that works. */
const lookMs = 50;
/** As long as this stands no import can end: however late we look, the server dies in the middle of one. */
const withoutEnd: Readonly<Record<Dialect, string>> = {
  sqlite: `CREATE TRIGGER without_end BEFORE UPDATE ON member_import WHEN NEW.status = 'imported'
           BEGIN SELECT RAISE(ABORT, 'not yet'); END`,
  mariadb: `CREATE TRIGGER without_end BEFORE UPDATE ON member_import FOR EACH ROW
            IF NEW.status = 'imported' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'not yet'; END IF`,
};

let built: BuiltServer;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => {
  built.remove();
});

const describeDeaths = (dialect: Dialect) => {
  let shop: Installation;
  beforeAll(async () => {
    shop = await install(dialect, 1);
  });
  afterAll(() => shop.remove());

  /** The books while no server runs. */
  const between = async <Answer>(work: (resources: OpenedResources) => Promise<Answer>): Promise<Answer> => {
    const resources = await openResources(readConfig(shop.settings), { log: createLog({ level: 'error' }) });
    return work(resources).finally(() => resources.close());
  };
  const ask = async (sql: string): Promise<number> => {
    const { query, close } = await openForAudit({
      url: shop.settings['DATABASE_URL'],
      dataDir: shop.settings['SHUKE_DATA_DIR'] ?? '',
    });
    return Number((await query(sql).finally(close))[0]?.['found']);
  };
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await pause(lookMs);
  };
  const broughtIn = () => ask('SELECT COUNT(*) AS found FROM member_import_row');

  it('brings in every row once, though the server is killed in the middle again and again', async () => {
    const membersBefore = await ask('SELECT COUNT(*) AS found FROM member');
    const importId = await between(async (resources) => {
      const { send, look, workOff, commit } = importSteps(resources);
      const id = await send(importFile(rows));
      await workOff(id);
      await look(id, shop.shop.branch.id);
      await workOff(id);
      await commit(id);
      await resources.db.write((tx) => tx.query(withoutEnd[dialect]));
      return id;
    });
    for (const death of deaths) {
      const server = await startServer(built, shop.settings);
      await until(async () => (await broughtIn()) >= death);
      await server.kill();
      expect(await ask(`SELECT COUNT(*) AS found FROM member_import WHERE status = 'importing'`)).toBe(1);
      // What it was told of stays its own for a minute: somebody says "go on".
      await between((resources) => importSteps(resources).commit(importId));
    }
    await between(({ db }) => db.write((tx) => tx.query('DROP TRIGGER without_end')));
    const server = await startServer(built, shop.settings);
    await until(async () => (await ask(`SELECT COUNT(*) AS found FROM member_import WHERE status = 'imported'`)) === 1);
    await server.stop();

    const found = await between((resources) => importSteps(resources).found(importId));
    expect(found).toMatchObject({ imported: rows, leftOut: 0, rowCount: rows });
    expect(await ask('SELECT COUNT(*) AS found FROM member')).toBe(membersBefore + rows);
    expect(await ask('SELECT COUNT(DISTINCT member_id) AS found FROM member_import_row')).toBe(rows);
    const posted = (book: string) =>
      ask(`SELECT SUM(p.amount) AS found FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
           WHERE t.kind = 'import' AND p.destination LIKE '${book}:%'`);
    expect([await posted('points'), await posted('principal'), await posted('bonus')]).toEqual([
      found.sums?.points,
      found.sums?.principalFen,
      found.sums?.bonusFen,
    ]);
    const { query, close } = await openForAudit({
      url: shop.settings['DATABASE_URL'],
      dataDir: shop.settings['SHUKE_DATA_DIR'] ?? '',
    });
    expect((await auditLedger(query).finally(close)).differences).toEqual([]);
  });
};

describe('an import and a server that dies, on SQLite', () => {
  describeDeaths('sqlite');
});
describeWith(['mariadb', 'redis'], 'an import and a server that dies, on MariaDB', () => {
  describeDeaths('mariadb');
});

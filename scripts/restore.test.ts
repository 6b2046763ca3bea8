import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { entities } from '../server/src/entities.ts';
import { migrations } from '../server/src/migrations/index.ts';
import { Setting } from '../server/src/merchant/entities.ts';
import { backUp, migrate, openDatabase } from '../server/src/platform/db/index.ts';
import { sqlitePlace, type Place } from '../test/harness/place.ts';

/** Three programs start in here, each with TypeScript to compile. */
const hangsAfterMs = 180_000;

const setting = (id: string) => ({ id, value: {}, version: 1, updatedAt: 0 });

/** Runs a script as npm would, and gives what it printed. */
const runScript = (script: string, args: readonly string[], dataDir: string) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const env = { PATH: process.env['PATH'], SHUKE_DATA_DIR: dataDir };
    execFile(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', `scripts/${script}`, ...args],
      { env },
      (error, out, complaints) => {
        resolve({ code: error === null ? 0 : Number(error.code), output: out + complaints });
      },
    );
  });

describe('npm run migrate and npm run restore', () => {
  let place: Place;
  const run = (script: string, ...args: string[]) => runScript(script, args, place.dataDir);
  beforeEach(async () => {
    place = await sqlitePlace();
  });
  afterEach(() => {
    place.remove();
  });

  it(
    'bring a shop back from last night, and refuse while it is open',
    async () => {
      expect(await run('migrate.ts')).toMatchObject({
        code: 0,
        output: expect.stringContaining('migrated 0000-outbox') as string,
      });
      const open = await openDatabase({ ...place, entities });
      await open.write((tx) => tx.insert(Setting, setting('before')));
      await backUp(open, place.dataDir, '2026-11-21');
      await open.write((tx) => tx.insert(Setting, setting('after')));
      expect(await run('restore.ts', 'latest')).toMatchObject({
        code: 1,
        output: expect.stringContaining('正被另一个熟客进程使用') as string,
      });
      await open.close();

      expect(await run('restore.ts', 'latest')).toMatchObject({
        code: 0,
        output: expect.stringContaining('Restored from') as string,
      });
      const restored = await openDatabase({ ...place, entities });
      expect(await migrate(restored, migrations)).toEqual([]);
      expect((await restored.reader.getRepository(Setting).find()).map(({ id }) => id)).toEqual(['before']);
      await restored.close();
      expect(
        readdirSync(place.dataDir).filter((name) => name.startsWith('shuke.replaced-') && name.endsWith('.sqlite')),
      ).toHaveLength(1);
    },
    hangsAfterMs,
  );
});

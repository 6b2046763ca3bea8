import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, type Config } from '../../server/src/config.ts';
import { openResources, type OpenedResources } from '../../server/src/openResources.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { ownFolder, removeFolder } from '../../test/harness/folder.ts';
import { startMaria } from '../../test/harness/maria.ts';

/** Where a bench's books are. */
export interface BenchPlace {
  readonly dialect: 'sqlite' | 'mariadb';
  /** Of its database server, if it has one. */
  readonly databasePid?: number;
  /** As a real installation would set them. */
  readonly settings: Readonly<Record<string, string>>;
  /** A copy of the place as it is now; SQLite only, and with nobody in it. */
  copy(): BenchPlace;
  remove(): Promise<void>;
}

/** As a small server of a chain would be set: everything in memory, every commit flushed. */
const tuned = [
  '--innodb-buffer-pool-size=2G',
  '--innodb-log-file-size=1G',
  '--innodb-flush-method=O_DIRECT',
  '--innodb-flush-log-at-trx-commit=1',
  '--performance-schema=OFF',
];

/** A private, tuned MariaDB with one empty database. */
export async function serverPlace(
  more: { args?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
): Promise<BenchPlace> {
  const maria = await startMaria({ args: [...tuned, ...(more.args ?? [])], env: more.env ?? {} });
  const url = await maria.freshDatabase();
  return {
    dialect: 'mariadb',
    databasePid: maria.pid,
    settings: { SHUKE_SECRET: newSecret(), DATABASE_URL: url },
    copy() {
      throw new Error('a server is not copied');
    },
    remove: () => maria.stop(),
  };
}

/** An empty folder for the embedded database. */
export const embeddedPlace = (): BenchPlace => folderPlace(join(ownFolder('bench'), 'data'), newSecret());

function folderPlace(dataDir: string, secret: string): BenchPlace {
  return {
    dialect: 'sqlite',
    settings: { SHUKE_SECRET: secret, SHUKE_DATA_DIR: dataDir },
    copy() {
      const target = join(ownFolder('bench'), 'data');
      cpSync(dataDir, target, { recursive: true });
      return folderPlace(target, secret);
    },
    remove() {
      removeFolder(join(dataDir, '..'));
      return Promise.resolve();
    },
  };
}

const newSecret = () => randomBytes(32).toString('hex');

/** The configuration a server gets from a place's settings. */
export const configOf = ({ settings }: Pick<BenchPlace, 'settings'>): Config =>
  readConfig({ SHUKE_DATA_DIR: ownDataDir(), ...settings });

let dataDir: string | undefined;
/** Where a server's database does not need one. */
const ownDataDir = (): string => (dataDir ??= ownFolder('bench'));

/** Opens a place with all tables in it. */
export const openPlace = (place: BenchPlace): Promise<OpenedResources> =>
  openResources(configOf(place), { log: createLog({ level: 'error' }), migrateFirst: true });

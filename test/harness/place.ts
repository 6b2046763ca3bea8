import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ownFolder, removeFolder } from './folder.ts';
import { freshDatabase } from './maria.ts';
import { freshRedis } from './redis.ts';

/** Where an empty installation can live: what the settings of a real one would name. */
export interface Place {
  /** DATABASE_URL of an empty database; absent for SQLite in the data folder. */
  readonly url?: string;
  /** An empty folder. */
  readonly dataDir: string;
  /** REDIS_URL of an empty Redis; absent beside SQLite. */
  readonly redisUrl?: string;
  remove(): void;
}

/** An empty SQLite installation. */
export function sqlitePlace(): Promise<Place> {
  return Promise.resolve(folderPlace());
}

/** An empty MariaDB database and Redis. */
export async function mariaPlace(): Promise<Place> {
  const [url, redisUrl] = await Promise.all([freshDatabase(), freshRedis()]);
  return { ...folderPlace(), url, redisUrl };
}

function folderPlace(): Place {
  const folder = ownFolder('place');
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  return {
    dataDir,
    remove: () => {
      removeFolder(folder);
    },
  };
}

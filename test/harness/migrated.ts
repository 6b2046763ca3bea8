import { entities } from '../../server/src/entities.ts';
import { migrations } from '../../server/src/migrations/index.ts';
import { migrate, openDatabase, type OpenedDatabase } from '../../server/src/platform/db/index.ts';
import type { Place } from './place.ts';

/** Opens the database of a place with every table in it. The caller closes it. */
export async function openMigrated({ url, dataDir }: Pick<Place, 'url' | 'dataDir'>): Promise<OpenedDatabase> {
  const database = await openDatabase({ url, dataDir, entities });
  await migrate(database, migrations);
  return database;
}

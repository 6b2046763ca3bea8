import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { Setting } from './entities.ts';
import { Programme, programmeRow } from './programme.ts';

/** Replaces the settings whole and raises their version. Throws ZodError when they are not valid. */
export async function changeProgramme(db: Database, clock: Clock, settings: Record<string, unknown>): Promise<void> {
  const value = Programme.parse(settings);
  await db.write(async (tx) => {
    const settingRows = tx.getRepository(Setting);
    const before = await settingRows.findOneBy({ id: programmeRow });
    await settingRows.save({ id: programmeRow, value, version: (before?.version ?? 0) + 1, updatedAt: clock.now() });
  });
}

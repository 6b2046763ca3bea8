import { removeLogo, replaceLogo, type Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { recordAction } from '../../staff/index.ts';

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
}

/** Puts a logo in the place of the last; `data` is the file in base64. Throws `image_unsupported`, `image_broken`, `image_too_large`. */
export async function setLogo({ db, clock, directory }: Needs, { staffId }: StaffCaller, { data }: { data: string }) {
  const at = clock.now();
  const logoPath = await db.write(async (tx) => {
    const path = await replaceLogo(tx, Buffer.from(data, 'base64'), at);
    await recordAction(tx, { staffId, action: 'settings.setLogo', subject: 'programme', detail: { logoPath: path }, at });
    return path;
  });
  directory.forget();
  return { logoPath };
}

/** Takes the logo away; without one nothing is done, and nothing written. */
export async function endLogo({ db, clock, directory }: Needs, { staffId }: StaffCaller) {
  const at = clock.now();
  await db.write(async (tx) => {
    if (await removeLogo(tx))
      await recordAction(tx, { staffId, action: 'settings.removeLogo', subject: 'programme', detail: {}, at });
  });
  directory.forget();
  return { logoPath: null };
}

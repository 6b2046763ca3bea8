import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { Directory } from './directory.ts';
import { listBranches } from './queries.ts';

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
}

/** Operations anybody may call before joining. */
export const programmeHandlers = ({ db, clock, directory }: Needs): Handlers<'programme.get'> => ({
  'programme.get': async () => {
    const [programme, logoPath, branches] = await Promise.all([directory.programme(), directory.logoPath(), listBranches(db)]);
    return {
      brandName: programme.brandName,
      pointsName: programme.pointsName,
      growthName: programme.growthName,
      cardColours: programme.cardColours,
      logoPath,
      branchCount: branches.length,
      tiers: programme.tiers,
      welcomePoints: programme.welcomePoints,
      pointsPerYuan: programme.burn.pointsPerYuan,
      consent: programme.consent,
      serverTime: toIso(clock.now()),
    };
  },
});

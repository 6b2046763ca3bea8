import type { OpenedResources } from '../../server/src/openResources.ts';
import { gatherCrowd, openVisits } from './crowd.ts';
import { openPlace, type BenchPlace } from './place.ts';
import { openShop, type BenchShop } from './shop.ts';
import { databaseVersion } from './version.ts';

/** A place ready for tills. */
export interface Furnished {
  shop: BenchShop;
  /** Product and version. */
  database: string;
}

/**
 * Tables, a branch with so many cashiers, a crowd, and an open visit for each of the crowd. `also` may add to it while it is
 * open; with `more` members who do not visit.
 */
export async function furnish(
  place: BenchPlace,
  { tills, members, more = 0 }: { tills: number; members: number; more?: number },
  also: (resources: OpenedResources, shop: BenchShop) => Promise<void> = () => Promise.resolve(),
): Promise<Furnished> {
  const resources = await openPlace(place);
  try {
    const shop = await openShop(resources, tills);
    await gatherCrowd(resources, members + more);
    await openVisits(resources, shop, members);
    await also(resources, shop);
    return { shop, database: await databaseVersion(resources.db) };
  } finally {
    await resources.close();
  }
}

import { LRUCache } from 'lru-cache';
import type { Database } from '../platform/db/database.ts';
import type { Branch } from './entities.ts';
import type { Programme } from './programme.ts';
import { readLogoPath } from './logo.ts';
import { readBranch, readProgramme } from './queries.ts';

/** Settings and branches change a few times a year and are read by every request: kept for two seconds per process. */
const keptMs = 2_000;
const branchesKept = 1_000;

/** The programme and its branches, at most two seconds old. */
export interface Directory {
  programme(): Promise<Programme>;
  /** Where the shop's logo is served; null: it has none. */
  logoPath(): Promise<string | null>;
  /** Throws `not_found`. */
  branch(branchId: string): Promise<Branch>;
  /** Forget everything kept, after a change in this process. */
  forget(): void;
}

/** A directory that reads through to the database; one for each process. */
export function createDirectory(db: Database): Directory {
  const programmes = new LRUCache<'programme', Programme>({ max: 1, ttl: keptMs, fetchMethod: () => readProgramme(db) });
  // A cache keeps no null.
  const logos = new LRUCache<'logo', { path: string | null }>({
    max: 1,
    ttl: keptMs,
    fetchMethod: async () => ({ path: await readLogoPath(db) }),
  });
  const branches = new LRUCache<string, Branch>({
    max: branchesKept,
    ttl: keptMs,
    fetchMethod: (branchId) => readBranch(db, branchId),
  });
  return {
    programme: () => programmes.forceFetch('programme'),
    logoPath: async () => (await logos.forceFetch('logo')).path,
    branch: (branchId) => branches.forceFetch(branchId),
    forget() {
      programmes.clear();
      logos.clear();
      branches.clear();
    },
  };
}

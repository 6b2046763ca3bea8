import type { Committer } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Log } from '../platform/log.ts';
import type { Secrets } from '../platform/secrets.ts';

/** What imports work with. */
export interface ImportNeeds {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  committer: Committer;
  directory: Directory;
  log: Log;
}

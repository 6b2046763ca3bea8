import type { Committer, Fault } from '../ledger/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Log } from '../platform/log.ts';
import type { PayAccess } from './access.ts';
import type { Purposes } from './purpose.ts';

/** What moving orders takes. */
export interface PayNeeds {
  db: Database;
  committer: Committer;
  clock: Clock;
  log: Log;
  pay: PayAccess;
  purposes: Purposes;
  /** For the fault programme: called between the steps of a payment or refund, with the name of the next. */
  fault?: Fault | undefined;
}

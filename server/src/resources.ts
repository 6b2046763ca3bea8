import type { Committer, Fault } from './ledger/index.ts';
import type { Directory } from './merchant/index.ts';
import type { CacheDriver } from './platform/cache/index.ts';
import type { Clock } from './platform/clock.ts';
import type { OpenedDatabase } from './platform/db/index.ts';
import type { Log } from './platform/log.ts';
import type { Secrets } from './platform/secrets.ts';
import type { PayAccess, Purposes, RefundPurposes } from './pay/index.ts';
import type { CallLog } from './staff/index.ts';
import type { MiniProgram } from './platform/wechat/ports.ts';
import type { VisitBook } from './visit/index.ts';

/** What the modules work with: made once, passed by hand, closed in the reverse order. */
export interface Resources {
  readonly db: OpenedDatabase;
  readonly caches: CacheDriver;
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: Secrets;
  readonly committer: Committer;
  readonly directory: Directory;
  readonly visits: VisitBook;
  readonly miniProgram: MiniProgram;
  readonly pay: PayAccess;
  /** Who gives what an order paid for. */
  readonly purposes: Purposes;
  /** Who ends a refund, by what was paid for. */
  readonly refundPurposes: RefundPurposes;
  /** What till systems asked for. */
  readonly apiCalls: CallLog;
  /** The mini program's AppID. */
  readonly appId: string;
  /** Where the embedded database, its backups and the master secret live. */
  readonly dataDir: string;
  /** Called before each step of a commit, and between the steps of a payment: for tests and the fault programme only. */
  readonly fault?: Fault | undefined;
  readonly wechat: { mode: 'sandbox' | 'live'; baseUrl: string };
}

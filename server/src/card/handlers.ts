import type { Directory } from '../merchant/index.ts';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import type { Secrets } from '../platform/secrets.ts';
import { readCodeStatus } from './codeStatus.ts';
import { listEntries } from './entries.ts';
import { readHome } from './home.ts';

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  directory: Directory;
  caches: CacheDriver;
}

/** Operations of the member's own card. */
export const cardHandlers = (needs: Needs): Handlers<'member.home' | 'member.listEntries' | 'member.codeStatus'> => ({
  'member.home': (_input, { memberId }) => readHome(needs, memberId),
  'member.listEntries': (input, { memberId }) => listEntries(needs, { memberId, ...input }),
  'member.codeStatus': ({ deviceId }, { memberId }) => readCodeStatus(needs, memberId, deviceId),
});

import type { Directory } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { OpenedDatabase } from '../platform/db/index.ts';
import type { Handlers } from '../platform/handler.ts';
import type { Secrets } from '../platform/secrets.ts';
import { overview } from './overview.ts';

interface Needs {
  db: OpenedDatabase;
  clock: Clock;
  directory: Directory;
  dataDir: string;
  secrets: Secrets;
}

/** Figures for whoever runs the shop. */
export const reportHandlers = (needs: Needs): Handlers<'report.overview'> => ({
  'report.overview': (input, caller) => overview(needs, caller, input),
});

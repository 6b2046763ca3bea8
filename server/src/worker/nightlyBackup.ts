import { backUp } from '../platform/db/backup.ts';
import type { OpenedDatabase } from '../platform/db/index.ts';
import type { Log } from '../platform/log.ts';
import type { Job } from './job.ts';

/** Copies the embedded database into `<data folder>/backups` every night; on MariaDB that is the server's own business. */
export const nightlyBackup = (db: OpenedDatabase, dataDir: string, log: Log): Job => ({
  name: 'backup',
  due: { daily: '03:30' },
  async run({ businessDate }) {
    if (db.dialect !== 'sqlite') return;
    const file = await backUp(db, dataDir, businessDate);
    log.info({ file }, 'backed up');
  },
});

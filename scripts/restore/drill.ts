import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Config } from '../../server/src/config.ts';
import { openResources } from '../../server/src/openResources.ts';
import type { Clock } from '../../server/src/platform/clock.ts';
import { listBackups, restore } from '../../server/src/platform/db/index.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { auditLedger, type AuditResult } from '../audit/index.ts';
import { openForAudit } from '../audit/open.ts';
import { noteRecord, type Records } from '../../server/src/platform/records.ts';
import { sellOnce } from './sellOnce.ts';

const secretFile = 'secret.key';

/**
 * Brings the newest back-up back in a folder of its own, with today's tables; audits it, takes a sale, audits again; notes
 * how it went. The installation itself is only read, and may be running. Throws when there is no back-up, or none that is sound.
 */
export async function drill(config: Config, clock: Clock): Promise<Records['drill']> {
  const [backup] = listBackups(config.dataDir);
  if (backup === undefined) throw new Error(`${config.dataDir} 里没有备份。 There are no back-ups in ${config.dataDir}.`);
  const [at, begun] = [clock.now(), performance.now()];
  const folder = mkdtempSync(join(config.dataDir, '.drill-'));
  try {
    restore(clock, folder, backup);
    const secret = join(config.dataDir, secretFile);
    if (existsSync(secret)) copyFileSync(secret, join(folder, secretFile));
    const tried = await tryOut({ ...config, dataDir: folder, databaseUrl: undefined, redisUrl: undefined }, clock);
    const seconds = Math.ceil((performance.now() - begun) / 1_000);
    const record = { at, backup: basename(backup), ...tried, seconds };
    noteRecord(config.dataDir, 'drill', record);
    return record;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a shop would do with it: open, look at the books, sell, look again. */
async function tryOut(config: Config, clock: Clock): Promise<Pick<Records['drill'], 'audit' | 'transactions' | 'sale'>> {
  const log = createLog({ level: 'error' });
  const resources = await openResources(config, { log, clock, migrateFirst: true });
  try {
    const { audit, transactions } = await auditOf(config);
    const sale = await sellOnce(resources).catch((error: unknown) => {
      log.error({ err: error }, 'the drill could not sell');
      return 'refused' as const;
    });
    const after = sale === 'paid' ? await auditOf(config) : { audit };
    return { audit: audit === 'green' && after.audit === 'green' ? 'green' : 'red', transactions, sale };
  } finally {
    await resources.close();
  }
}

async function auditOf({ dataDir }: Config): Promise<AuditResult> {
  const { query, close } = await openForAudit({ dataDir });
  return auditLedger(query).finally(close);
}

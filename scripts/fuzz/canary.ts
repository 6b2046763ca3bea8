/**
 * A server that is wrong on purpose, to see that the fuzzer finds it. Never part of the product: its mistakes are made
 * here, where a till's visit is looked up.
 *
 * `crash`: does not expect a visit that is not there. `write`: leaves a row before it refuses. `leak`: tells the caller
 * the statement that found nothing.
 */
import { readConfig } from '../../server/src/config.ts';
import { openResources, type OpenedResources } from '../../server/src/openResources.ts';
import { DomainError } from '../../server/src/platform/errors.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { serve } from '../../server/src/serve.ts';
import { recordAction } from '../../server/src/staff/index.ts';
import type { CanaryName } from './options.ts';

type Refused = (resources: OpenedResources, staffId: string) => Promise<never>;

const mistakes: Readonly<Record<CanaryName, Refused>> = {
  crash: () => Promise.reject(new TypeError("Cannot read properties of undefined (reading 'branchId')")),
  write: async ({ db, clock }, staffId) => {
    await db.write((tx) => recordAction(tx, { staffId, action: 'visit.missed', at: clock.now() }));
    throw new DomainError('not_found', { param: 'visitId' });
  },
  leak: () => Promise.reject(new DomainError('not_found', { param: 'SELECT * FROM visit WHERE id = ?' })),
};

async function main(): Promise<void> {
  const mistake = (mistakes as Readonly<Record<string, Refused>>)[process.env['SHUKE_CANARY'] ?? ''];
  if (mistake === undefined) throw new Error('SHUKE_CANARY names no canary');
  const config = readConfig();
  const resources = await openResources(config, { log: createLog({ level: config.logLevel }) });
  const { visits } = resources;
  const broken: OpenedResources = {
    ...resources,
    visits: {
      find: (caller, visitId) => visits.find(caller, visitId).catch(() => mistake(resources, caller.staffId)),
    },
  };
  await serve(config, broken, { version: 'canary', pages: { h5: 'none', console: 'none' } });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

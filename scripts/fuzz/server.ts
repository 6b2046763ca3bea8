/**
 * The true server, without a worker: what is written is written for a request. SIGUSR2 has the work done that requests left
 * for one, between two of them, and notes that it is done: without it nothing behind the reading of a file is ever met.
 */
import { appendFileSync } from 'node:fs';
import { In } from 'typeorm';
import { readConfig } from '../../server/src/config.ts';
import { MemberImport } from '../../server/src/import/entities.ts';
import { workOnImport } from '../../server/src/import/index.ts';
import { openResources, type OpenedResources } from '../../server/src/openResources.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { serve } from '../../server/src/serve.ts';
import { stopOnSignal } from '../../server/src/stopOnSignal.ts';
import { doneFile } from './backstage.ts';

/** The steps of an import that a worker does. */
const atWork = ['reading', 'checking', 'importing', 'rollingBack'] as const;

async function workOnImports(resources: OpenedResources): Promise<void> {
  const imports = resources.db.reader.getRepository(MemberImport);
  for (const { id } of await imports.findBy({ status: In([...atWork]) }))
    await workOnImport(resources, { importId: id }, new AbortController().signal);
}

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog({ level: config.logLevel });
  const resources = await openResources(config, { log });
  const running = await serve(config, resources, { version: 'fuzz', pages: { h5: 'none', console: 'none' } });
  stopOnSignal(log, () => running.stop());
  process.on('SIGUSR2', () => {
    workOnImports(resources)
      .catch((error: unknown) => {
        log.error({ err: error }, 'the work beside the requests failed');
      })
      .finally(() => {
        appendFileSync(doneFile(config.dataDir), '.');
      });
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

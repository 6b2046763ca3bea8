/** The server in production: configuration → resources → the roles asked for → ordered shutdown. */
import path from 'node:path';
import { ConfigError, readConfig } from './config.ts';
import { openResources } from './openResources.ts';
import { createLog } from './platform/log.ts';
import { serve } from './serve.ts';
import { stopOnSignal } from './stopOnSignal.ts';
import { version } from './version.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog({ level: config.logLevel });
  const resources = await openResources(config, { log });
  const running = await serve(config, resources, {
    version,
    pages: { h5: path.resolve('miniapp/dist/h5'), console: path.resolve('server/console/dist') },
  });
  log.info({ url: running.url, roles: [...config.roles] }, 'started');
  stopOnSignal(log, () => running.stop());
}

main().catch((error: unknown) => {
  // A mistake in the settings is a sentence for the owner; anything else needs its stack.
  process.stderr.write(
    `${error instanceof ConfigError || !(error instanceof Error) ? String(error) : (error.stack ?? error.message)}\n`,
  );
  process.exitCode = 1;
});

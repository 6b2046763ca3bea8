/**
 * `npm start`: from a fresh clone to a running shop. Installs and builds what is missing, then runs `start.ts` in this
 * very process, so that Ctrl-C reaches the server at once and nothing is left behind.
 */
import { ensureReady, main } from './lib/setup.mjs';

await main(async () => {
  await ensureReady('h5', 'console');
  const { register } = await import('tsx/esm/api');
  register();
  await import('./start.ts');
  return process.exitCode ?? 0;
});

import type { Log } from './platform/log.ts';

/** A package manager may pass on the signal that the terminal has sent to us as well. */
const sameSignalMs = 1_000;

/** Stops in order at Ctrl-C or SIGTERM, then ends the process; a second Ctrl-C ends it at once. */
export function stopOnSignal(log: Log, stop: () => Promise<void>): void {
  let askedAt: number | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > sameSignalMs) process.exit(1);
      return;
    }
    askedAt = performance.now();
    log.info({ signal }, 'stopping');
    void stop().then(() => process.exit(0));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

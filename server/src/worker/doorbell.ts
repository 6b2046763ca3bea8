import type { Bell } from '../platform/cache/index.ts';

/** Sleeps until it rings. A ring while nobody sleeps is kept for the next who would. */
export interface Doorbell {
  /** Resolves at the next ring, after `ms`, or when `stop` says so. */
  sleep(ms: number, stop: AbortSignal): Promise<void>;
  disconnect(): void;
}

/** A doorbell that remembers a ring until somebody waits for it. */
export function listenTo(bell: Bell): Doorbell {
  let hasRung = false;
  let wake: (() => void) | undefined;
  const disconnect = bell.onRing(() => {
    hasRung = true;
    wake?.();
  });

  return {
    disconnect,
    async sleep(ms, stop) {
      if (!hasRung && !stop.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
          stop.addEventListener('abort', wake, { once: true });
        });
        if (wake !== undefined) stop.removeEventListener('abort', wake);
        wake = undefined;
      }
      hasRung = false;
    },
  };
}

import { setMaxListeners } from 'node:events';

/** The work took longer than it may. */
export class TookTooLong extends Error {
  override readonly name: string = 'TookTooLong';
}

/** The work was cut short because the worker stops: no fault of its own. */
export class Interrupted extends TookTooLong {
  override readonly name = 'Interrupted';
}

/**
 * Gives work a signal that ends it after `ms` or with `stop`, and stops waiting then, whether or not the work listens.
 * Rejects with TookTooLong, at a stop with Interrupted.
 */
export function within<Result>(ms: number, stop: AbortSignal, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  // Not AbortSignal.any: on Node 20 a signal that outlives many others keeps something of each.
  const controller = new AbortController();
  // As many as there are messages in hand; each leaves when its work ends.
  setMaxListeners(0, stop);
  return new Promise<Result>((resolve, reject) => {
    const giveUp = (reason: TookTooLong): void => {
      cleanUp();
      reject(reason);
      controller.abort();
    };
    const onStop = (): void => {
      giveUp(new Interrupted('the worker is stopping'));
    };
    const timer = setTimeout(() => {
      giveUp(new TookTooLong(`no end after ${ms} ms`));
    }, ms);
    const cleanUp = (): void => {
      clearTimeout(timer);
      stop.removeEventListener('abort', onStop);
    };
    stop.addEventListener('abort', onStop, { once: true });
    if (stop.aborted) onStop();
    else void Promise.resolve(controller.signal).then(work).then(resolve, reject).finally(cleanUp);
  });
}

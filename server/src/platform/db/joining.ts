import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

type Transact = <Result>(work: (tx: EntityManager) => Promise<Result>) => Promise<Result>;

/** A way to write in which a call inside another joins its transaction instead of waiting for itself for ever. */
export interface JoiningWriter {
  write: Transact;
  /** True inside the work of an open `write`. */
  isInside(): boolean;
}

/** Makes `transact` join: an inner failure that the outer work swallows leaves the inner rows written. */
export function joining(transact: Transact): JoiningWriter {
  // The mark is emptied at the end: work left behind by mistake must not write to a transaction that is over.
  const current = new AsyncLocalStorage<{ tx: EntityManager | undefined }>();
  let open = 0;

  const begin: Transact = (work) =>
    transact((tx) => {
      const mark: { tx: EntityManager | undefined } = { tx };
      open += 1;
      return current
        .run(mark, () => work(tx))
        .finally(() => {
          mark.tx = undefined;
          open -= 1;
          // While it listens, every promise of the process costs more, also those of reads and of the committer.
          if (open === 0) current.disable();
        });
    });

  return {
    write(work) {
      const tx = current.getStore()?.tx;
      return tx === undefined ? begin(work) : work(tx);
    },
    isInside: () => current.getStore()?.tx !== undefined,
  };
}

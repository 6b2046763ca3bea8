import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Committer, CommitterStats, Unit } from '../unit.ts';
import { BatchRunner, type BatchContext } from './batch.ts';
import { itemOf, settle, type Item } from './item.ts';
import { mariaStore } from './mariaStore.ts';
import { sqliteStore } from './sqliteStore.ts';
import type { Fault, Store } from './store.ts';
import { tablePlans } from '../../platform/db/tablePlan.ts';
import { takeBatch } from './wanted.ts';

/** Beyond this, callers are told to come back: waiting longer would only make them repeat. */
const queueMax = 2_000;
/** Before asking again for owners that are all held by somebody else. */
const heldPauseMs = 5;

/** What a committer writes to and goes by; no Redis, no network but the database's. */
export interface CommitterOptions {
  db: Database;
  clock: Clock;
  log?: { warn: BatchContext['warn'] };
  /** Called before each step of a batch; with it MariaDB's statements are sent one by one. For crash tests. */
  fault?: Fault | undefined;
}

/**
 * Makes the ledger's door. Units of concurrent callers share one database transaction; nobody waits for company: the next
 * batch gathers while one is on its way. One committer is one writer with its own chain; a process makes one.
 */
export function createCommitter({ db, clock, log, fault }: CommitterOptions): Committer {
  const planOf = tablePlans(db.reader);
  const store = db.dialect === 'sqlite' ? sqliteStore(db, planOf, fault) : mariaStore(db, planOf, fault);
  const warn: BatchContext['warn'] = (facts, message) => log?.warn(facts, message);
  return new GroupCommitter(store, { planOf, warn, now: () => clock.now() });
}

interface Twin {
  inputHash: string;
  promise: Promise<unknown>;
}

class GroupCommitter implements Committer {
  readonly stats: CommitterStats = {
    queued: 0,
    batches: 0,
    units: 0,
    repeats: 0,
    refused: 0,
    busy: 0,
    deferred: 0,
    retries: 0,
    halvings: 0,
    unknown: 0,
    unknownCommitted: 0,
  };
  readonly #store: Store;
  readonly #now: () => number;
  readonly #runner: BatchRunner;
  readonly #queue: Item[] = [];
  /** By record id: a repeat that comes while the first is on its way gets the first one's promise; another body waits for its end. */
  readonly #inFlight = new Map<string, Twin>();
  #running: Promise<void> | undefined;
  #isClosed = false;

  constructor(store: Store, context: Pick<BatchContext, 'planOf' | 'warn' | 'now'>) {
    this.#store = store;
    this.#now = context.now;
    this.#runner = new BatchRunner({ ...context, store, stats: this.stats });
  }

  submit<Answer>(unit: Unit<Answer>): Promise<Answer> {
    let handlers: Pick<Item, 'resolve' | 'reject'> | undefined;
    const promise = new Promise<unknown>((resolve, reject) => {
      handlers = { resolve, reject };
    });
    if (!handlers) throw new Error('a promise runs its executor at once');
    return this.#enqueue(itemOf(unit, handlers), promise) as Promise<Answer>;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
    await this.#store.close();
  }

  #enqueue(item: Item, promise: Promise<unknown>): Promise<unknown> {
    const { recordId, unit } = item;
    const twin = recordId === null ? undefined : this.#inFlight.get(recordId);
    if (twin) {
      if (twin.inputHash === unit.once?.inputHash) return twin.promise;
      // Whose the key is, the books say: what is on its way may itself be a wrong repeat of what this one repeats rightly.
      const lookAgain = () => this.#enqueue(item, promise);
      return twin.promise.then(lookAgain, lookAgain);
    }
    if (this.#isClosed || this.#queue.length >= queueMax) {
      this.stats.busy += 1;
      return Promise.reject(new DomainError('busy'));
    }
    if (recordId !== null) this.#remember(recordId, { inputHash: unit.once?.inputHash ?? '', promise });
    this.#queue.push(item);
    this.stats.queued = this.#queue.length;
    this.#running ??= this.#pump();
    return promise;
  }

  #remember(recordId: string, twin: Twin): void {
    this.#inFlight.set(recordId, twin);
    const forget = () => this.#inFlight.delete(recordId);
    twin.promise.then(forget, forget);
  }

  /** Batch after batch until nothing waits. The first begins a turn later, so that callers of one turn share it. */
  async #pump(): Promise<void> {
    await nextTurn();
    while (this.#queue.length > 0) {
      this.#dropLate();
      const items = takeBatch(this.#queue, this.#store.unitsMax);
      const deferred = await this.#runSafely(items);
      // Those that asked for more keep their place; those whose owner is held let the others pass.
      this.#queue.unshift(...deferred.filter(({ giveUpAt }) => giveUpAt === null));
      this.#queue.push(...deferred.filter(({ giveUpAt }) => giveUpAt !== null));
      this.stats.queued = this.#queue.length;
      if (items.length > 0 && deferred.length === items.length) await pause(heldPauseMs);
    }
    this.#running = undefined;
  }

  /** A mistake in here must not leave callers waiting for ever. */
  async #runSafely(items: readonly Item[]): Promise<Item[]> {
    try {
      return await this.#runner.run(items);
    } catch (error) {
      for (const item of items) settle(item, { error: error instanceof Error ? error : new Error('a batch failed') });
      return [];
    }
  }

  /** A unit whose caller has stopped waiting is dropped before a batch, never after. */
  #dropLate(): void {
    const now = this.#now();
    for (const item of this.#queue) {
      if (item.unit.deadline === undefined || now <= item.unit.deadline || item.settled) continue;
      this.stats.busy += 1;
      settle(item, { error: new DomainError('busy') });
    }
    const waiting = this.#queue.filter((item) => !item.settled);
    this.#queue.splice(0, this.#queue.length, ...waiting);
  }
}

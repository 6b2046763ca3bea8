import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '../../platform/errors.ts';
import { Chain, type Attempt } from './chain.ts';
import { type Outcome } from './decide.ts';
import { settle, type Item } from './item.ts';
import { decideInSlices } from './slices.ts';
import { DatabaseRefusal, type Deciding, type Failure, type Store } from './store.ts';
import type { Truth } from './truth.ts';
import type { CommitterStats } from '../unit.ts';
import type { TablePlan } from '../../platform/db/tablePlan.ts';
import { wantedBy } from './wanted.ts';

const attemptsMax = 4;
/** Twice is enough to see a race; then the batch is cut to find the culprit. */
const duplicatesMax = 2;
/** How long to ask a database that does not answer what became of a batch; and how long where nothing was sent yet. */
const unresolvedPatienceMs = 15_000;
const unreachablePatienceMs = 3_000;
const lostPauseMsMax = 500;
const pauseMs = 4;
/** After one lock wait, how long batches step over held owners instead of waiting a second each time. */
const skipLockedMs = 5_000;

interface Sent extends Attempt {
  outcomes: readonly Outcome[];
  units: number;
}

/** What batches are run with, the same for all of them. */
export interface BatchContext {
  store: Store;
  planOf(table: string): TablePlan;
  /** UTC, ms. */
  now(): number;
  stats: CommitterStats;
  warn(facts: Readonly<Record<string, string | number>>, message: string): void;
}

/** Monotonic: patience is not to depend on somebody setting the clock. */
const elapsedMs = (): number => performance.now();

/** Runs batches, one after the other, until each of their units has its answer or waits for the next. */
export class BatchRunner {
  readonly #chain = new Chain<Sent>();
  readonly #context: BatchContext;
  #skipLockedUntil = 0;

  constructor(context: BatchContext) {
    this.#context = context;
  }

  /** Commits what can be committed and answers it. Returns the units that wait for the next batch. */
  async run(items: readonly Item[]): Promise<Item[]> {
    const { store, stats, warn } = this.#context;
    const failures: Failure[] = [];
    let lostSince: number | undefined;
    for (;;) {
      const open = items.filter((item) => !item.settled);
      if (open.length === 0) return [];
      const wasSent = { value: false };
      try {
        return await this.#attempt(open, wasSent);
      } catch (error) {
        const found = store.failureOf(error);
        const failure = found === 'ours' && wasSent.value ? 'lost' : found;
        failures.push(failure);
        warn({ failure, units: open.length, cause: new DatabaseRefusal(error).code }, 'a batch failed');
        if (failure === 'lock_wait') this.#skipLockedUntil = elapsedMs() + skipLockedMs;
        if (failure === 'lost') {
          lostSince ??= elapsedMs();
          if (wasSent.value) stats.unknown += 1;
          const patienceMs = this.#chain.isUnresolved ? unresolvedPatienceMs : unreachablePatienceMs;
          if (elapsedMs() - lostSince > patienceMs) return this.#giveUp(open);
        } else if (isHopeless(failures)) return open.length > 1 ? this.#halve(open) : refuse(open, errorFor(failure, error));
        stats.retries += 1;
        await pause(
          failure === 'lost'
            ? Math.min(lostPauseMsMax, pauseMs * 2 ** failures.length)
            : Math.random() * pauseMs * failures.length,
        );
      }
    }
  }

  /** One database transaction. Throws what the database, or a unit's row, made fail. */
  async #attempt(items: readonly Item[], wasSent: { value: boolean }): Promise<Item[]> {
    const { store, planOf, now, stats } = this.#context;
    const chain = this.#chain;
    const place = { writer: chain.writer, seq: chain.nextSeq };
    const skipLocked = elapsedMs() < this.#skipLockedUntil || items.some(({ giveUpAt }) => giveUpAt !== null);
    let outcomes: readonly Outcome[] = [];
    let committed: Sent | undefined;

    const decide = function* (truth: Truth): Deciding {
      if (truth.batchHash !== undefined) {
        committed = chain.resolve(truth.batchHash);
        stats.unknownCommitted += 1;
        return null;
      }
      const decided = yield* decideInSlices(items, truth, { ...place, at: now(), nowMs: elapsedMs(), planOf }, chain);
      outcomes = decided.outcomes;
      if (decided.saving === null) return null;
      const sent: Sent = { ...decided.attempt, outcomes, units: decided.units };
      committed = sent;
      return {
        writes: decided.saving,
        sent() {
          wasSent.value = true;
          chain.sent(sent);
        },
      };
    };
    await store.transact(wantedBy(items, { batch: chain.isUnresolved ? place : null, skipLocked }), decide);
    return this.#conclude(committed, outcomes);
  }

  #conclude(committed: Sent | undefined, outcomes: readonly Outcome[]): Item[] {
    const { stats } = this.#context;
    if (committed) {
      this.#chain.advance(committed);
      stats.batches += 1;
      stats.units += committed.units;
    }
    return answer(committed?.outcomes ?? outcomes, stats);
  }

  /** Each half on its own, so that a unit the database will not have cannot hurt the others for long. */
  async #halve(items: readonly Item[]): Promise<Item[]> {
    this.#context.stats.halvings += 1;
    const middle = items.length >> 1;
    const first = await this.run(items.slice(0, middle));
    const second = await this.run(items.slice(middle));
    return [...first, ...second];
  }

  /** Nobody knows what became of it: callers ask again with their keys, and a new chain begins. */
  #giveUp(items: readonly Item[]): Item[] {
    this.#chain.restart();
    this.#context.stats.busy += items.length;
    return refuse(items, new DomainError('busy'));
  }
}

function answer(outcomes: readonly Outcome[], stats: CommitterStats): Item[] {
  const deferred: Item[] = [];
  for (const outcome of outcomes) {
    if (outcome.item.settled) continue;
    if (outcome.kind === 'deferred') {
      stats.deferred += 1;
      deferred.push(outcome.item);
    } else if (outcome.kind === 'refused') {
      stats.refused += 1;
      settle(outcome.item, { error: outcome.error });
    } else {
      if (outcome.kind === 'repeated') stats.repeats += 1;
      settle(outcome.item, { answer: outcome.answer });
    }
  }
  return deferred;
}

function refuse(items: readonly Item[], error: Error): Item[] {
  for (const item of items) settle(item, { error });
  return [];
}

/** True when running the same batch again will not help. A lock conflict or a race deserves another try, the rest none. */
function isHopeless(failures: readonly Failure[]): boolean {
  const count = (failure: Failure) => failures.filter((each) => each === failure).length;
  if (count('refused') + count('ours') > 0) return true;
  return count('duplicate') >= duplicatesMax || count('duplicate') + count('deadlock') + count('lock_wait') >= attemptsMax;
}

function errorFor(failure: Failure, error: unknown): Error {
  if (failure === 'duplicate') return new DomainError('conflict');
  if (failure === 'deadlock' || failure === 'lock_wait') return new DomainError('busy');
  return failure === 'ours' && error instanceof Error ? error : new DatabaseRefusal(error);
}

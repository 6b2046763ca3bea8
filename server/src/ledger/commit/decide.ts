import { DomainError } from '../../platform/errors.ts';
import type { MessageDraft } from '../../outbox/index.ts';
import type { Effects } from '../unit.ts';
import { touch, type Item } from './item.ts';
import { NeedsMore } from './needsMore.ts';
import { Overlay } from './overlay.ts';
import { LotsDisagree, post, type PostedTransaction } from './posting.ts';
import { BatchState } from './state.ts';
import type { TablePlan } from '../../platform/db/tablePlan.ts';
import { claimKey, type Truth } from './truth.ts';

/** How many times a unit may ask for more than it declared. */
const roundsMax = 4;
/** With the second it may already have waited for the lock: answered within three seconds. */
const busyPatienceMs = 1_500;

/** What becomes of one item once the batch is committed. */
export type Outcome =
  | { item: Item; kind: 'answered' | 'repeated'; answer: unknown }
  | { item: Item; kind: 'refused'; error: Error }
  | { item: Item; kind: 'deferred' };

/** A unit that goes into the books. */
export interface DecidedUnit {
  item: Item;
  answer: unknown;
  /** What repeats are told. */
  kept: unknown;
  transactions: readonly PostedTransaction[];
  events: readonly MessageDraft[];
}

/** A batch being decided: what became of its units so far, and the state they leave. */
export interface Decision {
  outcomes: Outcome[];
  units: DecidedUnit[];
  state: BatchState;
  /** Idempotency records of the units so far: a second unit with one of them waits for the next batch. */
  records: Set<string>;
}

/** The monotonic clock, and where the tables are. */
export interface DecideContext {
  nowMs: number;
  planOf(table: string): TablePlan;
}

/** Nothing decided yet. */
export const beginDecision = (truth: Truth): Decision => ({
  outcomes: [],
  units: [],
  state: new BatchState(truth),
  records: new Set(),
});

/** Decides the next units of a batch, in order of arrival, each on locked truth and on what the units before it did. */
export function decideNext(items: readonly Item[], decision: Decision, context: DecideContext): void {
  for (const item of items) {
    const outcome = beforeDeciding(item, decision, context) ?? decideOne(item, decision, context);
    decision.outcomes.push(outcome);
    if (outcome.kind === 'answered' && item.recordId !== null) decision.records.add(item.recordId);
  }
}

/** Repeats of a key, and units whose owner somebody else holds: settled, or sent on, without a decision. */
function beforeDeciding(item: Item, { state: { truth }, records }: Decision, { nowMs }: DecideContext): Outcome | undefined {
  const { recordId } = item;
  if (recordId !== null && records.has(recordId)) return { item, kind: 'deferred' };
  const first = recordId === null ? undefined : truth.records.get(recordId);
  if (first) return repeat(item, first);
  if (![...item.owners].some((owner) => truth.busy.has(owner))) {
    item.giveUpAt = null;
    return undefined;
  }
  item.giveUpAt ??= nowMs + busyPatienceMs;
  return nowMs < item.giveUpAt ? { item, kind: 'deferred' } : { item, kind: 'refused', error: new DomainError('busy') };
}

function repeat(item: Item, first: { inputHash: string; answer: string | null }): Outcome {
  if (first.inputHash !== item.unit.once?.inputHash)
    return { item, kind: 'refused', error: new DomainError('idempotency_key_reused') };
  if (first.answer === null) return { item, kind: 'refused', error: new DomainError('conflict') };
  return { item, kind: 'repeated', answer: JSON.parse(first.answer) as unknown };
}

function decideOne(item: Item, decision: Decision, context: DecideContext): Outcome {
  const overlay = new Overlay(decision.state, item);
  try {
    const effects = decided(item, overlay, decision.state, context);
    decision.state.merge(overlay.changes);
    decision.units.push({ item, ...effects });
    return { item, kind: 'answered', answer: effects.answer };
  } catch (error) {
    const isAgain = error instanceof NeedsMore || isHalfSeen(error, item, decision);
    if (!isAgain) return { item, kind: 'refused', error: asError(error) };
    item.rounds += 1;
    if (item.rounds > roundsMax)
      return { item, kind: 'refused', error: new Error('a unit asked for more too many times', { cause: error }) };
    if (error instanceof NeedsMore) touch(item, error.accounts, error.rows);
    return { item, kind: 'deferred' };
  }
}

/**
 * True where another writer made an owner's first row while we read: nobody can lock what is not there, so we may have seen its
 * lots before and its balance after. The next batch finds the owner, and locks it.
 */
const isHalfSeen = (error: unknown, { owners }: Item, { state: { truth } }: Decision): boolean =>
  error instanceof LotsDisagree && [...owners].some((owner) => !truth.owners.has(owner));

/** Runs the unit's decision and applies it to the overlay. */
function decided({ unit }: Item, overlay: Overlay, state: BatchState, { planOf }: DecideContext): Omit<DecidedUnit, 'item'> {
  for (const { entity, property, value, code } of unit.claims) {
    const key = claimKey(entity, property, value);
    if (state.isClaimed(key)) throw new DomainError(code);
    overlay.changes.claimed.add(key);
  }
  const { transactions, inserts, updates, events, answer, kept = answer }: Effects<unknown> = unit.decide(overlay);
  const posted = transactions.map((draft) => post(overlay, draft));
  for (const insert of inserts) overlay.insert(insert, planOf(insert.entity));
  for (const update of updates) overlay.update(update, planOf(update.entity));
  return { answer, kept, transactions: posted, events };
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(`a unit threw ${String(error)}`));

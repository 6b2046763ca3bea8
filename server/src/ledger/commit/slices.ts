import type { Attempt, Chain } from './chain.ts';
import { beginDecision, decideNext, type DecideContext, type Decision, type Outcome } from './decide.ts';
import type { Item } from './item.ts';
import { planJournal, planState, type PlanContext } from './plan.ts';
import type { Truth, Write } from './truth.ts';

/** Up to here a batch is one trip: more would cost the database more than it gains. */
const oneTripUnits = 24;
/** The first slice is small, so that the database begins early; each later one is larger, to be worth its statements. */
const firstUnits = 8;
const growth = 3;

/** Where each slice of a batch ends. */
function sliceEnds(count: number): number[] {
  if (count <= oneTripUnits) return [count];
  const ends: number[] = [];
  for (let [end, size] = [firstUnits, firstUnits]; end < count; size *= growth, end += size) ends.push(end);
  return [...ends, count];
}

/** A decided batch: what its units are told, and what is left to write (null: nothing at all). */
export interface DecidedBatch {
  outcomes: readonly Outcome[];
  units: number;
  attempt: Attempt;
  saving: readonly Write[] | null;
}

/**
 * Decides a batch slice by slice and hands over the journal of each slice as soon as it is known, so that the database
 * writes one while the next is decided: both work at once, under one lock and in one transaction. A batch of one slice
 * is one trip.
 */
export function* decideInSlices(
  items: readonly Item[],
  truth: Truth,
  context: DecideContext & PlanContext,
  chain: Pick<Chain<Attempt>, 'head' | 'hashOf'>,
): Generator<readonly Write[], DecidedBatch, void> {
  const decision = beginDecision(truth);
  const journal = journalOf(decision, context);
  let from = 0;
  for (const end of sliceEnds(items.length)) {
    decideNext(items.slice(from, end), decision, context);
    from = end;
    const early = end < items.length ? journal() : [];
    if (early.length > 0) yield early;
  }
  const { outcomes, units } = decision;
  const hash = chain.hashOf(units.flatMap(({ transactions }) => transactions));
  const attempt: Attempt = { seq: context.seq, prev: chain.head, hash };
  const saving = units.length === 0 ? null : [...journal(), ...planState(decision, attempt, context)];
  return { outcomes, units: units.length, attempt, saving };
}

/** Plans, at each call, the journal of the units that came since the call before. */
function journalOf({ units }: Decision, context: PlanContext): () => Write[] {
  const planned = { units: 0, transactions: 0 };
  return () => {
    const next = units.slice(planned.units);
    const writes = planJournal(next, planned.transactions, context);
    planned.units = units.length;
    planned.transactions += next.reduce((sum, { transactions }) => sum + transactions.length, 0);
    return writes;
  };
}

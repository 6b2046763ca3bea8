import { createHash } from 'node:crypto';
import { newId } from '../../platform/ids.ts';
import type { PostedTransaction } from './posting.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A committed batch, or one whose COMMIT may have happened. */
export interface Attempt {
  seq: number;
  prev: string;
  hash: string;
}

/** One committer instance's chain of batches: each hash covers the one before and all that the batch wrote. */
export class Chain<Sent extends Attempt> {
  #writer = newId('wrt');
  #seq = 0;
  #head = sha256(this.#writer);
  #unresolved: Sent[] = [];

  get writer(): string {
    return this.#writer;
  }

  get nextSeq(): number {
    return this.#seq + 1;
  }

  get head(): string {
    return this.#head;
  }

  /** True while a batch was sent under the next seq whose end is not known to be a failure. */
  get isUnresolved(): boolean {
    return this.#unresolved.length > 0;
  }

  hashOf(transactions: readonly PostedTransaction[]): string {
    return sha256(this.#head + canonical(transactions));
  }

  /** Remembers what is about to be committed, until the seq is known to be taken. */
  sent(attempt: Sent): void {
    this.#unresolved.push(attempt);
  }

  /** Which of the attempts under the next seq the database holds. Throws when another process shares the writer's id. */
  resolve(hash: string): Sent {
    const found = this.#unresolved.findLast((attempt) => attempt.hash === hash);
    if (!found) throw new Error(`two processes write as ${this.#writer}`);
    return found;
  }

  /** The attempt is in the database: the next one follows it. No other under this seq can happen any more. */
  advance({ seq, hash }: Sent): void {
    this.#seq = seq;
    this.#head = hash;
    this.#unresolved = [];
  }

  /** Leaves a chain whose last batch may or may not be there, and begins another. */
  restart(): void {
    this.#writer = newId('wrt');
    this.#seq = 0;
    this.#head = sha256(this.#writer);
    this.#unresolved = [];
  }
}

/** The canonical form of a batch's transactions; the audit has its own code for it and must agree to the byte. */
function canonical(transactions: readonly PostedTransaction[]): string {
  return JSON.stringify(
    transactions.map(({ draft, postings, lotLines }) => [
      [draft.id, draft.kind, draft.reference, draft.occurredAt, draft.businessDate],
      [draft.memberId ?? null, draft.branchId ?? null, draft.staffId ?? null, draft.saleId ?? null, draft.reverses ?? null],
      draft.ruleRefs ?? [],
      postings.map(({ source, destination, amount }) => [source, destination, amount]),
      lotLines.map(({ line, account, lot, amount }) => [line, account, lot, amount]),
    ]),
  );
}

import { createHash } from 'node:crypto';
import type { JournalBatch, JournalTransaction } from './journal.ts';
import type { Report } from './types.ts';

const sha256 = (value: string) => createHash('sha256').update(value, 'utf8').digest('hex');

/**
 * The text a batch's hash covers, written down here a second time on purpose: a change of the one that writes it must
 * not go unseen by the one that checks it.
 */
function canonical(transactions: readonly JournalTransaction[]): string {
  const parts = transactions.map((t) => {
    const what = [t.id, t.kind, t.reference, t.occurredAt, t.businessDate];
    const who = [t.memberId, t.branchId, t.staffId, t.saleId, t.reverses];
    const moved = t.postings.map((p) => [p.source, p.destination, p.amount]);
    const lots = t.lotLines
      .toSorted((a, b) => a.line - b.line || order(a.account, b.account) || order(a.lot, b.lot))
      .map((l) => [l.line, l.account, l.lot, l.amount]);
    return [what, who, t.ruleRefs, moved, lots];
  });
  return JSON.stringify(parts);
}

const order = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Follows each writer's chain: no gap, each link hashing the one before, each batch whole. */
export class ChainCheck {
  #writer = '';
  #seq = 0;
  #head = '';
  writers = 0;
  batches = 0;

  constructor(private readonly report: Report) {}

  follow(batch: JournalBatch): void {
    if (batch.writer !== this.#writer) this.#begin(batch.writer);
    const at = { writer: batch.writer, seq: batch.seq };
    this.batches += 1;
    if (batch.seq !== this.#seq + 1) this.report('gap in the chain', { ...at, expected: this.#seq + 1 });
    if (batch.prev !== this.#head) this.report('chain broken', at);
    if (batch.units < 1) this.report('batch without units', at);
    batch.transactions.forEach(({ id, n }, place) => {
      if (n !== place) this.report('gap in a batch', { ...at, id, n, expected: place });
    });
    if (sha256(batch.prev + canonical(batch.transactions)) !== batch.hash) this.report('hash does not match', at);
    this.#seq = batch.seq;
    this.#head = batch.hash;
  }

  #begin(writer: string): void {
    this.writers += 1;
    this.#writer = writer;
    this.#seq = 0;
    this.#head = sha256(writer);
  }
}

import type { ChaosResult } from './result.ts';

/** Kinds of findings, any of which makes a run fail. */
export type Findings = Readonly<Record<'lost' | 'double' | 'contradicted' | 'differences' | 'broken', readonly string[]>>;

type Counts = Pick<ChaosResult, 'acknowledged' | 'unanswered' | 'committedNotAcked' | 'roundsBetween' | keyof Findings>;

const faults = ['lost', 'double', 'contradicted', 'differences', 'broken'] as const;

/** What was counted so far. */
export class Tally {
  readonly counts: Counts = {
    acknowledged: 0,
    unanswered: 0,
    committedNotAcked: 0,
    roundsBetween: 0,
    lost: 0,
    double: 0,
    contradicted: 0,
    differences: 0,
    broken: 0,
  };

  /** Nothing is wrong, and there was something that could have been. */
  get isClean(): boolean {
    return this.counts.acknowledged > 0 && faults.every((fault) => this.counts[fault] === 0);
  }

  /** What a round left open, and how much of it had happened all the same. */
  leftOpen(unanswered: number, committed: number): void {
    this.counts.unanswered += unanswered;
    this.counts.committedNotAcked += committed;
    this.counts.roundsBetween += committed > 0 ? 1 : 0;
  }

  /** So much was answered for good in a round. */
  acknowledge(answers: number): void {
    this.counts.acknowledged += answers;
  }

  find(found: Partial<Findings>): void {
    for (const fault of faults) this.counts[fault] += found[fault]?.length ?? 0;
  }
}

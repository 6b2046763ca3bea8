/** What a run found; the last line it prints. */
export interface FuzzResult {
  requests: number;
  seed: number;
  dialect: string;
  byStatus: Readonly<Record<string, number>>;
  /** Operations that never succeeded: behind their first checks nothing was tried. */
  unreached: readonly string[];
  violations: number;
  slowest_ms: number;
  /** Answers slower than the limit, and their share of a thousand. */
  slow: number;
  slow_permille: number;
  commit: string;
  pass: boolean;
}

const shownMax = 20;

/** Counts what a run finds, and says the first of each kind. */
export class Findings {
  readonly byStatus: Record<string, number> = {};
  readonly reached = new Set<string>();
  violations = 0;
  requests = 0;
  slowestMs = 0;
  slow = 0;
  readonly #said = new Set<string>();
  readonly #say: (line: string) => void;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  count(status: string, ms: number, slowMs: number): void {
    this.requests += 1;
    this.byStatus[status] = (this.byStatus[status] ?? 0) + 1;
    this.slowestMs = Math.max(this.slowestMs, ms);
    if (ms > slowMs) this.slow += 1;
  }

  /** `evidence` is shown once for each kind of violation. */
  violation(what: string, evidence: () => string): void {
    this.violations += 1;
    if (this.#said.has(what) || this.#said.size >= shownMax) return;
    this.#said.add(what);
    this.#say(`✗ ${what}\n  ${evidence()}`);
  }
}

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
  /** How often each operation was refused with which code. */
  readonly #refusals = new Map<string, Map<string, number>>();
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

  refuse(operation: string, code: string): void {
    const codes = this.#refusals.get(operation) ?? new Map<string, number>();
    this.#refusals.set(operation, codes.set(code, (codes.get(code) ?? 0) + 1));
  }

  /** Why an operation never succeeded, the commonest reason first. */
  whyNever(operation: string): string {
    const codes = [...(this.#refusals.get(operation) ?? [])].sort(([, a], [, b]) => b - a);
    return codes.map(([code, times]) => `${code} ${times}`).join(', ') || 'never asked';
  }

  /** `evidence` is shown once for each kind of violation. */
  violation(what: string, evidence: () => string): void {
    this.violations += 1;
    if (this.#said.has(what) || this.#said.size >= shownMax) return;
    this.#said.add(what);
    this.#say(`✗ ${what}\n  ${evidence()}`);
  }
}

import { execFileSync } from 'node:child_process';
import type { Dialect } from '../../server/src/platform/db/index.ts';

/** What a scenario saw of its own trouble: how often it struck, what it came to. */
export type Facts = Readonly<Record<string, number | string>>;

/** What a scenario found; the last line it prints. */
export interface ChaosResult {
  scenario: string;
  dialect: Dialect;
  rounds: number;
  acknowledged: number;
  /** Intents without an answer when the trouble was over; all were settled afterwards. */
  unanswered: number;
  /** Of these, how many had been committed: between COMMIT and answer. */
  committedNotAcked: number;
  /** Rounds with any of these. */
  roundsBetween: number;
  /** Acknowledged, and not in the books as it was told. */
  lost: number;
  /** In the books more often than acknowledged. */
  double: number;
  /** Answered otherwise when asked again with the same key. */
  contradicted: number;
  /** Differences the audit of the ledger found, and what the scenario's own check did. */
  differences: number;
  /** Answers nobody should get: 5xx other than "come back". */
  broken: number;
  facts: Facts;
  /** Wall time of a round, in the middle. */
  roundMs: number;
  /** What no failure in so many rounds says: the true rate is below this with 95 % confidence. */
  bound3n: number;
  seed: number;
  commit: string;
  pass: boolean;
}

/** The commit this was measured on; empty outside of a repository. */
export function currentCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
}

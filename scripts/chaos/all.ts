import { canaries, canaryNames, type CanaryName } from './canaries.ts';
import { mayHaveOwnMounts } from './ownMounts.ts';
import { runScenario, type RunOptions } from './programme.ts';
import type { ChaosResult } from './result.ts';
import { scenarioNames, scenarios, type ScenarioName } from './scenarios/index.ts';

/** The sums over every scenario. `pass` needs all canaries caught, too. */
export interface AllResult {
  scenario: 'all';
  rounds: number;
  acknowledged: number;
  unanswered: number;
  lost: number;
  double: number;
  /** Each scenario on each database it is for. */
  results: readonly ChaosResult[];
  /** Each installation that is wrong on purpose, and whether it was caught. */
  canaries: Readonly<Record<string, boolean>>;
  /** Scenarios this machine cannot make: its kernel gives nobody a file system of their own. */
  leftOut: readonly string[];
  seconds: number;
  pass: boolean;
}

/** What is asked of everything. */
export interface AllOptions extends Pick<RunOptions, 'rounds' | 'seed' | 'say'> {
  /** As few rounds as still show each kind of trouble once. */
  quick: boolean;
}

/** What can be made on this machine: without user namespaces no disk can be filled but the machine's own. */
export function possibleHere(): { scenarios: readonly ScenarioName[]; canaries: readonly CanaryName[] } {
  const isPossible = mayHaveOwnMounts() ? () => true : (name: ScenarioName) => scenarios[name].ownMounts !== true;
  return {
    scenarios: scenarioNames.filter(isPossible),
    canaries: canaryNames.filter((canary) => isPossible(canaries[canary].scenario)),
  };
}

/** A quick run is a part of every `npm test`: what it should not grow beyond. Told, never judged: machines differ. */
const quickSecondsMax = 300;

/** Every scenario on every database it is for; then the canaries. */
export async function all({ rounds, seed, quick, say = () => undefined }: AllOptions): Promise<AllResult> {
  const began = performance.now();
  const results: ChaosResult[] = [];
  const possible = possibleHere();
  const leftOut = scenarioNames.filter((each) => !possible.scenarios.includes(each));
  for (const name of leftOut) say(`✗ ${name}: LEFT OUT, this kernel gives nobody a file system of their own`);
  for (const name of possible.scenarios) {
    const { dialects, quickRounds } = scenarios[name];
    for (const dialect of dialects) {
      const result = await runScenario(name, scenarios[name], {
        rounds: quick ? quickRounds : rounds,
        ...{ quick, seed, dialect, say },
      });
      say(JSON.stringify(result));
      results.push(result);
    }
  }
  const caught: Record<string, boolean> = {};
  for (const name of possible.canaries) {
    caught[name] = await isCaught(name, seed);
    say(`canary ${name}: ${caught[name] ? 'caught' : 'NOT caught'}`);
  }
  const sum = (count: 'rounds' | 'acknowledged' | 'unanswered' | 'lost' | 'double') =>
    results.reduce((total, result) => total + result[count], 0);
  const seconds = Math.round((performance.now() - began) / 1_000);
  say(`${seconds} s in all${quick ? `, of ${quickSecondsMax} s a quick run should take` : ''}`);
  return {
    scenario: 'all',
    rounds: sum('rounds'),
    acknowledged: sum('acknowledged'),
    unanswered: sum('unanswered'),
    lost: sum('lost'),
    double: sum('double'),
    results,
    canaries: caught,
    leftOut,
    seconds,
    pass: results.every(({ pass }) => pass) && Object.values(caught).every(Boolean),
  };
}

/** Runs a canary; it must be noticed, and as what it is. */
export async function isCaught(canary: CanaryName, seed: number): Promise<boolean> {
  const { scenario, dialect, rounds, shows } = canaries[canary];
  const result = await runScenario(scenario, scenarios[scenario], { rounds, quick: true, seed, dialect, canary });
  return !result.pass && shows.some((finding) => result[finding] > 0);
}

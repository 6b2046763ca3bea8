/**
 * `npm run chaos -- <scenario> [--rounds N] [--seed S] [--dialect sqlite|mariadb] [--canary name] [--json] [--record]`
 * `--orders N --notices N` for the scenarios of payments.
 * `npm run chaos -- all [--quick] …`: every scenario on both databases, and the canaries, which must be caught.
 */
import type { Dialect } from '../../server/src/platform/db/index.ts';
import { howToInstall, missingPrograms } from '../../test/harness/programs.ts';
import { all, type AllResult } from './all.ts';
import { canaries } from './canaries.ts';
import { readOptions, type ChaosOptions } from './options.ts';
import { runScenario } from './programme.ts';
import { record } from './record.ts';
import type { ChaosResult } from './result.ts';
import { scenarios } from './scenarios/index.ts';

/** Undefined for all of them. */
function dialectOf({ scenario, canary, dialect }: ChaosOptions): Dialect | undefined {
  if (scenario === 'all') return undefined;
  return dialect ?? (canary === undefined ? scenarios[scenario].dialects.at(-1) : canaries[canary].dialect);
}

function run(options: ChaosOptions, say: (line: string) => void): Promise<AllResult | ChaosResult> {
  const { scenario: name, rounds, scale, seed, quick, canary } = options;
  if (name === 'all') return all({ rounds, seed, quick, say });
  const scenario = scenarios[name];
  const dialect = dialectOf(options) ?? 'sqlite';
  return runScenario(name, scenario, {
    rounds: quick ? scenario.quickRounds : rounds,
    ...{ scale, quick, seed, dialect, canary, say },
  });
}

async function main(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  const missing = dialectOf(options) === 'sqlite' ? [] : missingPrograms('mariadb', 'redis');
  if (missing.length > 0) throw new Error(howToInstall(missing));
  // What went wrong is said in any case: a count alone cannot be looked into.
  const say = (line: string) => {
    if (!options.json) console.log(line);
    else if (line.startsWith('✗')) console.error(line);
  };
  const result = await run(options, say);
  if (options.record) record('results' in result ? result.results : [result], 'leftOut' in result ? result.leftOut : []);
  console.log(JSON.stringify(result));
  return result.pass;
}

main().then(
  (pass) => process.exit(pass ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);

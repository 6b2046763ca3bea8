import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Dialect } from '../../server/src/platform/db/index.ts';
import { canaryNames, type CanaryName } from './canaries.ts';
import { scenarioNames, type ScenarioName } from './scenarios/index.ts';

/** The command line of `npm run chaos`. */
export interface ChaosOptions {
  scenario: ScenarioName | 'all';
  rounds: number;
  seed: number;
  /** Undefined: the one the scenario is for, MariaDB first. */
  dialect: Dialect | undefined;
  canary: CanaryName | undefined;
  quick: boolean;
  /** Only the last line. */
  json: boolean;
  /** Add what was found to test/chaos/RESULTS.md. */
  record: boolean;
}

const roundsMax = 10_000;
const seedMax = 2 ** 31;

/** Reads the command line. Throws with a sentence on what it does not know. */
export function readOptions(args: readonly string[]): ChaosOptions {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '20' },
      seed: { type: 'string', default: String(randomInt(seedMax)) },
      dialect: { type: 'string' },
      canary: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
    },
  });
  const { canary, dialect, quick, json, record } = values;
  return {
    scenario: oneOf('scenario', positionals[0], [...scenarioNames, 'all']),
    rounds: whole('--rounds', values.rounds, 1, roundsMax),
    seed: whole('--seed', values.seed, 0, seedMax),
    dialect: dialect === undefined ? undefined : oneOf('--dialect', dialect, ['sqlite', 'mariadb']),
    canary: canary === undefined ? undefined : oneOf('--canary', canary, canaryNames),
    quick,
    json,
    record,
  };
}

function oneOf<const Name extends string>(what: string, value: string | undefined, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new Error(`${what} is one of: ${names.join(', ')}`);
  return found;
}

function whole(what: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < min || value > max)
    throw new Error(`${what} takes a whole number from ${min} to ${max}`);
  return value;
}

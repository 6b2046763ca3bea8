import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Dialect } from '../../server/src/platform/db/index.ts';
import { oneOf, seedIn, seedMax, whole } from '../lib/commandLine.ts';
import { canaryNames, type CanaryName } from './canaries.ts';
import type { Scale } from './scenario.ts';
import { scenarioNames, type ScenarioName } from './scenarios/index.ts';

/** The command line of `npm run chaos`. */
export interface ChaosOptions {
  scenario: ScenarioName | 'all';
  rounds: number;
  /** Of a scenario of payments: orders of a round, and notices of each or in all; left out, as it has them itself. */
  scale: Partial<Scale>;
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
const scaleMax = 1_000_000;

/** Reads the command line. Throws with a sentence on what it does not know. */
export function readOptions(args: readonly string[]): ChaosOptions {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '20' },
      orders: { type: 'string' },
      notices: { type: 'string' },
      seed: { type: 'string', default: String(randomInt(seedMax)) },
      dialect: { type: 'string' },
      canary: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
    },
  });
  const { orders, notices, canary, dialect, quick, json, record } = values;
  return {
    scenario: oneOf('scenario', positionals[0], [...scenarioNames, 'all']),
    rounds: whole('--rounds', values.rounds, 1, roundsMax),
    scale: {
      ...(orders === undefined ? {} : { orders: whole('--orders', orders, 1, scaleMax) }),
      ...(notices === undefined ? {} : { notices: whole('--notices', notices, 1, scaleMax) }),
    },
    seed: seedIn(values.seed),
    dialect: dialect === undefined ? undefined : oneOf('--dialect', dialect, ['sqlite', 'mariadb']),
    canary: canary === undefined ? undefined : oneOf('--canary', canary, canaryNames),
    quick,
    json,
    record,
  };
}

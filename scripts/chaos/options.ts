import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { KillAppOptions } from './killApp.ts';

export interface ChaosOptions extends Omit<KillAppOptions, 'say'> {
  scenario: 'kill-app' | 'all';
  quick: boolean;
  json: boolean;
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
      dialect: { type: 'string', default: 'mariadb' },
      canary: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { canary, quick, json } = values;
  return {
    scenario: oneOf('scenario', positionals[0], ['kill-app', 'all']),
    rounds: whole('--rounds', values.rounds, 1, roundsMax),
    seed: whole('--seed', values.seed, 0, seedMax),
    dialect: oneOf('--dialect', values.dialect, ['sqlite', 'mariadb']),
    ...(canary === undefined ? {} : { canary: oneOf('--canary', canary, ['early', 'forgetful']) }),
    quick,
    json,
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

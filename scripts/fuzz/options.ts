import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Dialect } from '../../server/src/platform/db/index.ts';

/** Servers that are wrong on purpose; see canary.ts. */
export const canaries = ['crash', 'write', 'leak'] as const;
/** The name of a wrong server. */
export type CanaryName = (typeof canaries)[number];

/** How much is sent, from which dice, to which server. */
export interface FuzzOptions {
  requests: number;
  seed: number;
  dialect: Dialect;
  canary?: CanaryName;
  /** Answers slower than this are counted. */
  slowMs: number;
  /** How many of a thousand answers may be slow; more are a violation. */
  slowPermille: number;
  json: boolean;
}

const seedMax = 2 ** 31;

/** Reads the command line. Throws with a sentence on what it does not know. */
export function readOptions(args: readonly string[]): FuzzOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      requests: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(randomInt(seedMax)) },
      dialect: { type: 'string', default: 'sqlite' },
      canary: { type: 'string' },
      'slow-ms': { type: 'string', default: '300' },
      'slow-permille': { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const { canary, json } = values;
  return {
    requests: whole('--requests', values.requests, 1, 10_000_000),
    seed: whole('--seed', values.seed, 0, seedMax),
    dialect: oneOf('--dialect', values.dialect, ['sqlite', 'mariadb']),
    ...(canary === undefined ? {} : { canary: oneOf('--canary', canary, canaries) }),
    slowMs: whole('--slow-ms', values['slow-ms'], 1, 60_000),
    slowPermille: whole('--slow-permille', values['slow-permille'], 0, 1_000),
    json,
  };
}

function oneOf<const Name extends string>(what: string, value: string, names: readonly Name[]): Name {
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

import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Dialect } from '../../server/src/platform/db/index.ts';
import { oneOf, seedIn, seedMax, whole } from '../lib/commandLine.ts';

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
  /** Add what was found to test/fuzz/RESULTS.md. */
  record: boolean;
}

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
      record: { type: 'boolean', default: false },
    },
  });
  const { canary, json, record } = values;
  if (record && canary !== undefined) throw new Error('--record is for the true server: leave out --canary');
  return {
    requests: whole('--requests', values.requests, 1, 10_000_000),
    seed: seedIn(values.seed),
    dialect: oneOf('--dialect', values.dialect, ['sqlite', 'mariadb']),
    ...(canary === undefined ? {} : { canary: oneOf('--canary', canary, canaries) }),
    slowMs: whole('--slow-ms', values['slow-ms'], 1, 60_000),
    slowPermille: whole('--slow-permille', values['slow-permille'], 0, 1_000),
    json,
    record,
  };
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Length of each measurement. */
  seconds: number;
  /** How often the variants take turns; the median counts. */
  rounds: number;
  /** Members the load is spread over. */
  members: number;
  json: boolean;
  /** A folder for the server's CPU profile; it makes the server slower. */
  profile?: string;
}

const defaults = { seconds: 3, rounds: 3, members: 100_000 };
const limits = { seconds: 60, rounds: 20, members: 1_000_000 };

/** `<name> [--json] [--seconds N] [--rounds N] [--members N] [--profile FOLDER]`. Throws with a sentence on anything else. */
export function readOptions(args: readonly string[]): { name: string | undefined; options: BenchOptions } {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      members: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const number = (name: keyof typeof defaults): number => {
    const value = Number(values[name] ?? defaults[name]);
    if (!Number.isSafeInteger(value) || value < 1 || value > limits[name])
      throw new Error(`--${name} takes a whole number from 1 to ${limits[name]}`);
    return value;
  };
  return {
    name: positionals[0],
    options: {
      seconds: number('seconds'),
      rounds: number('rounds'),
      members: number('members'),
      json: values.json,
      ...(values.profile === undefined ? {} : { profile: resolve(values.profile) }),
    },
  };
}

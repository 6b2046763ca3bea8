import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How long and how large; every figure says under which. */
export interface BenchOptions {
  /** Length of each measurement. */
  seconds: number;
  /** How often the variants take turns; the median counts. */
  rounds: number;
  /** Members the load is spread over. */
  members: number;
  /** Lines of the bill that `reconcile` compares. */
  lines: number;
  json: boolean;
  /** A folder for the server's CPU profile; it makes the server slower. */
  profile?: string;
}

/** What the command line asks for. */
export interface BenchCommand {
  /** A bench, or `all`. */
  name: string | undefined;
  /** Keep the figures, and write them into the README. */
  record: boolean;
  options: BenchOptions;
}

const defaults = { seconds: 3, rounds: 3, members: 100_000, lines: 50_000 };
const limits = { seconds: 60, rounds: 20, members: 1_000_000, lines: 2_000_000 };

/** `<name|all> [--json] [--record] [--seconds N] [--rounds N] [--members N] [--lines N] [--profile FOLDER]`. Throws with a sentence on anything else. */
export function readOptions(args: readonly string[]): BenchCommand {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      members: { type: 'string' },
      lines: { type: 'string' },
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
    record: values.record,
    options: {
      seconds: number('seconds'),
      rounds: number('rounds'),
      members: number('members'),
      lines: number('lines'),
      json: values.json,
      ...(values.profile === undefined ? {} : { profile: resolve(values.profile) }),
    },
  };
}

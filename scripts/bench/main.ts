/**
 * `npm run bench -- <name|all> [--json] [--record] [--seconds N] [--rounds N] [--members N] [--lines N]`: speed, as ratios measured in one
 * run. `--record` keeps the figures in figures.json and writes them into the README, floors that were not reached included.
 */
import { howToInstall, missingPrograms } from '../../test/harness/programs.ts';
import { runAll } from './all.ts';
import { benches } from './benches.ts';
import { readOptions } from './options.ts';
import { record } from './record.ts';
import { report } from './report.ts';

async function main(args: readonly string[]): Promise<boolean> {
  const { name = '', record: isRecorded, options } = readOptions(args);
  if (name === 'all') return runAll(args.filter((arg) => arg !== 'all'));
  const bench = benches[name];
  if (bench === undefined) throw new Error(`Name a bench: ${Object.keys(benches).join(', ')}, or all`);
  const missing = missingPrograms(...bench.needs);
  if (missing.length > 0) throw new Error(howToInstall(missing));
  const { line, pass } = report(await bench.run(options), options.json);
  if (isRecorded) record(line);
  return pass;
}

main(process.argv.slice(2)).then(
  (pass) => process.exit(pass ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(2);
  },
);

/** `npm run bench -- <name> [--json] [--seconds N] [--rounds N] [--members N]`: speed, as ratios measured in one run. */
import { howToInstall, missingPrograms } from '../../test/harness/programs.ts';
import { checkout, checkoutSqlite } from './checkout.ts';
import { commit } from './commit.ts';
import { commitHot } from './commitHot.ts';
import { readOptions, type BenchOptions } from './options.ts';
import { report, type BenchResult } from './report.ts';

const benches: Readonly<Record<string, { run: (options: BenchOptions) => Promise<BenchResult>; needs: readonly 'mariadb'[] }>> = {
  checkout: { run: checkout, needs: ['mariadb'] },
  'checkout-sqlite': { run: checkoutSqlite, needs: [] },
  commit: { run: commit, needs: ['mariadb'] },
  'commit-hot': { run: commitHot, needs: ['mariadb'] },
};

async function main(): Promise<boolean> {
  const { name = '', options } = readOptions(process.argv.slice(2));
  const bench = benches[name];
  if (bench === undefined) throw new Error(`Name a bench: ${Object.keys(benches).join(', ')}`);
  const missing = missingPrograms(...bench.needs);
  if (missing.length > 0) throw new Error(howToInstall(missing));
  return report(await bench.run(options), options.json);
}

main().then(
  (pass) => process.exit(pass ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(2);
  },
);

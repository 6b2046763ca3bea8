/**
 * `npm run chaos -- kill-app [--rounds N] [--seed S] [--dialect sqlite|mariadb] [--canary early|forgetful] [--json]`
 * `npm run chaos -- all [--quick] [--json]`: every scenario on both databases, and the canaries, which must be caught.
 */
import { howToInstall, missingPrograms } from '../../test/harness/programs.ts';
import { all } from './all.ts';
import { killApp } from './killApp.ts';
import { readOptions } from './options.ts';

async function main(): Promise<boolean> {
  const { scenario, quick, json, ...options } = readOptions(process.argv.slice(2));
  const say = (line: string) => {
    if (!json) console.log(line);
  };
  const missing = scenario === 'all' || options.dialect === 'mariadb' ? missingPrograms('mariadb', 'redis') : [];
  if (missing.length > 0) throw new Error(howToInstall(missing));
  const result = scenario === 'all' ? await all({ ...options, quick, say }) : await killApp({ ...options, say });
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

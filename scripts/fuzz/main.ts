/**
 * `npm run fuzz -- [--requests N] [--seed S] [--dialect sqlite|mariadb] [--canary crash|write|leak] [--slow-ms 300]
 * [--slow-permille 1] [--json] [--record]`: requests made from the contract, most of them bent, against a real server. The last line
 * is the result; exit code 1 when it did not pass.
 */
import { howToInstall, missingPrograms } from '../../test/harness/programs.ts';
import { fuzz } from './fuzz.ts';
import { readOptions } from './options.ts';
import { record } from './record.ts';

async function main(): Promise<boolean> {
  const { json, record: isRecorded, ...options } = readOptions(process.argv.slice(2));
  const missing = options.dialect === 'mariadb' ? missingPrograms('mariadb', 'redis') : [];
  if (missing.length > 0) throw new Error(howToInstall(missing));
  const say = (line: string) => {
    if (!json) console.log(line);
  };
  const result = await fuzz({ ...options, say });
  if (isRecorded) record(result, options.slowMs);
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

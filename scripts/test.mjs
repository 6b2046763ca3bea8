/**
 * `npm test [jest arguments]`: runs the suites, on a fresh clone too. Whatever is not there yet is installed or built;
 * programs that only some suites need are named. The last line adds up all suites: `N passed, N failed`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { summarise } from './lib/count.mjs';
import { captureNode, node, root } from './lib/run.mjs';
import { ensureReady, main } from './lib/setup.mjs';

const jest = 'jest/bin/jest.js';

/** Which suites need which build; a path is relative to the repository. */
const builds = { weapp: /^test\/weapp\//, h5: /^test\/journeys\//, console: /^test\/console\// };
/** Which suites need which program besides Node. */
const needs = {
  mariadb: /^(test|server|scripts)\//,
  redis: /^(test|server)\//,
  chromium: /^test\/(journeys|console)\//,
};

/** The test files this run will execute, relative to the repository. */
async function listTests(args) {
  const { output } = await captureNode(jest, ['--listTests', ...args]);
  return output
    .split('\n')
    .filter((line) => line.startsWith(root))
    .map((path) => relative(root, path).replaceAll('\\', '/'));
}

/** Names what is not installed, in one line. The suites themselves skip, or fail under CI=true. */
async function nameMissing(files) {
  const { tsImport } = await import('tsx/esm/api');
  const { missingPrograms, howToInstall } = await tsImport(
    pathToFileURL(join(root, 'test/harness/programs.ts')).href,
    import.meta.url,
  );
  const wanted = Object.keys(needs).filter((program) => files.some((file) => needs[program].test(file)));
  const missing = missingPrograms(...wanted);
  if (missing.length > 0) console.log(`Some suites cannot run. ${howToInstall(missing)}`);
}

/** Builds what these files need; returns how many builds failed. */
async function build(files) {
  let failed = 0;
  for (const [target, pattern] of Object.entries(builds)) {
    if (!files.some((file) => pattern.test(file))) continue;
    await ensureBuilt(target).catch((error) => {
      console.error(error.message);
      failed += 1;
    });
  }
  return failed;
}

await main(async () => {
  const args = process.argv.slice(2);
  // Who names files or suites wants each by itself.
  if (args.length === 0) process.env.SHUKE_TEST_TOGETHER = '1';
  await ensureReady();
  const files = await listTests(args);
  await nameMissing(files);
  const failedBuilds = await build(files);
  const folder = mkdtempSync(join(tmpdir(), 'shuke-results-'));
  const report = join(folder, 'results.json');
  const code = await node(jest, ['--json', `--outputFile=${report}`, ...args]);
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  const { line, failed } = summarise(results, failedBuilds);
  console.log(line);
  return failed > 0 ? 1 : code;
});

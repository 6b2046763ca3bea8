/**
 * `npm run check`: everything that can be said about the code without running it. All steps run, also after one has
 * failed; name steps to run only those: `npm run check -- types lint`.
 */
import { ensureBuilt } from './lib/build.mjs';
import { downloadAddresses } from './lib/lockFile.mjs';
import { node, root } from './lib/run.mjs';
import { ensureReady, main } from './lib/setup.mjs';
import { consoleSize, weappSizes } from './lib/size.mjs';

const tsx = (script, ...args) => node('tsx/dist/cli.mjs', [script, ...args]);

async function types() {
  const server = await node('typescript/bin/tsc', ['-p', '.', '--noEmit']);
  const miniapp = await node('typescript/bin/tsc', ['-p', 'miniapp', '--noEmit']);
  const pages = await node('typescript/bin/tsc', ['-p', 'server/console', '--noEmit']);
  return server || miniapp || pages;
}

function lockFile() {
  const addresses = downloadAddresses(root);
  if (addresses.length === 0) return 0;
  console.error(
    `package-lock.json names where packages were downloaded, so it works on one network only, for example:\n${addresses[0]}`,
  );
  console.error('Remove the "resolved" lines; .npmrc (omit-lockfile-registry-resolved) keeps new ones out.');
  return 1;
}

async function size() {
  await ensureBuilt('weapp');
  await ensureBuilt('console');
  const sizes = [weappSizes(root), consoleSize(root)];
  for (const line of sizes.flatMap(({ lines }) => lines)) console.log(line);
  const complaints = sizes.flatMap((each) => each.complaints);
  for (const complaint of complaints) console.error(complaint);
  return complaints.length > 0 ? 1 : 0;
}

/** Cheapest first. */
const steps = {
  'lock file': lockFile,
  format: () => node('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  style: () => tsx('scripts/measure.ts', '--check'),
  borders: () =>
    node('dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...['shared', 'server', 'scripts', 'test', 'miniapp/src'],
    ]),
  types,
  lint: () => node('eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
  migrations: () => tsx('scripts/checkMigrations.ts'),
  size,
};

async function attempt(step) {
  try {
    return await step();
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

async function runStep(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}`);
  const start = performance.now();
  const code = await attempt(steps[name]);
  return { name, ok: code === 0, seconds: Math.round((performance.now() - start) / 1000) };
}

await main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in steps));
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}`);
  await ensureReady();
  const results = [];
  for (const name of wanted.length > 0 ? wanted : Object.keys(steps)) results.push(await runStep(name));
  console.log('');
  for (const { name, ok, seconds } of results) console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  console.log(failed.length === 0 ? 'check passed' : `check failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});

/**
 * `npm run check`: everything that can be said about the code without running it. All steps run, also after one has
 * failed, and two at a time: the longest beside all others. Name steps to run only those: `npm run check -- types lint`.
 */
import { ensureBuilt } from './lib/build.mjs';
import { downloadAddresses } from './lib/lockFile.mjs';
import { captureNode, root } from './lib/run.mjs';
import { ensureReady, main } from './lib/setup.mjs';
import { consoleSize, weappSizes } from './lib/size.mjs';

/** @typedef {{ code: number, output: string }} Said what a step says when it is over */

const tsx = (script, ...args) => captureNode('tsx/dist/cli.mjs', [script, ...args]);
const tsc = (project) => captureNode('typescript/bin/tsc', ['-p', project, '--noEmit']);

/** @returns {Said} */
const say = (lines, complaints) => ({ code: complaints.length > 0 ? 1 : 0, output: [...lines, ...complaints].join('\n') });

async function types() {
  const said = [await tsc('.'), await tsc('miniapp'), await tsc('server/console')];
  return { code: Math.max(...said.map(({ code }) => code)), output: said.map(({ output }) => output).join('') };
}

function lockFile() {
  const addresses = downloadAddresses(root);
  if (addresses.length === 0) return say([], []);
  return say(
    [],
    [
      `package-lock.json names where packages were downloaded, so it works on one network only, for example:\n${addresses[0]}`,
      'Remove the "resolved" lines; .npmrc (omit-lockfile-registry-resolved) keeps new ones out.',
    ],
  );
}

async function size() {
  await ensureBuilt('weapp');
  await ensureBuilt('console');
  const sizes = [weappSizes(root), consoleSize(root)];
  return say(
    sizes.flatMap(({ lines }) => lines),
    sizes.flatMap(({ complaints }) => complaints),
  );
}

/** The one that takes as long as the others together, then cheapest first. */
const steps = {
  lint: () => captureNode('eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
  'lock file': lockFile,
  style: () => tsx('scripts/measure.ts', '--check'),
  borders: () =>
    captureNode('dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...['shared', 'server', 'scripts', 'test', 'miniapp/src'],
    ]),
  format: () => captureNode('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  types,
  migrations: () => tsx('scripts/checkMigrations.ts'),
  size,
};
const lanes = 2;

/** @returns {Promise<Said>} */
async function attempt(step) {
  try {
    return await step();
  } catch (error) {
    return say([], [error.message]);
  }
}

/** What a step says comes as a whole, when it is over: two would talk across each other. */
async function runStep(name) {
  const start = performance.now();
  const { code, output } = await attempt(steps[name]);
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}`);
  if (output.trim() !== '') console.log(output.trimEnd());
  return { name, ok: code === 0, seconds: Math.round((performance.now() - start) / 1000) };
}

async function runSteps(names) {
  const waiting = [...names];
  const results = [];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) results.push(await runStep(name));
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return results;
}

await main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in steps));
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}`);
  await ensureReady();
  const results = await runSteps(wanted.length > 0 ? wanted : Object.keys(steps));
  console.log('');
  for (const { name, ok, seconds } of results) console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  console.log(failed.length === 0 ? 'check passed' : `check failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});

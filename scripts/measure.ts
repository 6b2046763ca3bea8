/**
 * `npm run measure`: the size, the types, the proof and the readability of the code in figures, against our targets, with
 * every exception by name. `--check` prints and judges only those that must hold always; `--json` ends with one line;
 * `--write` puts the figures into ARCHITECTURE.md beside those of others, for which it builds what is not built.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { betweenMarkers } from './lib/markers.ts';
import { commitFigure, countCommits } from './lib/measure/commits.ts';
import { comparisonOf } from './lib/measure/comparison.ts';
import { figuresOf, type Figure } from './lib/measure/figures.ts';
import { readSources } from './lib/measure/sources.ts';
import { readSyntax } from './lib/measure/syntax.ts';
import { unusedFigure } from './lib/measure/unused.ts';

const root = process.cwd();

function measure() {
  const sources = readSources(root);
  const measured = { sources, syntax: new Map(sources.map((source) => [source.path, readSyntax(source)])) };
  const unused = unusedFigure(root);
  return { measured, unused, figures: [...figuresOf(measured), unused, commitFigure(root)] };
}

function print({ name, value, target, met, exceptions }: Figure): void {
  const mark = target === '' ? ' ' : met ? '✓' : '✗';
  console.log(`${mark} ${name.padEnd(40)} ${String(value)}${target === '' ? '' : `   (${target})`}`);
  for (const exception of met ? [] : exceptions) console.log(`      ${exception}`);
}

/** Writes the first table of the comparison anew. */
function write({ measured, unused }: ReturnType<typeof measure>): void {
  const paper = join(root, 'ARCHITECTURE.md');
  const table = comparisonOf({
    ...measured,
    unused: Number(unused.value),
    commits: countCommits(root),
    mutation: readFileSync(join(root, 'test/mutation/RESULTS.md'), 'utf8'),
    sizes: execFileSync(process.execPath, ['scripts/check.mjs', 'size'], { cwd: root }).toString(),
  });
  writeFileSync(paper, betweenMarkers(readFileSync(paper, 'utf8'), 'measure', table));
}

const options = new Set(process.argv.slice(2));
const found = measure();
const shown = found.figures.filter(({ hard }) => hard || !options.has('--check'));
shown.forEach(print);
if (options.has('--json')) console.log(JSON.stringify(shown));
if (options.has('--write')) write(found);
if (options.has('--check') && shown.some(({ met }) => !met)) process.exitCode = 1;

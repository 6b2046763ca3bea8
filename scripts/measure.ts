/**
 * `npm run measure`: the size, the types, the proof and the readability of the code in figures, against our targets, with
 * every exception by name. `--check` prints and judges only those that must hold always; `--json` ends with one line.
 */
import { commitFigure } from './lib/measure/commits.ts';
import { figuresOf, type Figure } from './lib/measure/figures.ts';
import { readSources } from './lib/measure/sources.ts';
import { readSyntax } from './lib/measure/syntax.ts';

function measure(root: string): Figure[] {
  const sources = readSources(root);
  const syntax = new Map(sources.map((source) => [source.path, readSyntax(source)]));
  return [...figuresOf({ sources, syntax }), commitFigure(root)];
}

function print({ name, value, target, met, exceptions }: Figure): void {
  const mark = target === '' ? ' ' : met ? '✓' : '✗';
  console.log(`${mark} ${name.padEnd(40)} ${String(value)}${target === '' ? '' : `   (${target})`}`);
  for (const exception of met ? [] : exceptions) console.log(`      ${exception}`);
}

const options = new Set(process.argv.slice(2));
const figures = measure(process.cwd()).filter(({ hard }) => hard || !options.has('--check'));
figures.forEach(print);
if (options.has('--json')) console.log(JSON.stringify(figures));
if (options.has('--check') && figures.some(({ met }) => !met)) process.exitCode = 1;

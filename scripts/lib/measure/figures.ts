import type { Area, Source } from './sources.ts';
import type { Finding, Syntax } from './syntax.ts';

/** One line of the report. */
export interface Figure {
  readonly name: string;
  readonly value: number | string;
  readonly target: string;
  readonly met: boolean;
  /** A figure that `npm run check` enforces. */
  readonly hard: boolean;
  /** What keeps it from its target, worst first. */
  readonly exceptions: readonly string[];
}

/** The parts of the report that come from the code. */
export interface Measured {
  readonly sources: readonly Source[];
  readonly syntax: ReadonlyMap<string, Syntax>;
}

const fileLinesMax = 300;
const functionLinesMax = 60;

/** The figures of the code, in the order of the review table. */
export function figuresOf(measured: Measured): Figure[] {
  return [...sizes(measured), ...functions(measured), ...types(measured), ...proof(measured), ...reading(measured)];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const round = (number: number): number => Math.round(number * 100) / 100;

/** The value below which `share` of the sorted numbers lie. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const place = ({ path, line, what }: Finding): string => `${path}:${line} ${what}`;

/** Every finding by name, one line a file. */
function byFile(findings: readonly Finding[]): string[] {
  const files = new Map<string, string[]>();
  for (const { path, line, what } of findings) files.set(path, [...(files.get(path) ?? []), `${what} (${line})`]);
  return [...files].map(([path, list]) => `${path}: ${list.join(', ')}`);
}

function sizes({ sources }: Measured): Figure[] {
  const code = sources.filter(({ kind }) => kind === 'source').sort((a, b) => a.lines - b.lines);
  const lines = code.map((source) => source.lines);
  const p90 = quantile(lines, 0.9);
  const largest = code.at(-1);
  const tooLong = sources
    .filter(({ text }) => text.split('\n').length - 1 > fileLinesMax)
    .map(({ path, text }) => `${path} (${text.split('\n').length - 1})`);
  return [
    { name: 'source files', value: code.length, target: '', met: true, hard: false, exceptions: [] },
    { name: 'source lines', value: sum(lines), target: '', met: true, hard: false, exceptions: [] },
    medianFigure(code),
    { name: '90th percentile', value: p90, target: '≤ 110', met: p90 <= 110, hard: false, exceptions: [] },
    {
      name: 'largest file (with blank lines)',
      value: largest === undefined ? 'none' : `${largest.lines} ${largest.path}`,
      target: `≤ ${fileLinesMax}`,
      met: tooLong.length === 0,
      hard: true,
      exceptions: tooLong,
    },
  ];
}

/**
 * By part, since the codebases we compare ourselves with were measured without their tools: the target is for what runs
 * at a shop. `sorted` by lines.
 */
function medianFigure(sorted: readonly Source[]): Figure {
  const medianOf = (area: Area): number =>
    quantile(
      sorted.filter((source) => source.area === area).map(({ lines }) => lines),
      0.5,
    );
  const [server, miniapp] = [medianOf('server'), medianOf('miniapp')];
  const [atDesk, tools] = [medianOf('console'), medianOf('tools')];
  return {
    name: 'median lines of a file',
    value: `server ${server}, miniapp ${miniapp}, console ${atDesk}, tools ${tools}`,
    target: '≤ 40, tools apart',
    met: Math.max(server, miniapp, atDesk) <= 40,
    hard: false,
    exceptions: [],
  };
}

function functions({ sources, syntax }: Measured): Figure[] {
  const all = sources
    .filter(({ kind }) => kind === 'source')
    .flatMap(({ path }) => syntax.get(path)?.functions ?? [])
    .sort((a, b) => b.lines - a.lines);
  const tooLong = all.filter(({ lines }) => lines > functionLinesMax);
  const [longest] = all;
  return [
    {
      name: 'longest function',
      value: longest === undefined ? 'none' : `${longest.lines} ${longest.path} ${longest.what}`,
      target: `≤ ${functionLinesMax}`,
      met: tooLong.length === 0,
      hard: true,
      exceptions: tooLong.map((found) => `${place(found)} (${found.lines})`),
    },
  ];
}

function types({ sources, syntax }: Measured): Figure[] {
  const code = sources.filter(({ kind }) => kind === 'source');
  const thousands = sum(code.map(({ lines }) => lines)) / 1000 || 1;
  const pick = (key: 'anys' | 'assertions' | 'nonNulls'): Finding[] => code.flatMap(({ path }) => syntax.get(path)?.[key] ?? []);
  const [anys, assertions, nonNulls] = [pick('anys'), pick('assertions'), pick('nonNulls')];
  return [
    {
      name: 'any',
      value: anys.length,
      target: '0',
      met: anys.length === 0,
      hard: true,
      exceptions: anys.map(place),
    },
    {
      name: 'as per 1,000 lines',
      value: round(assertions.length / thousands),
      target: '',
      met: true,
      hard: false,
      exceptions: [],
    },
    {
      name: '! per 1,000 lines',
      value: round(nonNulls.length / thousands),
      target: '0',
      met: nonNulls.length === 0,
      hard: false,
      exceptions: nonNulls.map(place),
    },
  ];
}

function proof({ sources }: Measured): Figure[] {
  const ratio = (area: Area, target: number): Figure => {
    const lines = (...kinds: Source['kind'][]): number =>
      sum(sources.filter((source) => source.area === area && kinds.includes(source.kind)).map((source) => source.lines));
    const value = round(lines('test', 'support') / (lines('source') || 1));
    const alone = round(lines('test') / (lines('source') || 1));
    return {
      name: `test ÷ source lines, ${area}`,
      value: `${value} (tests alone ${alone})`,
      target: `≥ ${target}`,
      met: value >= target,
      hard: false,
      exceptions: [],
    };
  };
  return [ratio('server', 1.5), ratio('miniapp', 0.6)];
}

function reading({ sources, syntax }: Measured): Figure[] {
  const pick = (key: 'undocumented' | 'bannedWords' | 'unfinished'): Finding[] =>
    sources.flatMap(({ path }) => syntax.get(path)?.[key] ?? []);
  const none = (name: string, list: readonly Finding[], hard: boolean): Figure => ({
    name,
    value: list.length,
    target: '0',
    met: list.length === 0,
    hard,
    exceptions: byFile(list),
  });
  return [
    none('exports without a doc comment', pick('undocumented'), true),
    none('banned words', pick('bannedWords'), true),
    none('unfinished work and rules switched off', pick('unfinished'), true),
  ];
}

import type { Area, Source } from './sources.ts';
import type { Syntax } from './syntax.ts';

/** What the table is made of. */
export interface Compared {
  readonly sources: readonly Source[];
  readonly syntax: ReadonlyMap<string, Syntax>;
  /** Exports nobody uses. */
  readonly unused: number;
  readonly commits: { readonly count: number; readonly conventional: number };
  /** The record of `npm run mutation`, as it is written. */
  readonly mutation: string;
  /** What `npm run check -- size` says of the built mini program, line by line. */
  readonly sizes: string;
}

type Verdict = 'ahead' | 'level' | 'behind' | '**behind**';

/** One line: what, how, of the best we know, of ours, and how we stand, with what keeps us there. */
interface Row {
  readonly what: string;
  readonly by: string;
  readonly best: string;
  readonly ours: string;
  readonly verdict: Verdict;
  readonly because?: string;
}

const parts: readonly (readonly [Area, string])[] = [
  ['server', 'server'],
  ['miniapp', 'mini program'],
  ['console', 'console'],
];
const medianMax = 40;
const mutantsMin = 85;
const mainKbMax = 800;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const two = (number: number): string => number.toFixed(2);

/** The lines of the files of a part, shortest first. */
const linesOf = ({ sources }: Compared, area: Area, kinds: readonly Source['kind'][] = ['source']): number[] =>
  sources
    .filter((source) => source.area === area && kinds.includes(source.kind))
    .map(({ lines }) => lines)
    .sort((a, b) => a - b);

/** The table in Markdown: every figure that is found without running the product. */
export function comparisonOf(compared: Compared): string {
  const rows = [...sizes(compared), ...proofs(compared), ...reading(compared), ...habits(compared)];
  const lines = rows.map(
    ({ what, by, best, ours, verdict, because }) =>
      `| ${what} | ${by} | ${best} | ${ours} | ${because === undefined ? verdict : `${verdict}: ${because}`} |`,
  );
  return ['| | measured by | the best we know | ours | verdict |', '|---|---|---|---|---|', ...lines].join('\n');
}

function sizes(compared: Compared): Row[] {
  const found = parts.map(([area, name]) => ({ name, lines: linesOf(compared, area) }));
  const long = found.filter(({ lines }) => at(lines, 0.5) > medianMax).map(({ name, lines }) => `${name} ${at(lines, 0.5)}`);
  const code = compared.sources.filter(({ kind }) => kind === 'source').flatMap(({ path }) => compared.syntax.get(path) ?? []);
  const longest = Math.max(0, ...code.flatMap(({ functions }) => functions.map(({ lines }) => lines)));
  return [
    {
      what: 'Median / 90th percentile / largest file',
      by: 'lines that are not blank',
      best: 'setono 24 / 62 / 331; medusa 33 / 137 / 3,059',
      ours: found.map(({ name, lines }) => `${name} ${at(lines, 0.5)} / ${at(lines, 0.9)} / ${lines.at(-1) ?? 0}`).join('; '),
      verdict: 'behind',
      because: `setono's small plugin${long.length > 0 ? `, and our own median of ${medianMax}: ${long.join(', ')}` : ''}`,
    },
    { what: 'Longest function', by: 'lines', best: "TIGER_STYLE's limit, 70", ours: `${longest}, enforced`, verdict: 'ahead' },
    typesRow(compared),
  ];
}

function typesRow({ sources, syntax }: Compared): Row {
  const code = sources.filter(({ kind }) => kind === 'source');
  const thousands = sum(code.map(({ lines }) => lines)) / 1_000 || 1;
  const per = (key: 'anys' | 'assertions' | 'nonNulls'): number =>
    sum(code.map(({ path }) => syntax.get(path)?.[key].length ?? 0)) / thousands;
  return {
    what: '`any` · `as` · `!` per 1,000 lines',
    by: 'the compiler’s tree',
    best: 'setono 0 `any`; outline 0.4',
    ours: `${per('anys')} · ${two(per('assertions'))} · ${per('nonNulls')}`,
    verdict: 'level',
    because: 'no `any`; the `as` are at the edges of drivers and brands',
  };
}

/** What others reach, and from where we no longer say `behind`. */
const proven: Readonly<Record<string, { best: string; enough: number }>> = {
  server: { best: 'koa 2.70, formance 1.51', enough: 1.5 },
  miniapp: { best: "TDesign 0.61, outline's app 0.02", enough: 0.6 },
  console: { best: "outline's app 0.02", enough: 0.6 },
};

function proofs(compared: Compared): Row[] {
  const ratios = parts.map(([area, name]): Row => {
    const source = sum(linesOf(compared, area)) || 1;
    const [all, alone] = [
      sum(linesOf(compared, area, ['test', 'support'])) / source,
      sum(linesOf(compared, area, ['test'])) / source,
    ];
    const { best = '–', enough = 1 } = proven[area] ?? {};
    return {
      what: `Test ÷ source lines, ${name}`,
      by: 'lines that are not blank; in brackets without what tests stand on',
      best,
      ours: `${two(all)} (${two(alone)})`,
      ...(all >= enough ? { verdict: 'level' } : { verdict: '**behind**', because: `we want ${enough}` }),
    };
  });
  return [...ratios, mutantsRow(compared.mutation)];
}

function mutantsRow(record: string): Row {
  const files = [...record.matchAll(/^\| `([^`]+)` \|[^|]*\|[^|]*\| ([\d.]+) % \|$/gm)].map(([, path = '', score]) => ({
    path,
    score: Number(score),
  }));
  const [, count = '?', score = '0'] = /^\| \*\*all\*\* \| \*\*([\d,]+)\*\* \|[^|]*\| \*\*([\d.]+) %\*\* \|$/m.exec(record) ?? [];
  const low = files
    .filter((file) => file.score < mutantsMin)
    .map(({ path, score: its }) => `${path.replace(/^.*\/(\w+\/\w+)\.ts$/, '$1')} ${its} %`);
  return {
    what: 'Mutants killed',
    by: 'StrykerJS ([results](test/mutation/RESULTS.md))',
    best: 'setono: set up, no figure',
    ours: `${score} % of ${count}${low.length > 0 ? `; ${low.join(', ')}` : ''}`,
    verdict: Number(score) >= mutantsMin ? 'ahead' : '**behind**',
    ...(low.length > 0
      ? { because: `in all; ${low.length} of ${files.length} files are below our floor of ${mutantsMin} %` }
      : {}),
  };
}

function reading({ sources, syntax, unused }: Compared): Row[] {
  const count = (key: 'undocumented' | 'bannedWords' | 'unfinished'): number =>
    sum(sources.map(({ path }) => syntax.get(path)?.[key].length ?? 0));
  const none = (what: string, best: string, number: number, verdict: Verdict): Row => ({
    what,
    by: '`npm run measure`',
    best,
    ours: `${number}, enforced`,
    verdict: number === 0 ? verdict : '**behind**',
  });
  return [
    none('Words we do not use', '–', count('bannedWords'), 'ahead'),
    none('Exports without a doc comment', 'outline: none, by rule', count('undocumented'), 'level'),
    none('Exports nobody uses', '–', unused, 'level'),
    none('Work left for later in comments', 'formance 0', count('unfinished'), 'level'),
  ];
}

function habits({ commits: { count, conventional }, sizes: said }: Compared): Row[] {
  const kbOf = (part: RegExp): number => Number(part.exec(said)?.[1] ?? 0);
  const [main, till] = [kbOf(/^main package: (\d+) KB/m), kbOf(/^staff\/: (\d+) KB/m)];
  const share = Math.round((100 * conventional) / (count || 1));
  return [
    {
      what: 'Main package of the mini program',
      by: '`npm run check -- size`',
      best: 'TDesign comments it on each change',
      ours: `${main} KB, till ${till} KB; ${mainKbMax} KB is the limit, enforced`,
      verdict: main <= mainKbMax ? 'level' : '**behind**',
    },
    {
      what: 'Conventional commits, at most 72 characters',
      by: `the last ${count}`,
      best: 'vendure 99 %',
      ours: `${share} %`,
      verdict: share >= 99 ? 'level' : '**behind**',
    },
  ];
}

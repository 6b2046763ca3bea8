import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { betweenMarkers } from '../lib/markers.ts';
import type { Machine } from './machine.ts';
import type { Floor } from './report.ts';

/** The line a bench prints last, with the day it was measured. */
export interface Figure extends Floor {
  readonly name: string;
  readonly more?: Readonly<Record<string, Floor>>;
  readonly machine: Machine;
  /** YYYY-MM-DD */
  readonly measuredOn: string;
}

/** Figures by bench: the newest of each that was recorded. */
export type Figures = Readonly<Record<string, Figure>>;

/** Where they are kept. */
export const figuresFile = 'scripts/bench/figures.json';

/** Those recorded so far. */
export const readFigures = (): Figures =>
  existsSync(figuresFile) ? (JSON.parse(readFileSync(figuresFile, 'utf8')) as Figures) : {};

/** Keeps a bench's newest figure beside those of the others. */
export const writeFigures = (figures: Figures): void => writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);

/** The table of the README: a row for each ratio, in the order of the benches, floors not reached in plain sight. */
export function tableOf(figures: Figures, benches: Readonly<Record<string, { what: readonly string[] }>>): string {
  const rows = Object.entries(benches).flatMap(([name, { what }]) => {
    const figure = figures[name];
    if (figure === undefined) return [];
    const floors = [figure, ...Object.values(figure.more ?? {})];
    return floors.map((floor, place) => row(name, what[place] ?? '', floor));
  });
  const head = ['| bench | what ÷ what | floor | measured |', '|---|---|---|---|'];
  return [...head, ...rows, '', ...machines(Object.values(figures))].join('\n');
}

const row = (name: string, what: string, { ratio, atLeast }: Floor): string =>
  `| \`${name}\` | ${what} | ${atLeast} | ${ratio >= atLeast ? String(ratio) : `**${ratio}**, below`} |`;

/** Each machine once, with the days it was measured on. */
function machines(figures: readonly Figure[]): string[] {
  const days = new Map<string, Set<string>>();
  for (const { machine, measuredOn } of figures) {
    const { cpu, cores, memoryGb, node } = machine;
    const name = `${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node.replace(/^v/, '')}`;
    days.set(name, (days.get(name) ?? new Set()).add(measuredOn));
  }
  return [...days].map(([name, on]) => `Measured on ${[...on].sort().join(', ')}: ${name}.`);
}

/** A document with the table between its markers. Throws when they are not there, once each. */
export const withTable = (document: string, table: string): string => betweenMarkers(document, 'bench', table);

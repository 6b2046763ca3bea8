import { readFileSync, writeFileSync } from 'node:fs';
import { businessDate, systemClock } from '../../server/src/platform/clock.ts';
import { benches } from './benches.ts';
import { readFigures, tableOf, withTable, writeFigures, type Figure } from './figures.ts';

const readme = 'README.md';

/** Keeps the line a bench printed, and writes the table of the README anew. */
export function record(line: string): void {
  const figure = { ...(JSON.parse(line) as Figure), measuredOn: businessDate(systemClock.now()) };
  const figures = { ...readFigures(), [figure.name]: figure };
  writeFigures(figures);
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), tableOf(figures, benches)));
}

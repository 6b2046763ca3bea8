import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeMachine } from '../bench/machine.ts';

/** A cell of a table. */
export type Cell = string | number;

/**
 * Adds runs to a file of results, one line each, with the day before it and the machine after it: `head` is the text of a
 * new file, down to the rule of its table. Run from the project's root.
 */
export function addResults(file: string, head: string, rows: readonly (readonly Cell[])[]): void {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, head);
  }
  const date = new Date().toISOString().slice(0, 10);
  const machine = machineText();
  for (const cells of rows) appendFileSync(file, `| ${[date, ...cells, machine].join(' | ')} |\n`);
}

function machineText(): string {
  const { cpu, cores, memoryGb, node, flushMicros, loadBefore } = describeMachine('');
  return `${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}, flush ${flushMicros} µs, load ${loadBefore}`;
}

import { describePaces, ratesOf, type Paces } from './compare.ts';
import { describeMachine } from './machine.ts';

/** A ratio and the floor it is held to. */
export interface Floor {
  ratio: number;
  atLeast: number;
}

/** A ratio with its floor, and what a reader needs to believe it. */
export interface BenchResult extends Floor {
  name: string;
  /** More ratios of the same run, each with its floor. */
  more?: Readonly<Record<string, Floor>>;
  paces: Paces;
  /** Lines that belong to the figures: statements of the baseline, sizes of batches. */
  notes: readonly string[];
  /** Product and version. */
  database: string;
}

const holds = ({ ratio, atLeast }: Floor): boolean => ratio >= atLeast;

/** A result that was printed. */
export interface Reported {
  /** The line of JSON. */
  line: string;
  /** Every ratio holds its floor. */
  pass: boolean;
}

/** Prints a result, the line of JSON last. */
export function report({ name, ratio, atLeast, more = {}, paces, notes, database }: BenchResult, json: boolean): Reported {
  const machine = describeMachine(database);
  const pass = [{ ratio, atLeast }, ...Object.values(more)].every(holds);
  if (!json) {
    console.log(`${name}\n  ${Object.values(machine).join(' · ')} (cpu, cores, GB, node, database, load, µs a flush)`);
    for (const line of [...describePaces(paces), ...notes]) console.log(`  ${line}`);
    for (const [what, floor] of Object.entries({ [name]: { ratio, atLeast }, ...more })) {
      console.log(`  ${holds(floor) ? '✓' : '✗'} ${what}: ${floor.ratio} (at least ${floor.atLeast})`);
    }
  }
  const figures = { name, ratio, atLeast, ...(Object.keys(more).length > 0 ? { more } : {}), pass };
  const line = JSON.stringify({ ...figures, perSecond: ratesOf(paces), machine });
  console.log(line);
  return { line, pass };
}

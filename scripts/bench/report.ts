import { describePaces, ratesOf, type Paces } from './compare.ts';
import { describeMachine } from './machine.ts';

/** A ratio and the floor it is held to. */
export interface Floor {
  ratio: number;
  atLeast: number;
}

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

/** Prints a result, the line of JSON last; true when every ratio holds its floor. */
export function report({ name, ratio, atLeast, more = {}, paces, notes, database }: BenchResult, json: boolean): boolean {
  const machine = describeMachine(database);
  const pass = [{ ratio, atLeast }, ...Object.values(more)].every(holds);
  if (!json) {
    console.log(`${name}\n  ${Object.values(machine).join(' · ')} (cpu, cores, GB, node, database, load, µs a flush)`);
    for (const line of [...describePaces(paces), ...notes]) console.log(`  ${line}`);
    for (const [what, floor] of Object.entries({ [name]: { ratio, atLeast }, ...more })) {
      console.log(`  ${holds(floor) ? '✓' : '✗'} ${what}: ${floor.ratio} (at least ${floor.atLeast})`);
    }
  }
  console.log(
    JSON.stringify({
      name,
      ratio,
      atLeast,
      ...(Object.keys(more).length > 0 ? { more } : {}),
      pass,
      perSecond: ratesOf(paces),
      machine,
    }),
  );
  return pass;
}

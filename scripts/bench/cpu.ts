import { readFileSync } from 'node:fs';

/** Processes that take part in a bench, by what they are. */
export type Processes = Readonly<Record<string, number | undefined>>;

/** A tick of /proc is a hundredth of a second on every Linux there is. */
const microsPerTick = 10_000;

/** Processor time a process has used so far, in µs; undefined where there is no /proc or no such process. */
function cpuMicrosOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets and may hold spaces; user and system time are the 14th and 15th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * microsPerTick;
  } catch {
    return undefined;
  }
}

/** Processor time of each process, now. */
export function cpuNow(processes: Processes): ReadonlyMap<string, number> {
  const used = Object.entries(processes).map(([name, pid]) => [name, pid === undefined ? undefined : cpuMicrosOf(pid)] as const);
  return new Map(used.flatMap(([name, micros]) => (micros === undefined ? [] : [[name, micros]])));
}

/** What each process used between two moments, per call. It tells two ways apart even on a machine that is busy with other things. */
export function cpuPerCall(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  calls: number,
): Record<string, number> {
  const used = [...after].map(
    ([name, micros]) => [name, Math.round((micros - (before.get(name) ?? micros)) / Math.max(1, calls))] as const,
  );
  return Object.fromEntries(used.filter(([, micros]) => micros > 0));
}

import { cpuNow, cpuPerCall, type Processes } from './cpu.ts';
import { median, refusedOf, type Pace } from './pace.ts';
import type { BenchOptions } from './options.ts';

/** One way to do the work, ready to be measured. */
export interface Variant {
  name: string;
  /** Makes ready for so many seconds of work; not measured. */
  prepare?(seconds: number): Promise<void>;
  /** Works for so many seconds. */
  run(seconds: number): Promise<Pace>;
}

/** A pace, and the processor time of each process that took part, in µs a call. */
export interface MeasuredPace extends Pace {
  cpuMicros: Readonly<Record<string, number>>;
}

/** Variant → one measured pace for each round. */
export type Paces = ReadonlyMap<string, readonly MeasuredPace[]>;

/** What a comparison measures beside speed, and what it lets pass. */
export interface Rules {
  /** Whose processor time to look at. */
  processes: Processes;
  /** Variants that may refuse calls: being refused is part of what they are. */
  mayRefuse?: readonly string[];
}

const warmUpSeconds = 0.5;
/** More than this share of refused calls, and the figure is not of the work it names. */
const refusedShareMax = 0.01;

/**
 * Lets the variants take turns, so that a neighbour on the machine slows all of them alike; each warms up before it is
 * measured. Throws when a variant refuses more than one call in a hundred, unless it may.
 */
export async function compare(
  variants: readonly Variant[],
  { rounds, seconds }: Pick<BenchOptions, 'rounds' | 'seconds'>,
  { processes, mayRefuse = [] }: Rules,
): Promise<Paces> {
  const paces = new Map<string, MeasuredPace[]>(variants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run, prepare } of variants) {
      await prepare?.(warmUpSeconds);
      await run(warmUpSeconds);
      await prepare?.(seconds);
      const before = cpuNow(processes);
      const pace = await run(seconds);
      if (refusedOf(pace) > refusedShareMax * pace.done && !mayRefuse.includes(name)) {
        throw new Error(`${name}: ${pace.done} calls done, refused: ${JSON.stringify(pace.refused)}`);
      }
      paces.get(name)?.push({ ...pace, cpuMicros: cpuPerCall(before, cpuNow(processes), pace.done) });
    }
  }
  return paces;
}

/** How much faster one variant is than another: the median over rounds of the ratio within a round. */
export function ratioOf(paces: Paces, name: string, to: string): number {
  const [above, below] = [paces.get(name) ?? [], paces.get(to) ?? []];
  return Math.round(100 * median(above.map(({ perSecond }, round) => perSecond / (below[round]?.perSecond ?? Number.NaN)))) / 100;
}

const totalCpu = ({ cpuMicros }: MeasuredPace): number => Object.values(cpuMicros).reduce((sum, micros) => sum + micros, 0);

/** How much less processor time one variant needs for a call than another: what the ratio of rates comes to when nobody disturbs. */
export function cpuRatioOf(paces: Paces, name: string, to: string): number {
  const [ours, theirs] = [paces.get(name) ?? [], paces.get(to) ?? []];
  return Math.round((100 * median(theirs.map(totalCpu))) / median(ours.map(totalCpu))) / 100;
}

/** A line per variant: median and range of its rate, medians of its times, and who used the processor. */
export function describePaces(paces: Paces): string[] {
  return [...paces].map(([name, all]) => {
    const rates = all.map(({ perSecond }) => perSecond);
    const range = `${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)}`;
    const times = `p50 ${median(all.map(({ p50Ms }) => p50Ms)).toFixed(1)} ms, p99 ${median(all.map(({ p99Ms }) => p99Ms)).toFixed(1)} ms`;
    const cpu = Object.keys(all[0]?.cpuMicros ?? {}).map(
      (who) => `${who} ${median(all.map(({ cpuMicros }) => cpuMicros[who] ?? 0))}`,
    );
    const refused = all.reduce((sum, pace) => sum + refusedOf(pace), 0);
    const more = [...(cpu.length > 0 ? [`µs a call: ${cpu.join(' + ')}`] : []), ...(refused > 0 ? [`${refused} refused`] : [])];
    return [`${name.padEnd(36)} ${median(rates).toFixed(0).padStart(6)}/s (${range})`, times, ...more].join(', ');
  });
}

/** Median rates, for the line of JSON. */
export const ratesOf = (paces: Paces): Record<string, number> =>
  Object.fromEntries([...paces].map(([name, all]) => [name, Math.round(median(all.map(({ perSecond }) => perSecond)))]));

/** What a variant did in one measurement. */
export interface Pace {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  done: number;
  /** What calls were refused for, and how often: they count for nothing. */
  refused: Readonly<Record<string, number>>;
}

/** The middle value; of an even count the upper one. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[values.length >> 1];
  if (middle === undefined) throw new RangeError('the median of nothing');
  return middle;
}

const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** One more call: `done`, or what it was refused for. */
export type Caller = (client: number) => Promise<'done' | (string & {})>;

/** Keeps `inFlight` calls going for so many seconds and counts those that succeeded. */
export async function hammer(call: Caller, { inFlight, seconds }: { inFlight: number; seconds: number }): Promise<Pace> {
  const times: number[] = [];
  const refused: Record<string, number> = {};
  const start = performance.now();
  const end = start + seconds * 1_000;
  const keepCalling = async (client: number) => {
    while (performance.now() < end) {
      const before = performance.now();
      const outcome = await call(client);
      if (outcome === 'done') times.push(performance.now() - before);
      else refused[outcome] = (refused[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, client) => keepCalling(client)));
  const elapsed = (performance.now() - start) / 1_000;
  const sorted = Float64Array.from(times).sort();
  return {
    perSecond: times.length / elapsed,
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    done: times.length,
    refused,
  };
}

/** How many calls were refused. */
export const refusedOf = ({ refused }: Pace): number => Object.values(refused).reduce((sum, count) => sum + count, 0);

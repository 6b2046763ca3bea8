import { setTimeout as pause } from 'node:timers/promises';

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

/** How a call is refused by a server that has too much to do: 503, with the time to come back. */
export const comeBack = '503 with Retry-After';

/** What passes while something is measured; a test makes its own. */
interface Time {
  /** Milliseconds, from anywhere. */
  now(): number;
  pause(ms: number): Promise<unknown>;
}

const realTime: Time = { now: () => performance.now(), pause: (ms) => pause(ms) };

/** Keeps `inFlight` calls going for so many seconds and counts those that succeeded. */
export async function hammer(
  call: Caller,
  { inFlight, seconds }: { inFlight: number; seconds: number },
  time: Time = realTime,
): Promise<Pace> {
  const times: number[] = [];
  const refused: Record<string, number> = {};
  const start = time.now();
  const end = start + seconds * 1_000;
  const keepCalling = async (client: number) => {
    while (time.now() < end) {
      const before = time.now();
      const outcome = await call(client);
      if (outcome === 'done') times.push(time.now() - before);
      else refused[outcome] = (refused[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, client) => keepCalling(client)));
  return paceOf(times, refused, (time.now() - start) / 1_000);
}

function paceOf(times: readonly number[], refused: Pace['refused'], seconds: number): Pace {
  const sorted = Float64Array.from(times).sort();
  const [p50Ms, p99Ms] = [percentile(sorted, 0.5), percentile(sorted, 0.99)];
  return { perSecond: times.length / seconds, p50Ms, p99Ms, done: times.length, refused };
}

/** What `flood` counts as refused: done, but only when the time was over. */
export const tooLate = 'done too late';

/** How often those that are due are sent. */
const tickMs = 5;

/**
 * Calls so often a second, whether the calls before are answered or not, and counts those that succeed within the time: what
 * a crowd does that does not know how busy the other side is. Returns when the last one is answered.
 */
export async function flood(
  call: Caller,
  { perSecond, seconds }: { perSecond: number; seconds: number },
  time: Time = realTime,
): Promise<Pace> {
  const times: number[] = [];
  const refused: Record<string, number> = {};
  const underWay: Promise<void>[] = [];
  const start = time.now();
  const end = start + seconds * 1_000;
  const count = (outcome: string) => {
    refused[outcome] = (refused[outcome] ?? 0) + 1;
  };
  const callOnce = async (place: number) => {
    const before = time.now();
    const outcome = await call(place);
    const now = time.now();
    if (outcome === 'done' && now <= end) times.push(now - before);
    else count(outcome === 'done' ? tooLate : outcome);
  };
  for (let now = start; now < end; now = time.now()) {
    const due = ((now - start) / 1_000) * perSecond;
    while (underWay.length < due) underWay.push(callOnce(underWay.length));
    await time.pause(tickMs);
  }
  await Promise.all(underWay);
  return paceOf(times, refused, seconds);
}

/** How many calls were refused. */
export const refusedOf = ({ refused }: Pace): number => Object.values(refused).reduce((sum, count) => sum + count, 0);

/**
 * Longest pause between two signs of a scan gun. Guns that are keyboards send a sign every 1 to 30 ms; two keys struck by one
 * hand are 60 ms apart at the least, and a key held down repeats without a new stroke.
 */
export const gunPauseMsMax = 40;
/** One digit and Enter can be struck together; nobody strikes two digits and Enter so. */
const signsMin = 2;

/** One sign that came into a field, and when, in milliseconds of any clock. */
export interface Stroke {
  sign: string;
  at: number;
}

/**
 * What a gun read at the end of these strokes, where Enter came at `enterAt`; undefined: a hand typed. What a hand had typed
 * before the gun is not in it. Pure.
 */
export function scannedBy(strokes: readonly Stroke[], enterAt: number): string | undefined {
  let first = strokes.length;
  for (let after = enterAt; first > 0; first -= 1) {
    const at = strokes[first - 1]?.at ?? 0;
    if (after - at > gunPauseMsMax || after < at) break;
    after = at;
  }
  const signs = strokes.slice(first);
  return signs.length < signsMin ? undefined : signs.map(({ sign }) => sign).join('');
}

/** Listens to one field: `press` for each sign, `enter` gives what a gun read, or undefined where a hand typed. */
export function gunListener() {
  let strokes: Stroke[] = [];
  return {
    press: (sign: string, at: number): void => {
      strokes.push({ sign, at });
    },
    /** Anything else that changes the field: what came before it is no scan any more. */
    forget: (): void => {
      strokes = [];
    },
    enter: (at: number): string | undefined => {
      const scanned = scannedBy(strokes, at);
      strokes = [];
      return scanned;
    },
  };
}

/** The field without what a gun read into it, where the gun typed at its end; else empty, which is no amount. Pure. */
export const withoutScan = (text: string, scanned: string): string =>
  text.endsWith(scanned) ? text.slice(0, text.length - scanned.length) : '';

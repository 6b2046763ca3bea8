/** How it stands: fine; worth a look; to be mended before money is at stake. */
export type Level = 'ok' | 'warn' | 'bad';

/** One thing that was looked at, in words for the owner. */
export interface Finding {
  /** What was looked at. */
  readonly topic: string;
  readonly level: Level;
  /** What is there. No password, no address with one. */
  readonly found: string;
  /** What to do; absent when all is well. */
  readonly advice?: string;
}

/** All is well. */
export const ok = (topic: string, found: string): Finding => ({ topic, level: 'ok', found });
/** Works, but somebody should know. */
export const warn = (topic: string, found: string, advice: string): Finding => ({ topic, level: 'warn', found, advice });
/** Must be mended. */
export const bad = (topic: string, found: string, advice: string): Finding => ({ topic, level: 'bad', found, advice });

/** `ok` when it holds, and otherwise what `otherwise` makes of it. */
export const judge = (
  holds: boolean,
  topic: string,
  found: string,
  [otherwise, advice]: readonly [typeof warn, string],
): Finding => (holds ? ok(topic, found) : otherwise(topic, found, advice));

const beijingOffsetMs = 8 * 3_600_000;

/** An instant as a clock on a wall in Beijing shows it. */
export const beijingTime = (at: number): string => new Date(at + beijingOffsetMs).toISOString().slice(0, 16).replace('T', ' ');

/** The message of an error, or its code where it has no words (a refused connection has none). */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' && 'code' in error ? String(error.code) : error.message;
};

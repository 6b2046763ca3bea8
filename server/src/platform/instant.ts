/** UTC milliseconds → the wire's ISO text. */
export const toIso = (instant: number): string => new Date(instant).toISOString();

const beijingOffsetMs = 8 * 3_600_000;

/** "2026-03-18 09:42:07": the exact moment, Beijing time, as a receipt prints it. */
export const stamp = (instant: string): string =>
  new Date(Date.parse(instant) + beijingOffsetMs).toISOString().slice(0, 19).replace('T', ' ');

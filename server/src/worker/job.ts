/** When a job is due, in Beijing time. */
export type Due =
  /** `HH:MM`, once a day. */
  | { readonly daily: string }
  /** At every multiple since midnight: 5, 15, 60. */
  | { readonly everyMinutes: number };

/** One due run. */
export interface Run {
  /** When it should have started, UTC ms. */
  dueAt: number;
  /** YYYY-MM-DD in Beijing at that moment: a late run still knows its day. */
  businessDate: string;
}

/** Something done at its time, once over all processes. A failed or interrupted run is started again: safe to run twice. */
export interface Job {
  readonly name: string;
  readonly due: Due;
  /** Default 10 minutes. */
  readonly timeoutMs?: number;
  run(run: Run, signal: AbortSignal): Promise<void>;
}

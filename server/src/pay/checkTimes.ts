const minuteMs = 60_000;
/** After opening: a lost notice heals within a minute where it can, and costs WeChat few questions where it cannot. */
const afterMs = [1, 5, 15, 60].map((minutes) => minutes * minuteMs);
const laterMs = 60 * minuteMs;

/**
 * When to ask about an order next: 1, 5, 15, 60 minutes after it was opened, at its end, then hourly. By the clock and not by
 * how often somebody asked: a member who keeps looking does not put the sweeper off. Pure.
 */
export function nextCheck({ createdAt, expiresAt }: { createdAt: number; expiresAt: number }, now: number): number {
  const planned = [...afterMs.map((ms) => createdAt + ms).filter((at) => at < expiresAt), expiresAt];
  return planned.find((at) => at > now) ?? now + laterMs;
}

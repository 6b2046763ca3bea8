const minuteMs = 60_000;
/** After opening: a lost notice heals within a minute where it can, and costs WeChat few questions where it cannot. */
const afterMs = [1, 5, 15, 60].map((minutes) => minutes * minuteMs);
const laterMs = 60 * minuteMs;

/** When to ask about an order for the n-th time (from 0): after 1, 5, 15, 60 minutes, then at its end, then hourly. Pure. */
export function nextCheck(
  { createdAt, expiresAt }: { createdAt: number; expiresAt: number },
  checks: number,
  now: number,
): number {
  const planned = afterMs.map((ms) => createdAt + ms).filter((at) => at < expiresAt);
  return [...planned, expiresAt][checks] ?? now + laterMs;
}

const minuteMs = 60_000;
/** Money goes back within minutes to change in WeChat, within days to a bank card. */
const pausesMs = [1, 4, 10, 45].map((minutes) => minutes * minuteMs);
const laterMs = 60 * minuteMs;

/** When to ask about a refund after so many questions (from 0): after 1, 5, 15 and 60 minutes, then hourly. Pure. */
export const nextRefundCheck = (checks: number, now: number): number => now + (pausesMs[checks] ?? laterMs);

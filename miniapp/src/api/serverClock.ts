import { keep, read } from '../lib/storage.ts';

/** A Date header counts whole seconds: only a larger error than that is worth correcting by it. */
const headerErrorMs = 2_000;

let offsetMs: number | undefined;

const known = (): number => (offsetMs ??= read('clockOffsetMs') ?? 0);

/** The server's time by this phone, ms. Phones are often wrong, and member codes live by the server's time. */
export const serverNow = (): number => Date.now() + known();

/**
 * Learns how far this phone is off, from one answer.
 * @param sentAt phone time of the request, ms; the answer is taken to be made half-way
 */
export function learnServerTime({
  body,
  dateHeader,
  sentAt,
}: {
  body: unknown;
  dateHeader: string | undefined;
  sentAt: number;
}): void {
  const receivedAt = Date.now();
  const halfway = sentAt + (receivedAt - sentAt) / 2;
  const exact = serverTimeIn(body);
  if (exact !== undefined) {
    remember(exact - halfway);
    return;
  }
  const rough = dateHeader === undefined ? NaN : Date.parse(dateHeader);
  if (Number.isFinite(rough) && Math.abs(rough + 500 - halfway - known()) > headerErrorMs) remember(rough + 500 - halfway);
}

function serverTimeIn(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('serverTime' in body)) return undefined;
  const time = Date.parse(String(body.serverTime));
  return Number.isFinite(time) ? time : undefined;
}

function remember(offset: number): void {
  offsetMs = Math.round(offset);
  keep('clockOffsetMs', offsetMs);
}

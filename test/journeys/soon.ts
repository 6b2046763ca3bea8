/** Generous: a page that takes this long on the slowest machine is broken. */
const patienceMs = 45_000;
const lookMs = 20;

/**
 * Until a page reads as expected: what it has not shown yet is no failure, and what it never shows is told by the last
 * reading. For what must not come at all there is no such wait: wait first for what comes beside it.
 */
export async function soon<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const last = await read();
    try {
      expect(last).toEqual(expected);
      return;
    } catch (different) {
      if (performance.now() > end) throw different;
    }
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

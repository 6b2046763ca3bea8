import { ApiError } from '@shuke/shared/apiError';

/** Within this a session that was ended anywhere is refused everywhere. */
const sessionDeadMs = 5_000;

/**
 * Calls again and again until the caller is refused as `unauthenticated`, and checks that no call that began more than
 * five seconds after now was let in. A slow machine makes this slow, not red: only accepted calls are measured.
 */
export async function untilRefused(call: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  for (;;) {
    const begun = performance.now() - started;
    const answer = await call().catch((error: unknown) => error);
    if (answer instanceof ApiError && answer.code === 'unauthenticated') return;
    if (answer instanceof Error) throw answer;
    expect(begun).toBeLessThan(sessionDeadMs);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

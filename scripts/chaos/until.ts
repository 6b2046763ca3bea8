import { setTimeout as pause } from 'node:timers/promises';

const lookMs = 10;
const patienceMs = 60_000;

/** Waits for what must come, looking again and again. Throws with `otherwise` when it does not come within a minute. */
export async function until(hasCome: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await hasCome())) {
    if (performance.now() > end) throw new Error(otherwise);
    await pause(lookMs);
  }
}

import type Router from '@koa/router';

/** A check of /readyz: resolves when ready, rejects or resolves false when not. */
export type ReadyCheck = () => Promise<boolean>;

const checkTimeoutMs = 2_000;

/** /healthz: the process lives. /readyz: it can serve; names what is missing, without details. */
export function mountHealth(router: Router, checks: Readonly<Record<string, ReadyCheck>>): void {
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' };
  });
  router.get('/readyz', async (ctx) => {
    const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await passes(check)] as const));
    const ready = results.every(([, passed]) => passed);
    ctx.status = ready ? 200 : 503;
    ctx.body = {
      status: ready ? 'ready' : 'not ready',
      checks: Object.fromEntries(results.map(([name, passed]) => [name, passed ? 'ok' : 'failed'])),
    };
  });
}

/** False when it fails, or takes too long to say. */
async function passes(check: ReadyCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, checkTimeoutMs);
  });
  try {
    return await Promise.race([check(), tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

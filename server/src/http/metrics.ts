import { createHash, timingSafeEqual } from 'node:crypto';
import type Router from '@koa/router';
import type { OperationId } from '@shuke/shared/routes';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Who may read the figures: whoever shows the token, everybody, or nobody. */
export type MetricsAccess = 'open' | 'off' | { readonly token: string };

/** Figures read when somebody asks for them. */
export type Gauges = Readonly<Record<string, { help: string; read: () => number | Promise<number> }>>;

const secondsBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Where an answer's time is noted, and where the figures are read. */
export interface Metrics {
  observe(id: OperationId, ms: number, failed: boolean): void;
  mount(router: Router): void;
}

const digestOf = (text: string) => createHash('sha256').update(text).digest();

/** Whether what a scraper sent opens the figures; takes the same time for every wrong token. */
function mayRead(access: MetricsAccess, authorization: string): boolean {
  if (typeof access === 'string') return access === 'open';
  return timingSafeEqual(digestOf(authorization), digestOf(`Bearer ${access.token}`));
}

/**
 * Prometheus figures at /metrics: time per operation, the process, and the given gauges. No label holds personal data; how
 * much a shop sells can be read from them all the same, so that a live server shows them to whoever has the token.
 */
export function createMetrics(gauges: Gauges, access: MetricsAccess): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'shuke_operation_seconds',
    help: 'Time to answer, by operation and outcome',
    labelNames: ['operation', 'outcome'],
    buckets: secondsBuckets,
    registers: [registry],
  });
  for (const [name, { help, read }] of Object.entries(gauges)) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
  }
  return {
    observe: (operation, ms, failed) => {
      durations.observe({ operation, outcome: failed ? 'failed' : 'ok' }, ms / 1_000);
    },
    mount(router) {
      router.get('/metrics', async (ctx) => {
        // As a path that does not exist: nothing to guess at.
        if (!mayRead(access, ctx.get('authorization'))) return;
        ctx.type = registry.contentType;
        ctx.body = await registry.metrics();
      });
    },
  };
}

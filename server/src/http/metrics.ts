import type Router from '@koa/router';
import type { OperationId } from '@shuke/shared/routes';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures read when somebody asks for them. */
export type Gauges = Readonly<Record<string, { help: string; read: () => number | Promise<number> }>>;

const secondsBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Where an answer's time is noted, and where the figures are read. */
export interface Metrics {
  observe(id: OperationId, ms: number, failed: boolean): void;
  mount(router: Router): void;
}

/** Prometheus figures at /metrics: time per operation, the process, and the given gauges. No label holds personal data. */
export function createMetrics(gauges: Gauges): Metrics {
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
        ctx.type = registry.contentType;
        ctx.body = await registry.metrics();
      });
    },
  };
}

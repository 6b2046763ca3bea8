import Koa from 'koa';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { usualNames } from '@shuke/shared/shopWords';
import { createLog } from '../platform/log.ts';
import { admit } from './admission.ts';
import { errorBoundary } from './errorBoundary.ts';
import { requestId } from './requestId.ts';

const max = 3;

describe('a rush', () => {
  let server: Server;
  let url = '';
  let arrived = 0;
  let open: (() => void)[] = [];

  beforeEach(async () => {
    [arrived, open] = [0, []];
    const app = new Koa();
    app.use(requestId);
    app.use(errorBoundary(createLog({ level: 'silent' }), () => Promise.resolve(usualNames)));
    app.use(admit(max));
    app.use(async (ctx) => {
      arrived += 1;
      if (ctx.path.endsWith('/fails')) throw new Error('on purpose');
      if (ctx.path.endsWith('/slow')) await new Promise<void>((resolve) => open.push(resolve));
      ctx.body = {};
    });
    await new Promise<void>((resolve) => {
      server = app.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const statusOf = async (path: string) => (await fetch(url + path)).status;
  const untilArrived = async (count: number) => {
    while (arrived < count) await new Promise((resolve) => setImmediate(resolve));
  };

  it('is let in up to a number; the rest is told to come back at once, and pages and health are not counted', async () => {
    const inside = Array.from({ length: max }, () => statusOf('/v1/slow'));
    await untilArrived(max);
    const refused = await fetch(`${url}/v1/quick`);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ error: { code: 'busy' } });
    expect(await statusOf('/healthz')).toBe(200);
    open.forEach((go) => go());
    expect(await Promise.all(inside)).toEqual([200, 200, 200]);
    expect(await statusOf('/v1/quick')).toBe(200);
  });

  it('leaves no place taken by a request that failed', async () => {
    for (let tries = 0; tries <= max; tries += 1) expect(await statusOf('/v1/fails')).toBe(500);
    expect(await statusOf('/v1/quick')).toBe(200);
  });
});

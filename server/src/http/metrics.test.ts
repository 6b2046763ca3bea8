import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Router from '@koa/router';
import Koa from 'koa';
import { createMetrics } from './metrics.ts';

const token = 'only-for-prometheus';

describe('the figures of a server', () => {
  it.each([
    ['shown to everybody where they are open', 'open' as const, {}, 200],
    ['shown to whoever has the token', { token }, { authorization: `Bearer ${token}` }, 200],
    ['not there for somebody with another token', { token }, { authorization: 'Bearer only-for-prometheuS' }, 404],
    ['not there for somebody without one', { token }, {}, 404],
    ['not there where nobody may read them', 'off' as const, { authorization: 'Bearer off' }, 404],
  ])('are %s', async (_, access, headers: Record<string, string>, status) => {
    const app = new Koa();
    const router = new Router();
    createMetrics({}, access).mount(router);
    const server = app.use(router.routes()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      const answer = await fetch(`http://127.0.0.1:${String(port)}/metrics`, { headers });
      expect(answer.status).toBe(status);
      expect((await answer.text()).includes('process_cpu')).toBe(status === 200);
    } finally {
      server.close();
    }
  });
});

import { contract } from '@shuke/shared/contract';
import { defaultRate } from '@shuke/shared/contract/kit';
import { routes, type OperationId } from '@shuke/shared/routes';
import { serve } from '../../server/src/serve.ts';
import { readConfig } from '../../server/src/config.ts';
import { openResources } from '../../server/src/openResources.ts';
import { createLog } from '../../server/src/platform/log.ts';
import type { Resources } from '../../server/src/resources.ts';
import { startWeb, type WebOptions } from '../../server/src/startWeb.ts';
import { sqlitePlace, type Place } from '../harness/place.ts';
import { startTestApp, type TestApp } from '../harness/app.ts';
import { errorOf, send, type Wire } from '../support/wire.ts';

const get = (path: string, headers: Record<string, string> = {}): Wire => ({ method: 'GET', path, headers });

describe('over HTTP', () => {
  let place: Place;
  let app: TestApp;
  beforeAll(async () => {
    place = await sqlitePlace();
    app = await startTestApp(place);
  });
  afterAll(async () => {
    await app.stop();
    place.remove();
  });

  it('sends headers that keep a browser from framing, sniffing and foreign scripts', async () => {
    const { headers } = await send(app.url, get('/v1/programme'));
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("object-src 'none'");
    expect(headers['content-security-policy']).toContain("base-uri 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('takes nothing that is written from an address, where a password would stand in every log on the way', async () => {
    const path = '/v1/sessions/staff?phone=13900000001&password=in-the-address';
    expect(
      errorOf(await send(app.url, { method: 'POST', path, headers: { 'content-type': 'application/json' }, body: '{}' })).code,
    ).toBe('invalid_request');
  });

  it('names each request: by the balancer’s id when it is well formed, else by a new one', async () => {
    expect((await send(app.url, get('/v1/programme', { 'x-request-id': 'balancer-0001' }))).headers['x-request-id']).toBe(
      'balancer-0001',
    );
    for (const given of ['short', 'x'.repeat(65), 'has space in it', '"><script>']) {
      expect((await send(app.url, get('/v1/programme', { 'x-request-id': given }))).headers['x-request-id']).toMatch(
        /^req_[0-9a-z]{26}$/,
      );
    }
    expect(errorOf(await send(app.url, get('/v1/nothing', { 'x-request-id': 'balancer-0002' }))).requestId).toBe('balancer-0002');
  });

  it.each([
    ['GET', '/v1/nothing', 'not_found'],
    ['GET', '/v1/sales', 'method_not_allowed'],
    ['DELETE', '/v1/programme', 'method_not_allowed'],
    ['PROPFIND', '/v1/programme', 'method_not_allowed'],
    ['GET', '/docs/ui/../../package.json', 'not_found'],
    ['GET', '/docs/ui/..%2f..%2fpackage.json', 'not_found'],
    ['GET', '/docs/ui/%00', 'invalid_request'],
    ['GET', '/docs/ui/%E0%A4%A', 'invalid_request'],
  ])('answers %s %s with %s, in our own words', async (method, path, code) => {
    const answer = await send(app.url, { method, path });
    const { code: given } = errorOf(answer);
    // A path that leads nowhere may be called malformed or missing; both tell nothing.
    if (code === 'not_found') expect(['not_found', 'invalid_request']).toContain(given);
    else expect(given).toBe(code);
  });

  it('tells what a path allows', async () => {
    const { status, headers } = await send(app.url, { method: 'OPTIONS', path: '/v1/programme' });
    expect([status, headers['allow']]).toEqual([200, 'HEAD, GET']);
    expect((await send(app.url, { method: 'DELETE', path: '/v1/programme' })).headers['allow']).toBe('HEAD, GET');
  });

  it('answers HEAD like GET, without the body', async () => {
    const { status, text } = await send(app.url, { method: 'HEAD', path: '/v1/programme' });
    expect([status, text]).toEqual([200, '']);
  });

  it('shows every operation in the reference, with its parameters, its answer and its errors', async () => {
    const reference = JSON.parse((await send(app.url, get('/docs/openapi.json'))).text) as Reference;
    expect(reference.openapi).toMatch(/^3\.1/);
    const described = Object.entries(reference.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
    );
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(contract).sort());
    for (const { operationId, path, method, parameters, responses, security } of described) {
      expect(routes[operationId]).toBe(`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      for (const { name, schema } of parameters) expect({ name, known: schema !== undefined }).toEqual({ name, known: true });
      expect(parameters.some(({ name }) => name === 'Idempotency-Key')).toBe(contract[operationId].idempotent);
      expect(security === undefined).toBe(contract[operationId].audience === 'public');
      const told = Object.values(responses)
        .map(({ description }) => description)
        .join();
      for (const code of contract[operationId].errors) expect(told).toContain(`\`${code}\``);
    }
    // Nothing points outside itself.
    expect(JSON.stringify(reference)).not.toContain('"$ref"');
  });

  it('shows the reference to a browser, from our own origin only', async () => {
    const page = await send(app.url, get('/docs'));
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect([...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].every(([, url]) => url?.startsWith('/docs/'))).toBe(true);
    expect((await send(app.url, get('/docs/ui/swagger-ui.css'))).status).toBe(200);
  });
});

interface Reference {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
}
interface Described {
  operationId: OperationId;
  parameters: { name: string; in: string; schema?: object }[];
  responses: Record<string, { description: string }>;
  security?: object[];
}

describe('where it stands', () => {
  let place: Place;
  let app: TestApp;
  beforeAll(async () => {
    place = await sqlitePlace();
    app = await startTestApp(place, { rateLimits: true });
  });
  afterAll(async () => {
    await app.stop();
    place.remove();
  });

  const webWith = (resources: Partial<Resources>, options: Partial<WebOptions>) =>
    startWeb(
      { ...app.resources, ...resources },
      {
        host: '127.0.0.1',
        port: 0,
        version: 'test',
        pages: { h5: 'none', console: 'none' },
        readiness: {},
        gauges: {},
        rateLimits: true,
        ...options,
      },
    );
  const ask = (url: string, from: string) => send(url, get('/v1/programme', { 'x-forwarded-for': from }));
  const askUntilRefused = async (url: string, from: (n: number) => string) => {
    for (let n = 0; n <= defaultRate.requests; n += 1) if ((await ask(url, from(n))).status === 429) return n;
    return undefined;
  };

  it('counts who really asks: an address that a caller made up does not start the count again', async () => {
    expect(await askUntilRefused(app.url, (n) => `10.0.0.${n}`)).toBeDefined();
  });

  it('counts by what its own proxy says, and by nothing that stands before it', async () => {
    const behindProxy = await webWith({}, { trustedProxies: 1 });
    try {
      expect(await askUntilRefused(behindProxy.url, (n) => `10.0.0.${n}, 192.0.2.1`)).toBeDefined();
      expect((await ask(behindProxy.url, '192.0.2.1, 192.0.2.2')).status).toBe(200);
    } finally {
      await behindProxy.stop();
    }
  });

  it('shows the sandbox to nobody beside the real WeChat', async () => {
    expect((await send(app.url, get('/'))).status).toBe(200);
    const live = await webWith({ wechat: { ...app.resources.wechat, mode: 'live' } }, {});
    try {
      for (const path of ['/', '/sandbox/people']) expect((await send(live.url, get(path))).status).toBe(404);
    } finally {
      await live.stop();
    }
  });
});

describe('health', () => {
  let place: Place;
  beforeAll(async () => {
    place = await sqlitePlace();
  });
  afterAll(() => {
    place.remove();
  });

  it('is alive and ready once it serves, counts what it does, and is not ready without its database', async () => {
    const config = { ...readConfig({ SHUKE_DATA_DIR: place.dataDir }), port: 0 };
    const resources = await openResources(config, { log: createLog({ level: 'silent' }), migrateFirst: true });
    const { url = '', stop } = await serve(config, resources, { version: 'test', pages: { h5: 'none', console: 'none' } });
    try {
      expect(JSON.parse((await send(url, get('/healthz'))).text)).toEqual({ status: 'ok' });
      expect(await untilReady(url)).toEqual({ status: 'ready', checks: { database: 'ok', migrations: 'ok', worker: 'ok' } });
      await send(url, get('/v1/programme'));
      const { text } = await send(url, get('/metrics'));
      expect(text).toMatch(/^shuke_operation_seconds_count\{operation="programme.get",outcome="ok"\} 1$/m);
      for (const gauge of ['shuke_commit_queued', 'shuke_outbox_waiting', 'shuke_outbox_buried'])
        expect(text).toMatch(new RegExp(`^${gauge} 0$`, 'm'));

      await resources.db.reader.destroy();
      const ready = await send(url, get('/readyz'));
      expect([ready.status, JSON.parse(ready.text)]).toMatchObject([
        503,
        { status: 'not ready', checks: { database: 'failed', migrations: 'failed' } },
      ]);
      expect((await send(url, get('/healthz'))).status).toBe(200);
    } finally {
      await stop();
    }
  });
});

/** The worker's first look comes a moment after the start. */
async function untilReady(url: string): Promise<unknown> {
  for (;;) {
    const { status, text } = await send(url, get('/readyz'));
    if (status === 200) return JSON.parse(text) as unknown;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

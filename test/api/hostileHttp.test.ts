import { connect } from 'node:net';
import { contract } from '@shuke/shared/contract';
import { defaultRate, type Operation } from '@shuke/shared/contract/kit';
import type { OperationId } from '@shuke/shared/routes';
import { sqlitePlace } from '../harness/place.ts';
import { harmless } from '../support/harmless.ts';
import { newKey } from '../support/shop.ts';
import { hashTables } from '../support/tables.ts';
import { errorOf, send, wireOf, type Answer } from '../support/wire.ts';
import { World } from '../support/world.ts';

const operations = Object.keys(contract) as OperationId[];
/** Rates a test can reach without asking for long. */
const reachableRate = 30;

/** What comes back for these bytes, when the server has hung up. */
const sendBytes = (url: string, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    let text = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(Buffer.from(bytes, 'latin1')));
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => (text += part));
    socket.on('close', () => {
      resolve(Buffer.from(text, 'latin1').toString());
    });
    socket.on('error', (error) => {
      // Whoever hangs up on bytes that are still on their way resets the line; the answer came before it.
      if (text === '') reject(error);
    });
  });

/** An answer as it came over a bare socket. */
function parseAnswer(raw: string): Answer {
  const [head = '', text = ''] = raw.split('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(lines.map((each) => [each.split(': ')[0]?.toLowerCase() ?? '', each.split(': ')[1] ?? '']));
  return { status: Number(line.split(' ')[1]), headers, text };
}

const head = (...lines: string[]) => `${['POST /v1/sessions/member HTTP/1.1', ...lines].join('\r\n')}\r\n\r\n`;
const host = 'Host: 127.0.0.1';
const json = 'Content-Type: application/json';

const malformed: readonly (readonly [string, string, string])[] = [
  ['no HTTP at all', 'hello\r\n\r\n', 'invalid_request'],
  ['a method nobody has', 'FETCH /v1/programme HTTP/1.1\r\n\r\n', 'invalid_request'],
  ['a line break in a header', head(host, 'X-Name: a\rSet-Cookie: x=1'), 'invalid_request'],
  ['a NUL in a header', head(host, 'X-Name: a\u0000b'), 'invalid_request'],
  ['a header without a name', head(host, ': x'), 'invalid_request'],
  ['a blank before the colon', head(host, 'Content-Length : 2'), 'invalid_request'],
  ['two lengths', head(host, json, 'Content-Length: 2', 'Content-Length: 9'), 'invalid_request'],
  [
    'a length and pieces: one request for us, two for a proxy',
    head(host, json, 'Content-Length: 2', 'Transfer-Encoding: chunked'),
    'invalid_request',
  ],
  ['a length that is no number', head(host, json, 'Content-Length: 2e1'), 'invalid_request'],
  ['a negative length', head(host, json, 'Content-Length: -1'), 'invalid_request'],
  ['pieces of no size', `${head(host, json, 'Transfer-Encoding: chunked')}xyz\r\n`, 'invalid_request'],
  ['headers without end', head(host, `X-Pad: ${'x'.repeat(20_000)}`), 'payload_too_large'],
  ['an address without end', `GET /v1/programme?${'x'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n\r\n`, 'payload_too_large'],
  ['ten thousand headers', head(host, ...Array.from({ length: 10_000 }, (_, n) => `X-${n}: x`)), 'payload_too_large'],
];

/** A shop that counts who asks how often, and two of each who may. */
async function open() {
  const place = await sqlitePlace();
  const world = await World.open(place, { rateLimits: true });
  const [member, other, visitor] = [await world.shop.member(), await world.shop.member(), await world.shop.visitor()];
  const tokens: Record<Operation['audience'], readonly [string | undefined, string | undefined]> = {
    public: [undefined, undefined],
    visitor: [visitor.token, other.token],
    member: [member.token, other.token],
    staff: [world.owner.token, world.manager.token],
  };
  return {
    world,
    tokens,
    async close() {
      await world.stop();
      place.remove();
    },
  };
}
type Opened = Awaited<ReturnType<typeof open>>;

describe('the HTTP of somebody who means no good', () => {
  let opened: Opened;
  let world: World;
  let tokens: Opened['tokens'];
  beforeAll(async () => {
    opened = await open();
    ({ world, tokens } = opened);
  });
  afterAll(() => opened.close());

  it.each(malformed)('is answered in our own words, and hung up on: %s', async (_what, bytes, code) => {
    const answer = parseAnswer(await sendBytes(world.app.url, bytes));
    expect(errorOf(answer).code).toBe(code);
    expect(answer.headers).toMatchObject({ connection: 'close', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('reads no ten megabytes that come in pieces, without a length', async () => {
    const piece = `10000\r\n${'x'.repeat(0x10_000)}\r\n`;
    const raw = sendBytes(world.app.url, head(host, json, 'Connection: close', 'Transfer-Encoding: chunked') + piece.repeat(160));
    const answer = await raw.then(parseAnswer, (error: unknown) => (error as NodeJS.ErrnoException).code);
    if (typeof answer === 'object') expect(errorOf(answer).code).toBe('payload_too_large');
    else expect(['EPIPE', 'ECONNRESET']).toContain(answer);
  });

  it.each(operations)('%s: no answer, good or bad, may be kept, sets a cookie, or opens itself to another origin', async (id) => {
    const { audience } = contract[id];
    const good = wireOf(id, harmless[id], { token: tokens[audience][1], idempotencyKey: newKey() });
    const origin = { origin: 'https://evil.example' };
    for (const wire of [
      good,
      wireOf(id, {}),
      { ...good, method: 'OPTIONS', headers: { ...origin, 'access-control-request-method': 'POST' } },
    ]) {
      const { headers } = await send(world.app.url, { ...wire, headers: { ...wire.headers, ...origin } });
      if (wire.method !== 'OPTIONS') expect(headers['cache-control']).toBe('no-store');
      expect(headers['set-cookie']).toBeUndefined();
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it.each(operations)('%s: HEAD looks like GET, without a body, and does nothing where there is no GET', async (id) => {
    const wire = wireOf(id, harmless[id], { token: tokens[contract[id].audience][1], idempotencyKey: newKey() });
    const { body: _none, ...bare } = wire;
    const before = await hashTables(world.app);
    const head = await send(world.app.url, { ...bare, method: 'HEAD' });
    expect(head.text).toBe('');
    if (wire.method === 'GET') expect(head.status).toBe((await send(world.app.url, wire)).status);
    else expect(head.status).toBeLessThan(500);
    expect(await hashTables(world.app)).toEqual(before);
  });
});

describe('somebody who asks too often', () => {
  let opened: Opened;
  // A shop of its own: a minute that others began would end while this one is counted.
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const limited = operations
    .map((id) => [id, ((contract[id] as Operation).rate ?? defaultRate).requests] as const)
    .filter(([id, requests]) => requests <= reachableRate || id === 'staff.me');

  it.each(limited)('%s is refused after %i in a minute, to that caller alone', async (id, requests) => {
    const [token, another] = opened.tokens[contract[id].audience];
    // Nothing in it: the count comes before the look at the input.
    const wire = wireOf(id, {}, { token, idempotencyKey: newKey() });
    let asked = 0;
    while ((await send(opened.world.app.url, wire)).status !== 429) asked += 1;
    expect(asked).toBeLessThanOrEqual(requests);
    // Whoever opened the shop has asked before, from the same address.
    expect(asked).toBeGreaterThanOrEqual(requests / 2);
    const refused = await send(opened.world.app.url, wire);
    expect(errorOf(refused).code).toBe('rate_limited');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    if (another !== undefined)
      expect((await send(opened.world.app.url, wireOf(id, {}, { token: another, idempotencyKey: newKey() }))).status).not.toBe(
        429,
      );
  });
});

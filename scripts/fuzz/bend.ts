import { gzipSync } from 'node:zlib';
import { routes, type OperationId } from '@shuke/shared/routes';
import { oddValues, wishes } from '../../test/support/odd.ts';
import { wireOf, type Wire } from '../../test/support/wire.ts';
import type { Random } from '../seed/random.ts';
import { fieldsOf, type Client, type Intended } from './client.ts';
import { nearValue } from './field.ts';

/** How far a request is from what a well-meaning client sends. */
export const kinds = ['valid', 'near', 'odd', 'body', 'transport'] as const;
/** One of these distances. */
export type Kind = (typeof kinds)[number];

/** A request ready to be sent, and what it came from. */
export interface Shot {
  kind: Kind;
  intended: Intended;
  wire: Wire;
}

const shares: readonly Kind[] = [
  ...(['valid', 'valid', 'valid', 'valid', 'near', 'near', 'near', 'odd', 'odd', 'odd', 'body'] as const),
  ...(['body', 'transport'] as const),
];

/** A good request for this operation. */
export function goodShot(client: Client, operation: OperationId): Shot {
  const intended = client.make(operation);
  return { kind: 'valid', intended, wire: wireFor(intended) };
}

/** The next request: a good one, most often bent in one way. */
export function nextShot(client: Client, random: Random): Shot {
  const kind = random.pick(shares);
  const intended = client.next();
  const bent = kind === 'near' ? bendNear(intended, client, random) : kind === 'odd' ? bendOdd(intended, random) : intended;
  const wire = wireFor(bent);
  if (kind === 'body')
    return { kind, intended: bent, wire: wire.method === 'GET' ? bendQuery(wire, random) : bendBody(wire, random) };
  if (kind === 'transport') return { kind, intended: bent, wire: bendTransport(wire, random) };
  return { kind: hasEmptyPart(wire) ? 'transport' : kind, intended: bent, wire };
}

/** Without its id, an address may be that of another operation. */
const hasEmptyPart = ({ path }: Wire): boolean => /\/(?=\/|\?|$)/.test(path);

function wireFor({ operation, input, token, idempotencyKey }: Intended): Wire {
  const sendable = Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, isInAddress(operation, name) ? wholePairs(value) : value]),
  );
  return wireOf(operation, sendable, { ...(token === '' ? {} : { token }), idempotencyKey });
}

const isInAddress = (operation: OperationId, name: string): boolean =>
  routes[operation].startsWith('GET') || routes[operation].includes(`:${name}`);

/** Half a pair has no bytes, so no client can put it into an address. */
const wholePairs = (value: unknown) => (typeof value === 'string' ? value.replace(/\p{Cs}/gu, '?') : value);

/** One thing is wrong by a little: a value past its bound, a field missing, another's session, a key used before. */
function bendNear(intended: Intended, client: Client, random: Random): Intended {
  const names = Object.keys(fieldsOf[intended.operation]);
  if (names.length === 0 || random.chance(25)) return { ...intended, token: client.otherToken(intended.operation) };
  const name = random.pick(names);
  const value = nearValue(fieldsOf[intended.operation][name] ?? {}, intended.input[name], random);
  return { ...intended, input: { ...intended.input, [name]: value } };
}

/** One or two fields hold something that has broken others, or there are fields nobody asked for. */
function bendOdd(intended: Intended, random: Random): Intended {
  const names = Object.keys(fieldsOf[intended.operation]);
  if (names.length === 0 || random.chance(10)) {
    const wish = random.pick(Object.entries(wishes));
    return { ...intended, input: { ...intended.input, [wish[0]]: wish[1] } };
  }
  const input = { ...intended.input };
  for (let fields = 1 + random.below(2); fields > 0; fields -= 1) input[random.pick(names)] = random.pick(oddValues);
  return { ...intended, input };
}

function bendBody(wire: Wire, random: Random): Wire {
  const good = wire.body?.toString() ?? '{}';
  const at = random.below(good.length + 1);
  const json = { 'content-type': 'application/json' };
  const bodies: (() => Pick<Wire, 'body' | 'headers'>)[] = [
    () => ({ body: good.slice(0, at) }),
    () => ({
      body: good.slice(0, at) + random.pick(['"', '{', '}', ',', ':', '\u0000', '\\u0000', 'null', '-', 'e9']) + good.slice(at),
    }),
    () => ({
      body: random.pick(['', 'null', '[]', `[${good}]`, '"x"', '0', 'NaN', '\ufeff{}', '{"__proto__":{"role":"owner"}}']),
    }),
    () => ({ body: good.replace(/}$/, `,"__proto__":{"role":"owner"},"constructor":{"prototype":{}}}`) }),
    () => ({ body: good.replace(/}$/, `,"amountFen":${random.pick(['1e999', '-0', '9223372036854775808', '01'])}}`) }),
    () => ({ body: `${'['.repeat(5_000)}${']'.repeat(5_000)}` }),
    () => ({ body: flipped(Buffer.from(good), random) }),
    () => ({ body: `{"pad":"${'x'.repeat(70_000)}"}` }),
    () => ({
      body: gzipSync(random.chance(50) ? good : `{"pad":"${'x'.repeat(1_000_000)}"}`),
      headers: { 'content-encoding': 'gzip' },
    }),
    () => ({ body: good, headers: { 'content-encoding': random.pick(['gzip', 'br', 'x-none']) } }),
    () => ({
      body: good,
      headers: { 'content-type': random.pick(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', '']) },
    }),
  ];
  const { body, headers } = random.pick(bodies)();
  return { ...wire, headers: { ...wire.headers, ...json, ...headers }, ...(body === undefined ? {} : { body }) };
}

function flipped(bytes: Buffer, random: Random): Buffer {
  if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}

function bendQuery(wire: Wire, random: Random): Wire {
  const more = [
    'limit=1&limit=2',
    'a[]=1',
    'limit[$gt]=1',
    '__proto__[x]=1',
    '%',
    '%zz=1',
    '&&&',
    'limit=1e3',
    'sort=password',
    'limit=9'.repeat(900),
  ];
  return { ...wire, path: `${wire.path}${wire.path.includes('?') ? '&' : '?'}${random.pick(more)}` };
}

function bendTransport(wire: Wire, random: Random): Wire {
  const path = wire.path.split('?')[0] ?? '/';
  const withHeaders = (headers: Record<string, string>): Wire => ({ ...wire, headers: { ...wire.headers, ...headers } });
  return random.pick<() => Wire>([
    () => ({ ...wire, method: random.pick(['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'OPTIONS', 'HEAD']) }),
    () => ({ ...wire, path: path + random.pick(['/', '//', '/..', '/%2e%2e/', '%00', '%E0%A4%A', '/x'.repeat(900)]) }),
    () => ({ ...wire, path: path.toUpperCase() }),
    () => withHeaders({ 'x-forwarded-for': "127.0.0.1, ' OR 1=1", 'x-forwarded-host': 'evil.example' }),
    () => withHeaders({ 'x-request-id': random.pick(["'; DROP", '<script>', 'x'.repeat(500)]), host: 'evil.example' }),
    () =>
      withHeaders({
        'idempotency-key': random.pick(['x', 'x'.repeat(256), 'has space', '\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9']),
      }),
    () =>
      withHeaders({
        authorization: random.pick([
          '',
          'Bearer',
          'Basic eDp4',
          `Bearer ${'x'.repeat(4_000)}`,
          'Bearer eyJhbGciOiJub25lIn0.e30.',
        ]),
      }),
    () => withHeaders({ 'x-pad': 'x'.repeat(20_000) }),
    () => withHeaders({ 'x-http-method-override': 'DELETE', 'x-original-url': '/metrics' }),
  ])();
}

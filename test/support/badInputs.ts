import { gzipSync } from 'node:zlib';
import type { OperationId } from '@shuke/shared/routes';
import type { CallOptions } from '@shuke/shared/client';
import { wireOf, type Wire } from './wire.ts';

/** What may be wrong with a request; of each kind, one or more requests for an operation. */
export interface BadInput {
  kind: string;
  wires: Wire[];
  /** A legal oddity: it may succeed, but must not fail as a fault of ours. */
  legal?: true;
}

const odd = {
  nothing: [null, '', ' '],
  shapes: [[], {}, [1], { $gt: '' }, true],
  numbers: [-1, 0, -0, 0.1, 1e21, 2 ** 53, Number.MAX_VALUE, -(2 ** 31), 1_000_000_001],
  controls: ['\u0000', 'a\u0000b', 'a\r\nb', '\u001b[31m', '\ud800', 'a\udfff'],
  invisible: ['\u202egnp.exe', '\u200b', '\u200f\u200e'],
  wide: ['𠮷野家🍡', '👩‍👩‍👧‍👦'],
  code: [
    "' OR '1'='1",
    '1; DROP TABLE member; --',
    '<script>alert(1)</script>',
    '=cmd|calc',
    '${7*7}',
    '{{7*7}}',
    '../../etc/passwd',
    '%00',
    '%s%s%n',
  ],
  long: ['x'.repeat(5_000)],
} as const;

/** The bad inputs of reliability, kinds 1–17 and 20–24, bent from a well-formed request that can do nothing. */
export function badInputsOf(id: OperationId, input: Readonly<Record<string, unknown>>, options: CallOptions): BadInput[] {
  const good = wireOf(id, input, options);
  const isPost = good.method === 'POST';
  const isInUrl = (name: string) => !isPost || good.path.includes(String(input[name]));
  const bend = (name: string, value: unknown): Wire =>
    wireOf(id, { ...input, [name]: isInUrl(name) ? encodable(value) : value }, options);
  const eachField = (values: readonly unknown[]) =>
    Object.keys(input).flatMap((name) => values.map((value) => bend(name, value)));
  const withBody = (body: string | Buffer, headers: Record<string, string> = {}): Wire => ({
    ...good,
    headers: { ...good.headers, ...headers },
    body,
  });
  return [
    ...(isPost ? bodies(good.body?.toString() ?? '{}', withBody) : []),
    { kind: 'nothing in a field', wires: eachField(odd.nothing), legal: true },
    {
      kind: 'a field missing',
      wires: Object.keys(input)
        .filter((name) => !good.path.includes(String(input[name])))
        .map((name) => bend(name, undefined)),
      legal: true,
    },
    { kind: 'another shape in a field', wires: eachField(odd.shapes), legal: true },
    { kind: 'odd numbers', wires: eachField([...odd.numbers, '-1', '0.1', '1e21', 'NaN']), legal: true },
    {
      kind: 'control characters and lone surrogates',
      wires: eachField(odd.controls),
      legal: true,
    },
    { kind: 'invisible and turning characters', wires: eachField(odd.invisible), legal: true },
    { kind: 'characters of four bytes', wires: eachField(odd.wide), legal: true },
    { kind: 'code of other languages', wires: eachField(odd.code), legal: true },
    { kind: 'far too long', wires: eachField(odd.long), legal: true },
    { kind: 'fields nobody asked for', wires: [extra(id, input, options)], legal: true },
    ...transport(good),
  ];
}

/** Half a pair has no bytes, so no client can put it into an address. */
const encodable = (value: unknown) => (typeof value === 'string' ? value.replace(/\p{Cs}/gu, '?') : value);
const extra = (id: OperationId, input: object, options: CallOptions) =>
  wireOf(
    id,
    { ...input, balance: 1e9, role: 'owner', memberId: 'mem_1', openid: 'o1', staffId: 'stf_1', branches: 'all' },
    options,
  );

type WithBody = (body: string | Buffer, headers?: Record<string, string>) => Wire;

/** What may be wrong with a body as a whole. */
function bodies(good: string, withBody: WithBody): BadInput[] {
  const fields = good === '{}' ? '' : `,${good.slice(1, -1)}`;
  return [
    {
      kind: 'no JSON object',
      wires: [
        'null',
        '[]',
        '[{}]',
        '"text"',
        '12',
        'true',
        'NaN',
        'Infinity',
        '{',
        good.slice(0, -1),
        `${good}}`,
        "{'a':1}",
        '\ufeff{',
      ].map((body) => withBody(body)),
    },
    { kind: 'an empty body', wires: [withBody('')], legal: true },
    {
      kind: 'numbers JSON does not know',
      wires: ['{"amountFen":NaN}', '{"amountFen":-Infinity}', '{"amountFen":01}', '{"amountFen":0x10}'].map((body) =>
        withBody(body),
      ),
    },
    {
      kind: 'numbers beyond all bounds',
      wires: [withBody(`{"amountFen":9223372036854775808${fields}}`), withBody(`{"amountFen":1e999${fields}}`)],
      legal: true,
    },
    { kind: 'the same key twice', wires: [withBody(`{"amountFen":1,"amountFen":2${fields}}`)], legal: true },
    {
      kind: 'keys of the prototype',
      wires: [withBody(`{"__proto__":{"role":"owner"},"constructor":{"prototype":{"x":1}}${fields}}`)],
      legal: true,
    },
    {
      kind: 'nested ten thousand deep',
      wires: [withBody(`${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`), withBody(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
      legal: true,
    },
    { kind: 'too large', wires: [withBody(`{"pad":"${'x'.repeat(66_000)}"}`)] },
    { kind: 'a bomb in gzip', wires: [withBody(gzipSync(`{"pad":"${'x'.repeat(3_000_000)}"}`), { 'content-encoding': 'gzip' })] },
    {
      kind: 'no gzip at all',
      wires: [withBody('no gzip at all', { 'content-encoding': 'gzip' }), withBody(good, { 'content-encoding': 'x-unknown' })],
    },
    {
      kind: 'bytes that are no UTF-8',
      wires: [withBody(Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]))],
      legal: true,
    },
    {
      kind: 'another content type',
      wires: [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/xml',
        'application/json; charset=x-none',
        '',
      ].map((type) => withBody(good, { 'content-type': type })),
      legal: true,
    },
  ];
}

/** What may be wrong around the body. */
function transport(good: Wire): BadInput[] {
  const separator = good.path.includes('?') ? '&' : '?';
  const withHeaders = (headers: Record<string, string>): Wire => ({ ...good, headers: { ...good.headers, ...headers } });
  return [
    {
      kind: 'parameters repeated or in brackets',
      wires: [
        'limit=1&limit=2',
        'a[]=1',
        'a[b]=1',
        'limit[]=1',
        'limit[$gt]=1',
        '__proto__[x]=1',
        '%',
        '%zz=1',
        '&&&',
        'limit=',
      ].map((query) => ({ ...good, path: `${good.path}${separator}${query}` })),
      legal: true,
    },
    {
      kind: 'headers that lie',
      wires: [
        withHeaders({ 'x-forwarded-for': "127.0.0.1, ' OR 1=1" }),
        withHeaders({ 'x-request-id': "'; DROP" }),
        withHeaders({ host: 'evil.example' }),
      ],
      legal: true,
    },
    {
      kind: 'an odd idempotency key',
      wires: ['x', 'x'.repeat(129), 'key with space', '键'].map((key) =>
        withHeaders({ 'idempotency-key': Buffer.from(key).toString('latin1') }),
      ),
      legal: true,
    },
    { kind: 'another method', wires: ['PUT', 'PATCH', 'DELETE', 'PROPFIND'].map((method) => ({ ...good, method })) },
    {
      kind: 'almost the path',
      wires: ['/', '//', '/..', '/%2e%2e/', '%00', '%E0%A4%A'].map((tail) => ({
        ...good,
        path: `${good.path.split('?')[0] ?? ''}${tail}`,
      })),
      legal: true,
    },
  ];
}

import { gzipSync } from 'node:zlib';
import type { BadInput } from './badInputs.ts';
import type { Wire } from './wire.ts';

/** What may be wrong with a body as a whole. */
export function badBodies(good: Wire): BadInput[] {
  const body = good.body?.toString() ?? '{}';
  const withBody = (changed: string | Buffer, headers: Record<string, string> = {}): Wire => ({
    ...good,
    headers: { ...good.headers, ...headers },
    body: changed,
  });
  const bodies = (...changed: string[]) => changed.map((each) => withBody(each));
  /** After the good fields, so that it wins over one of the same name. */
  const added = (...fields: string[]) =>
    bodies(...fields.map((field) => `${body.slice(0, -1)}${body === '{}' ? '' : ','}${field}}`));
  return [
    {
      kind: 'no JSON object',
      wires: bodies(
        ...['null', '[]', '[{}]', '"text"', '12', 'true', 'NaN', 'Infinity', '{', "{'a':1}", '\ufeff{'],
        ...[body.slice(0, -1), `${body}}`, `[${body}]`],
      ),
    },
    { kind: 'an empty body', wires: bodies('', ' '), legal: true },
    {
      kind: 'numbers JSON does not know',
      wires: added(
        '"amountFen":NaN',
        '"amountFen":-Infinity',
        '"amountFen":01',
        '"amountFen":0x10',
        '"amountFen":.5',
        '"amountFen":+1',
      ),
    },
    {
      kind: 'numbers beyond all bounds, and minus nothing',
      wires: added('"amountFen":9223372036854775808', '"amountFen":1e999', '"amountFen":-0', '"amountFen":-1e-7'),
    },
    { kind: 'the same key twice', wires: twice(body).map((changed) => withBody(changed)), legal: true },
    { kind: 'keys of the prototype', wires: added('"__proto__":{"role":"owner"}', '"constructor":{"prototype":{"x":1}}') },
    {
      kind: 'nested ten thousand deep',
      wires: bodies(`${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`, `${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    },
    { kind: 'too large', wires: bodies(`{"pad":"${'x'.repeat(66_000)}"}`) },
    {
      // Announced and never sent: a server that waits for it answers too late.
      kind: 'ten megabytes',
      wires: [{ ...withBody('', { 'content-length': String(10_000_000), connection: 'close' }) }],
    },
    { kind: 'a bomb in gzip', wires: [withBody(gzipSync(`{"pad":"${'x'.repeat(3_000_000)}"}`), { 'content-encoding': 'gzip' })] },
    {
      kind: 'no gzip at all',
      wires: [withBody('no gzip at all', { 'content-encoding': 'gzip' }), withBody(body, { 'content-encoding': 'x-unknown' })],
    },
    {
      kind: 'bytes that are no UTF-8',
      wires: [withBody(Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]))],
    },
    {
      kind: 'another content type',
      wires: [
        ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'],
        ...['application/json; charset=x-none', 'application/json-seq', ''],
      ].map((type) => withBody(body, { 'content-type': type })),
      legal: true,
    },
  ];
}

/** The first field once more, the same and otherwise: the last one counts. */
const twice = (body: string): string[] => {
  const first = /^\{("[^"]+"):/.exec(body)?.[1];
  return first === undefined ? [] : [`{${first}:null,${body.slice(1)}`, `${body.slice(0, -1)},${first}:null}`];
};

import type { BadInput } from './badInputs.ts';
import type { Wire } from './wire.ts';

/** `{"alg":"none"}` and `{"role":"owner"}`, as a server would believe that trusts what a token says of itself. */
const unsignedToken = 'eyJhbGciOiJub25lIn0.eyJyb2xlIjoib3duZXIifQ.';

/** What may be wrong around the body: the line, the path, the headers. */
export function badTransport(good: Wire): BadInput[] {
  const path = good.path.split('?')[0] ?? '';
  const withHeaders = (headers: Record<string, string>): Wire => ({ ...good, headers: { ...good.headers, ...headers } });
  const withPaths = (...paths: string[]) => paths.map((changed) => ({ ...good, path: changed }));
  return [
    {
      kind: 'headers that lie',
      wires: [
        { 'x-forwarded-for': "127.0.0.1, ' OR 1=1" },
        { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
        { 'x-request-id': "'; DROP" },
        { host: 'evil.example' },
        { 'x-http-method-override': 'DELETE' },
        { 'x-original-url': '/metrics', 'x-rewrite-url': '/metrics' },
        { cookie: 'session=1; __proto__=1' },
      ].map(withHeaders),
      legal: true,
    },
    { kind: 'headers without end', wires: [withHeaders({ 'x-pad': 'x'.repeat(20_000) })] },
    {
      kind: 'an odd idempotency key',
      wires: ['x', 'x'.repeat(129), 'x'.repeat(256), 'key with space', '键'].map((key) =>
        withHeaders({ 'idempotency-key': Buffer.from(key).toString('latin1') }),
      ),
      legal: true,
    },
    {
      kind: 'a token that speaks for itself',
      wires: [unsignedToken, `${unsignedToken}x`, 'null', 'undefined', '0'].map((token) =>
        withHeaders({ Authorization: `Bearer ${token}` }),
      ),
      legal: true,
    },
    { kind: 'another method', wires: ['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE'].map((method) => ({ ...good, method })) },
    {
      kind: 'almost the path',
      wires: withPaths(
        ...['/', '//', '/..', '/%2e%2e/', '%00', '%E0%A4%A', ';x=1', '/.', '.json'].map((tail) => path + tail),
        ...[path.toUpperCase(), path.replace('/v1', '/v1/.'), path.replace('/v1', '/v1/%2e%2e/v1'), path.replace('/v1', '//v1')],
      ),
      legal: true,
    },
  ];
}

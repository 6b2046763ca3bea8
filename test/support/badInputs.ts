import type { CallOptions } from '@shuke/shared/client';
import { routes, type OperationId } from '@shuke/shared/routes';
import { badBodies } from './badBodies.ts';
import { badTransport } from './badTransport.ts';
import { odd, wishes } from './odd.ts';
import { wireOf, type Wire } from './wire.ts';

/** What may be wrong with a request; of each kind, one or more requests for an operation. */
export interface BadInput {
  kind: string;
  wires: Wire[];
  /** A legal oddity: it may succeed, but must not fail as a fault of ours. */
  legal?: true;
  /** It is a field that is odd: what it comes to is the operation's to say. */
  ofField?: true;
}

/**
 * The bad inputs every operation must bear, bent from a well-formed request that can do nothing: fields, body, and all that is
 * around it. What is bent follows from the contract, so a new operation is tried like the others.
 */
export function badInputsOf(id: OperationId, input: Readonly<Record<string, unknown>>, options: CallOptions): BadInput[] {
  const good = wireOf(id, input, options);
  return [
    ...badFields(id, input, options).map((bad) => ({ ...bad, ofField: true as const })),
    ...(good.method === 'POST' ? badNumbers(good) : []),
    ...(good.method === 'POST' ? badBodies(good) : [badQuery(good)]),
    { kind: 'parameters repeated or in brackets', wires: queries.map((query) => withQuery(good, query)), legal: true },
    ...badTransport(good),
  ];
}

/** What may be wrong with a field. */
function badFields(id: OperationId, input: Readonly<Record<string, unknown>>, options: CallOptions): BadInput[] {
  const isInAddress = (name: string) => routes[id].startsWith('GET') || isInPath(name);
  const isInPath = (name: string) => routes[id].includes(`:${name}`);
  const bend = (name: string, value: unknown): Wire =>
    wireOf(id, { ...input, [name]: isInAddress(name) ? wholePairs(value) : value }, options);
  const eachField = (values: readonly unknown[]) =>
    Object.keys(input).flatMap((name) => values.map((value) => bend(name, value)));
  const missing = Object.keys(input).filter((name) => !isInPath(name));
  return [
    { kind: 'nothing in a field', wires: eachField(odd.nothing), legal: true },
    { kind: 'a field missing', wires: missing.map((name) => bend(name, undefined)), legal: true },
    { kind: 'another shape in a field', wires: eachField(odd.shapes), legal: true },
    { kind: 'odd numbers', wires: eachField(odd.numbers), legal: true },
    { kind: 'control characters and lone surrogates', wires: eachField(odd.controls), legal: true },
    { kind: 'invisible and turning characters', wires: eachField(odd.invisible), legal: true },
    { kind: 'characters of four bytes', wires: eachField(odd.wide), legal: true },
    { kind: 'code of other languages', wires: eachField(odd.code), legal: true },
    { kind: 'far too long', wires: eachField(odd.long) },
    {
      kind: 'fields nobody asked for',
      wires: Object.entries(wishes)
        .filter(([name]) => !(name in input))
        .map(([name, value]) => bend(name, value)),
    },
  ];
}

/** In the operation's own numbers, where each stands in the body: what JSON does not know, and what no number of ours is. */
function badNumbers(good: Wire): BadInput[] {
  const body = good.body?.toString() ?? '{}';
  const numbers = [...body.matchAll(/(?<="[A-Za-z]+":)\d+(?=[,}])/g)];
  const each = (texts: readonly string[]): Wire[] =>
    numbers.flatMap(({ index, 0: number }) =>
      texts.map((text) => ({ ...good, body: body.slice(0, index) + text + body.slice(index + number.length) })),
    );
  return [
    { kind: 'own numbers as JSON does not know them', wires: each(['NaN', 'Infinity', '01', '0x10', '.5', '+1']) },
    { kind: 'own numbers beyond all bounds', wires: each(['9223372036854775808', '1e999', '-1e999', '1e21', '0.1', '-1e-7']) },
    { kind: 'minus nothing', wires: each(['-0']), legal: true, ofField: true },
  ];
}

/** Half a pair has no bytes, so no client can put it into an address. */
const wholePairs = (value: unknown) => (typeof value === 'string' ? value.replace(/\p{Cs}/gu, '?') : value);

const queries = [
  ...['limit=1&limit=2', 'a[]=1', 'a[b]=1', 'limit[]=1', 'limit[$gt]=1', '__proto__[x]=1'],
  ...['%', '%zz=1', '&&&', 'limit=', 'limit=1e3', `limit=${'1'.repeat(5_000)}`],
];
const withQuery = (good: Wire, query: string): Wire => ({
  ...good,
  path: `${good.path}${good.path.includes('?') ? '&' : '?'}${query}`,
});

/** A filter that is passed over in silence shows somebody the wrong rows. */
const badQuery = (good: Wire): BadInput => ({
  kind: 'filters nobody knows',
  wires: ['sort=phone_sealed', 'offset=1000000000', 'status[ne]=paid', 'filter=x', 'select=*'].map((query) =>
    withQuery(good, query),
  ),
});

import type { Contract } from './contract/index.ts';
import type { InputOf, OutputOf } from './contract/kit.ts';
import { routes, type OperationId } from './routes.ts';
import { ApiError } from './apiError.ts';

/** Input and output of an operation, taken from the contract. */
export type Input<K extends OperationId> = InputOf<Contract[K]>;
/** What an operation answers; dates as text. */
export type Output<K extends OperationId> = OutputOf<Contract[K]>;

/** Operations by who may call them. */
export type PublicOperation = OperationOf<'public'>;
/** Operations of the phone, before joining and after. */
export type MemberOperation = OperationOf<'visitor' | 'member'>;
/** Operations of the till. */
export type StaffOperation = OperationOf<'staff'>;
type OperationOf<Audience> = { [K in OperationId]: Contract[K]['audience'] extends Audience ? K : never }[OperationId];

/** One request as it goes over the wire. */
export interface WireRequest {
  method: 'GET' | 'POST';
  /** With the query, without the host. */
  path: string;
  body: Readonly<Record<string, unknown>> | undefined;
  headers: Readonly<Record<string, string>>;
}

/** Sends a request and gives the answer whatever its status; throws ApiError when none came. */
export type Transport = (request: WireRequest) => Promise<{ status: number; body: unknown }>;

/** What goes into the headers of one call. */
export interface CallOptions {
  token?: string | undefined;
  idempotencyKey?: string | undefined;
}

/** Calls an operation by its name. Throws ApiError for anything but success. */
export type Call = <K extends OperationId>(id: K, input: Input<K>, options?: CallOptions) => Promise<Output<K>>;

/** Typed calls over any transport; types only from the contract, so no schema is bundled. */
export function createCall(send: Transport): Call {
  return async <K extends OperationId>(id: K, input: Input<K>, options: CallOptions = {}): Promise<Output<K>> => {
    const { status, body } = await send(wireRequest(id, input, options));
    if (status >= 400) throw ApiError.fromAnswer(body);
    return body as Output<K>;
  };
}

/** Path parameters out of the flat input, the rest into the query of a GET or the body of a POST. */
export function wireRequest(id: OperationId, input: object, { token, idempotencyKey }: CallOptions): WireRequest {
  const [method, template = '/'] = routes[id].split(' ');
  const fields: Readonly<Record<string, unknown>> = { ...input };
  const inPath = new Set<string>();
  const path = template.replace(/:(\w+)/g, (_, name: string) => {
    inPath.add(name);
    return encodeURIComponent(String(fields[name]));
  });
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !inPath.has(name)));
  const headers = {
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  };
  if (method === 'GET') return { method, path: path + query(rest), body: undefined, headers };
  return { method: 'POST', path, body: rest, headers };
}

function query(values: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

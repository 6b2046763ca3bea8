import { request, type IncomingHttpHeaders } from 'node:http';
import { wireRequest, type CallOptions } from '@shuke/shared/client';
import { errorCatalogue, type ErrorBody } from '@shuke/shared/errors';
import type { OperationId } from '@shuke/shared/routes';

/** A request as bytes: whatever a client may send, well formed or not. */
export interface Wire {
  method: string;
  /** As it goes into the first line; not encoded again. */
  path: string;
  headers?: Readonly<Record<string, string | string[]>>;
  body?: string | Buffer;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends exactly these bytes. */
export const send = (baseUrl: string, { method, path, headers = {}, body }: Wire): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(baseUrl);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const outgoing = request({ hostname, port, method, path, headers: { ...length, ...headers } }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

/** An operation as the mini program would send it, to be bent by a test. */
export function wireOf(id: OperationId, input: object, options: CallOptions = {}): Wire & { headers: Record<string, string> } {
  const { method, path, body, headers } = wireRequest(id, input, options);
  return {
    method,
    path,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

/** Stacks, paths, statements and names of our own errors. */
const stacks = /\bat (?:async )?[\w.<>]+ \(|node_modules|\/server\/src\/|\.ts:\d+|ZodError|TypeError/;
const statements = /SQLITE|QueryFailed|ER_[A-Z]|\bSELECT\b|\bINSERT\b|\bWHERE\b/;

/** The error of a refused request; fails unless the body is exactly what the catalogue promises and nothing of ours shows. */
export function errorOf({ status, text, headers }: Answer): ErrorBody['error'] {
  expect(headers['content-type']).toMatch(/^application\/json/);
  expect(text).not.toMatch(stacks);
  expect(text).not.toMatch(statements);
  const body = JSON.parse(text) as ErrorBody;
  expect(Object.keys(body)).toEqual(['error']);
  const { code, message, requestId, ...more } = body.error;
  expect({ code, status, message }).toEqual({ code, status: errorCatalogue[code].status, message: errorCatalogue[code].zh });
  expect(requestId).toBe(headers['x-request-id']);
  expect(Object.keys(more).filter((name) => name !== 'param' && name !== 'detail')).toEqual([]);
  return body.error;
}

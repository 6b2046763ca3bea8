import { request, type IncomingHttpHeaders } from 'node:http';
import { wireRequest, type CallOptions } from '@shuke/shared/client';
import type { ErrorBody } from '@shuke/shared/errors';
import type { OperationId } from '@shuke/shared/routes';
import { flawsOfRefusal } from './flaws.ts';

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

/** The error of a refused request; fails unless the answer is exactly what the catalogue promises and nothing of ours shows. */
export function errorOf(answer: Answer): ErrorBody['error'] {
  expect({ text: answer.text, flaws: flawsOfRefusal(answer) }).toEqual({ text: answer.text, flaws: [] });
  return (JSON.parse(answer.text) as ErrorBody).error;
}

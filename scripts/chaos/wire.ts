import { Pool } from 'undici';
import { wireRequest, type Input, type Output } from '@shuke/shared/client';
import type { ErrorBody } from '@shuke/shared/errors';
import type { OperationId } from '@shuke/shared/routes';
import type { Outcome } from './intent.ts';

const answerTimeoutMs = 15_000;
/** "Come back": the server says so itself, or a proxy would. */
const laterStatuses: ReadonlySet<number> = new Set([429, 503, 504]);

/** Requests to one server process, on loopback. */
export class Wire {
  readonly #pool: Pool;

  constructor(url: string, connections: number) {
    this.#pool = new Pool(url, { connections, pipelining: 1, headersTimeout: answerTimeoutMs, bodyTimeout: answerTimeoutMs });
  }

  /** Sends an operation and says what came back. Never throws. */
  async send(
    operation: OperationId,
    input: object,
    options: { token?: string | undefined; idempotencyKey?: string | undefined },
  ): Promise<Outcome> {
    const { method, path, body, headers } = wireRequest(operation, input, options);
    try {
      const answer = await this.#pool.request({
        method,
        path,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return outcomeOf(answer.statusCode, await answer.body.text());
    } catch {
      return { kind: 'unanswered' };
    }
  }

  /** A read, or a step without a key: its answer, or undefined. */
  async ask<K extends OperationId>(operation: K, input: Input<K>, token?: string): Promise<Output<K> | undefined> {
    const outcome = await this.send(operation, input, { token });
    return outcome.kind === 'done' ? (JSON.parse(outcome.answer) as Output<K>) : undefined;
  }

  /** Breaks every connection. */
  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

function outcomeOf(status: number, text: string): Outcome {
  if (status < 400) return { kind: 'done', answer: text };
  if (laterStatuses.has(status)) return { kind: 'unanswered' };
  const code = codeOf(text);
  return status < 500 && code !== undefined
    ? { kind: 'refused', code }
    : { kind: 'broken', status, code: code ?? text.slice(0, 80) };
}

function codeOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as Partial<ErrorBody>).error?.code;
  } catch {
    return undefined;
  }
}

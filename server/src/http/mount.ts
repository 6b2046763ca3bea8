import type Router from '@koa/router';
import type { Context } from 'koa';
import type { z } from 'zod';
import { contract } from '@shuke/shared/contract';
import type { Operation } from '@shuke/shared/contract/kit';
import { routes, type OperationId } from '@shuke/shared/routes';
import type { Caller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import type { Handlers } from '../platform/handler.ts';
import type { Identify } from './identify.ts';
import type { LimitRate } from './rateLimit.ts';
import { requestIdOf } from './requestId.ts';

const keyHeader = 'idempotency-key';
const keyForm = /^[\x21-\x7e]{8,128}$/;

type Handle = (input: unknown, caller: Caller) => Promise<unknown>;

interface Doors {
  identify: Identify;
  limitRate: LimitRate;
  observe: (id: OperationId, ms: number, failed: boolean) => void;
  /** Where calls of till systems are written down. */
  noteCall: (call: { keyId: string; operation: OperationId; outcome: string; ms: number; requestId: string }) => void;
}

/**
 * Puts every operation of the contract on the router; a missing handler does not compile. The order is the security
 * review: who is it → may they → not too often → is it well formed → handle → answer only what the contract names.
 */
export function mount(router: Router, handlers: Handlers, doors: Doors): void {
  for (const id of Object.keys(routes) as OperationId[]) {
    const [method = '', path = ''] = routes[id].split(' ');
    const operation: Operation = contract[id];
    const handle = handlers[id] as Handle;
    const input = operation.input.strict();
    router.register(path, [method], async (ctx: Context) => {
      const started = performance.now();
      let outcome = 'ok';
      try {
        ctx.state['operation'] = id;
        // Money, names and keys of one person: no cache on the way may keep them.
        ctx.set('cache-control', 'no-store');
        const caller = await doors.identify(ctx, operation, { requestId: requestIdOf(ctx), idempotencyKey: ctx.get(keyHeader) });
        await doors.limitRate(ctx, id, operation, caller);
        if (operation.idempotent) requireKey(caller.idempotencyKey);
        ctx.body = operation.output.parse(await handle(parse(ctx, input), caller));
      } catch (error) {
        outcome = error instanceof DomainError ? error.code : 'internal';
        throw error;
      } finally {
        const ms = performance.now() - started;
        doors.observe(id, ms, outcome !== 'ok');
        const keyId: unknown = ctx.state['apiKey'];
        if (typeof keyId === 'string')
          doors.noteCall({ keyId, operation: id, outcome, ms: Math.round(ms), requestId: requestIdOf(ctx) });
      }
    });
  }
}

function requireKey(key: string): void {
  if (key === '') throw new DomainError('idempotency_key_required');
  if (!keyForm.test(key)) throw new DomainError('invalid_request', { param: 'Idempotency-Key' });
}

/**
 * One flat input: path parameters, and the query of a GET or the body of a POST. What is written never comes from an address,
 * and a field nobody knows is refused: a filter or a currency that is passed over in silence is worse than none.
 */
function parse(ctx: Context, input: z.ZodObject): unknown {
  const { body } = ctx.request as { body?: unknown };
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body)))
    throw new DomainError('invalid_request', { param: 'body' });
  const params = (ctx as Context & { params: Record<string, string> }).params;
  const parsed = input.safeParse({ ...(ctx.method === 'POST' ? body : ctx.query), ...params });
  if (parsed.success) return parsed.data;
  const param = fieldAtFault(parsed.error.issues[0]);
  throw new DomainError('invalid_request', param === '' ? {} : { param });
}

/** Names of our own, and of the caller's only what cannot be anything but a name. */
function fieldAtFault(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return issue.keys.find((key) => /^\w{1,40}$/.test(key)) ?? '';
  return issue?.path.join('.') ?? '';
}

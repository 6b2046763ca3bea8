import type Router from '@koa/router';
import type { Context } from 'koa';
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
    router.register(path, [method], async (ctx: Context) => {
      const started = performance.now();
      let failed = true;
      try {
        ctx.state['operation'] = id;
        const caller = await doors.identify(ctx, operation, { requestId: requestIdOf(ctx), idempotencyKey: ctx.get(keyHeader) });
        await doors.limitRate(ctx, id, operation, caller);
        if (operation.idempotent) requireKey(caller.idempotencyKey);
        ctx.body = operation.output.parse(await handle(parse(ctx, operation), caller));
        failed = false;
      } finally {
        doors.observe(id, performance.now() - started, failed);
      }
    });
  }
}

function requireKey(key: string): void {
  if (key === '') throw new DomainError('idempotency_key_required');
  if (!keyForm.test(key)) throw new DomainError('invalid_request', { param: 'Idempotency-Key' });
}

/** One flat input: path parameters, and the query of a GET or the body of a POST. What is written never comes from an address. */
function parse(ctx: Context, operation: Operation): unknown {
  const { body } = ctx.request as { body?: unknown };
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body)))
    throw new DomainError('invalid_request', { param: 'body' });
  const params = (ctx as Context & { params: Record<string, string> }).params;
  const parsed = operation.input.safeParse({ ...(ctx.method === 'GET' ? ctx.query : body), ...params });
  if (parsed.success) return parsed.data;
  const param = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new DomainError('invalid_request', param === '' ? {} : { param });
}

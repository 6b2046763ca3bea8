import type { Context, Next } from 'koa';
import { DomainError } from '../platform/errors.ts';

/** About half a second of work: whoever comes after that would wait longer than it takes to come back. */
const underWayMax = 500;
const operations = '/v1/';

/**
 * Turns operations away with `busy` while so many are under way. Without it a rush waits in line for the database, every
 * answer comes too late for its caller, and the callers come again. Health, metrics and pages are not counted.
 */
export function admit(max = underWayMax): (ctx: Context, next: Next) => Promise<void> {
  let underWay = 0;
  return async (ctx, next) => {
    if (!ctx.path.startsWith(operations)) {
      await next();
      return;
    }
    if (underWay >= max) throw new DomainError('busy');
    underWay += 1;
    try {
      await next();
    } finally {
      underWay -= 1;
    }
  };
}

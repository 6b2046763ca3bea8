import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'koa';
import type { Fault } from './levers.ts';
import type { PayFault } from './pay/faults.ts';

/** Makes the wire go wrong under an answer that is ready. Faults of what is said have changed that before. */
export async function misbehave(ctx: Context, fault: Fault | PayFault): Promise<void> {
  switch (fault.kind) {
    case 'delay':
      await sleep(fault.delayMs, undefined, { ref: false });
      return;
    case 'drop':
      // Koa must not answer; the socket stays open until the caller gives up or the sandbox stops.
      ctx.respond = false;
      return;
    case 'reset':
    case 'lose':
      ctx.respond = false;
      ctx.req.socket.destroy();
      return;
    case 'status':
      ctx.status = fault.status;
      ctx.body = 'Bad Gateway';
      return;
    case 'garbage':
      ctx.status = 200;
      ctx.body = '<html><body>502</body></html>';
      return;
    default:
  }
}

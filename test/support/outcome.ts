import type { CallOptions } from '@shuke/shared/client';
import type { OperationId } from '@shuke/shared/routes';
import { declaredErrors } from './checkedApi.ts';
import { newKey } from './shop.ts';
import { errorOf, send, wireOf } from './wire.ts';
import type { World } from './world.ts';

/** What a request of any shape came to: `ok`, or the code it was refused with, which the operation must declare. */
export async function outcomeOf(
  world: Pick<World, 'app'>,
  id: OperationId,
  input: Readonly<Record<string, unknown>>,
  options: CallOptions = {},
): Promise<string> {
  const answer = await send(world.app.url, wireOf(id, input, { idempotencyKey: newKey(), ...options }));
  if (answer.status < 300) return 'ok';
  const { code } = errorOf(answer);
  if (!declaredErrors(id).has(code)) throw new Error(`${id} answered ${code}, which it does not declare`);
  return code;
}

import type { Input } from '@shuke/shared/client';
import { rolePermissions } from '@shuke/shared/permissions';
import type { World } from './world.ts';

/** A key of the first branch for all that a till system may do, used once, so that its first use is behind it. */
export async function posKey({ call, owner, branch }: World, wishes: Partial<Input<'apiKey.create'>> = {}): Promise<string> {
  const all = { branchId: branch.id, name: '收银机', scopes: [...rolePermissions.pos], ...wishes };
  const { secret } = await call('apiKey.create', all, { token: owner.token });
  await call('branch.list', {}, { token: secret }).catch(() => undefined);
  return secret;
}

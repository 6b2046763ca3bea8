import { IsNull } from 'typeorm';
import { rolePermissions } from '@shuke/shared/permissions';
import type { StaffId } from '@shuke/shared/ids';
import { Branch } from '../../server/src/merchant/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import type { StaffCaller } from '../../server/src/platform/caller.ts';
import type { Resources } from '../../server/src/resources.ts';
import { ApiKey, createApiKey, revokeApiKey, rotateApiKey, Staff } from '../../server/src/staff/index.ts';

const name = '沙盒收银机';

/** The till system of the sandbox's page: where it stands and what it calls with. */
export interface DemoPos {
  branchId: string;
  branchName: string;
  key: string;
}

/**
 * A test key for the sandbox's till page, new at each start, since nothing remembers a secret; that of the last start ends.
 * Undefined where there is no shop, or nobody who owns it.
 */
export async function demoPos(resources: Resources): Promise<DemoPos | undefined> {
  const { reader } = resources.db;
  const [[branch], owner] = await Promise.all([
    reader.getRepository(Branch).find({ where: { status: 'open' }, order: { id: 'ASC' }, take: 1 }),
    reader.getRepository(Staff).findOneBy({ role: 'owner', status: 'active' }),
  ]);
  if (branch === undefined || owner === null) return undefined;
  const caller: StaffCaller = {
    ...{ audience: 'staff', requestId: 'start', idempotencyKey: newId('key'), sessionId: 'start' },
    ...{ staffId: owner.id as StaffId, name: owner.name, role: 'owner', branches: 'all' },
  };
  const last = await reader.getRepository(ApiKey).findOneBy({ name, rotatedTo: IsNull(), revokedAt: IsNull(), isTest: true });
  const wishes = { branchId: branch.id, name, scopes: rolePermissions.pos, addresses: null };
  const { key, secret } = await (last === null
    ? createApiKey(resources, caller, wishes)
    : rotateApiKey(resources, caller, last.id));
  if (last !== null) await revokeApiKey(resources, caller, last.id);
  return { branchId: key.branchId, branchName: branch.name, key: secret };
}

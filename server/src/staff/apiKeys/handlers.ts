import type { StaffCaller } from '../../platform/caller.ts';
import { readPage, type PageRequest } from '../../platform/db/page.ts';
import type { Handlers } from '../../platform/handler.ts';
import { toIso } from '../../platform/instant.ts';
import { listBranches } from '../../merchant/index.ts';
import type { CallLog } from './callLog.ts';
import { createApiKey, type KeyNeeds, type MadeKey } from './create.ts';
import { revokeApiKey, rotateApiKey } from './end.ts';
import { ApiKey } from './entities.ts';
import { listCalls } from './listCalls.ts';

type Operations = 'apiKey.create' | 'apiKey.list' | 'apiKey.listCalls' | 'apiKey.rotate' | 'apiKey.revoke';

/** Operations on the keys of till systems. */
export const apiKeyHandlers = (needs: KeyNeeds & { apiCalls: CallLog }): Handlers<Operations> => ({
  'apiKey.create': async (input, caller) => presentMade(needs, await createApiKey(needs, caller, input)),
  'apiKey.rotate': async ({ keyId }, caller) => presentMade(needs, await rotateApiKey(needs, caller, keyId)),
  'apiKey.revoke': async ({ keyId }, caller) => presentOne(needs, await revokeApiKey(needs, caller, keyId)),
  'apiKey.listCalls': (wanted, caller) => listCalls(needs, caller, wanted),
  'apiKey.list': async (page, caller) => {
    const { data, hasMore } = await listKeys(needs, caller, page);
    return { data: await present(needs, data), hasMore };
  },
});

function listKeys({ db }: KeyNeeds, { branches }: StaffCaller, page: PageRequest) {
  const query = db.reader.getRepository(ApiKey).createQueryBuilder('apiKey');
  if (branches !== 'all') query.where('apiKey.branchId IN (:...branches)', { branches: [...branches, ''] });
  return readPage(query, page);
}

const presentMade = async (needs: KeyNeeds, { key, secret }: MadeKey) => ({ key: await presentOne(needs, key), secret });

async function presentOne(needs: KeyNeeds, key: ApiKey) {
  const [shown] = await present(needs, [key]);
  if (shown === undefined) throw new Error('one in, one out');
  return shown;
}

/** Keys as their owner sees them; of the secret nothing but its last four characters. */
async function present({ db, clock }: KeyNeeds, keys: readonly ApiKey[]) {
  const branches = await listBranches(db, [...new Set(keys.map(({ branchId }) => branchId))]);
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  const now = clock.now();
  return keys.map((key) => ({
    id: key.id,
    name: key.name,
    branchId: key.branchId,
    branchName: names.get(key.branchId) ?? '',
    staffId: key.staffId,
    hint: key.hint,
    scopes: [...key.scopes],
    addresses: key.addresses === null ? null : [...key.addresses],
    isTest: key.isTest,
    status: statusOf(key, now),
    rotatedTo: key.rotatedTo,
    createdAt: toIso(key.createdAt),
    expiresAt: key.expiresAt === null ? null : toIso(key.expiresAt),
    revokedAt: key.revokedAt === null ? null : toIso(key.revokedAt),
    lastUsedAt: key.lastUsedAt === null ? null : toIso(key.lastUsedAt),
  }));
}

function statusOf({ revokedAt, expiresAt }: ApiKey, now: number) {
  if (revokedAt !== null) return 'revoked' as const;
  if (expiresAt === null) return 'live' as const;
  return expiresAt <= now ? ('ended' as const) : ('ending' as const);
}

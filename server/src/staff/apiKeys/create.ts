import type { PosScope } from '@shuke/shared/permissions';
import type { EntityManager } from 'typeorm';
import type { Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import { hashToken } from '../../platform/secrets.ts';
import { recordAction } from '../audit.ts';
import { requireBranch } from '../authorize.ts';
import { Staff, StaffBranch } from '../entities.ts';
import { holdCaller } from '../holdCaller.ts';
import { ApiKey } from './entities.ts';
import { newApiSecret } from './secret.ts';

/** What making and changing keys takes. */
export interface KeyNeeds {
  db: Database;
  clock: Clock;
  directory: Directory;
  wechat: { mode: 'sandbox' | 'live' };
}

/** What an owner says of a new key. */
export interface KeyWishes {
  branchId: string;
  name: string;
  scopes: readonly PosScope[];
  addresses: readonly string[] | null;
}

/** A key with its secret, which is told here once and never again. */
export interface MadeKey {
  key: ApiKey;
  secret: string;
}

/** A key for a till system of one branch, and the member of staff it acts as. Throws `forbidden`, `not_found`. */
export async function createApiKey(needs: KeyNeeds, caller: StaffCaller, wishes: KeyWishes): Promise<MadeKey> {
  const { branchId, name } = wishes;
  requireBranch(caller, branchId);
  await needs.directory.branch(branchId);
  const at = needs.clock.now();
  const made = newKey(needs, { ...wishes, staffId: newId('stf'), createdBy: caller.staffId, at });
  await needs.db.write(async (tx) => {
    await holdCaller(tx, caller);
    await tx.insert(Staff, machine(made.key.staffId, name, at));
    await tx.insert(StaffBranch, { staffId: made.key.staffId, branchId });
    await tx.insert(ApiKey, made.key);
    await note(tx, 'apiKey.create', made.key, caller, at);
  });
  return made;
}

/** A key that begins now. Scopes come in one order and once each. */
export function newKey(
  { wechat }: Pick<KeyNeeds, 'wechat'>,
  { at, scopes, ...facts }: KeyWishes & Pick<ApiKey, 'staffId' | 'createdBy'> & { at: number },
): MadeKey {
  const isTest = wechat.mode === 'sandbox';
  const secret = newApiSecret(isTest);
  const key: ApiKey = {
    ...facts,
    id: newId('key'),
    secretHash: hashToken(secret),
    hint: secret.slice(-4),
    scopes: [...new Set(scopes)].sort(),
    isTest,
    createdAt: at,
    rotatedTo: null,
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
  };
  return { key, secret };
}

/** The line of the trail: what became of which key, never its secret. */
export const note = (tx: EntityManager, action: string, { id, branchId, name }: ApiKey, by: StaffCaller, at: number) =>
  recordAction(tx, { staffId: by.staffId, action, branchId, subject: id, detail: { name }, at });

/** A member of staff that is no person: it has no phone to sign in with, no password, and nobody invited it. */
const machine = (id: string, name: string, createdAt: number): Staff => ({
  id,
  name,
  phoneHash: `machine:${id}`,
  phoneSealed: '',
  role: 'pos',
  status: 'active',
  passwordHash: '',
  failedSignIns: 0,
  lockedUntil: null,
  createdAt,
});

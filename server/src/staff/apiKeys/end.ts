import { IsNull, type EntityManager } from 'typeorm';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { reaches } from '../authorize.ts';
import { holdCaller } from '../holdCaller.ts';
import { newKey, note, type KeyNeeds, type MadeKey } from './create.ts';
import { ApiKey } from './entities.ts';

/** How long the old key of a rotation still works: long enough to change it at every till. */
const overlapMs = 24 * 3_600_000;

/**
 * A new secret with the same rights; the old one works for another 24 hours. Once per key: it is the new one that is
 * rotated next. Throws `not_found`, `api_key_ended`.
 */
export async function rotateApiKey(needs: KeyNeeds, caller: StaffCaller, keyId: string): Promise<MadeKey> {
  const old = await readKey(needs.db, caller, keyId);
  const at = needs.clock.now();
  const { staffId, branchId, name, scopes, addresses } = old;
  const made = newKey(needs, { staffId, branchId, name, scopes, addresses, createdBy: caller.staffId, at });
  await needs.db.write(async (tx) => {
    await holdCaller(tx, caller);
    await end(tx, keyId, { expiresAt: at + overlapMs, rotatedTo: made.key.id });
    await tx.insert(ApiKey, made.key);
    await note(tx, 'apiKey.rotate', old, caller, at);
  });
  return made;
}

/** Ends a key: within five seconds it opens nothing, on any server. Throws `not_found`, `api_key_ended`. */
export async function revokeApiKey(needs: KeyNeeds, caller: StaffCaller, keyId: string): Promise<ApiKey> {
  const key = await readKey(needs.db, caller, keyId);
  const at = needs.clock.now();
  await needs.db.write(async (tx) => {
    const { affected } = await tx.update(ApiKey, { id: keyId, revokedAt: IsNull() }, { revokedAt: at });
    if (affected !== 1) throw new DomainError('api_key_ended');
    await note(tx, 'apiKey.revoke', key, caller, at);
  });
  return { ...key, revokedAt: at };
}

async function readKey(db: Database, caller: StaffCaller, keyId: string): Promise<ApiKey> {
  const key = await db.reader.getRepository(ApiKey).findOneBy({ id: keyId });
  if (key === null || !reaches(caller, key.branchId)) throw new DomainError('not_found', { param: 'keyId' });
  return key;
}

/** Check and change are one statement, so that of two rotations at once one is refused. */
async function end(tx: EntityManager, id: string, patch: Pick<ApiKey, 'expiresAt' | 'rotatedTo'>): Promise<void> {
  const { affected } = await tx.update(ApiKey, { id, rotatedTo: IsNull(), revokedAt: IsNull() }, patch);
  if (affected !== 1) throw new DomainError('api_key_ended');
}

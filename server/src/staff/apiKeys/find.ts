import type { PosScope } from '@shuke/shared/permissions';
import type { BranchId, StaffId } from '@shuke/shared/ids';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { hashToken } from '../../platform/secrets.ts';
import { Staff } from '../entities.ts';
import type { StaffIdentity } from '../session.ts';
import { ApiKey } from './entities.ts';

const hourMs = 3_600_000;
const staffOfSecret = 'SELECT staff_id FROM api_key WHERE secret_hash = ?';
const holderProperties = ['id', 'name', 'role', 'phoneHash'] as const;

/** A till system: whom its key acts as, and what narrows that. */
export interface KeyIdentity {
  staff: StaffIdentity;
  scopes: readonly PosScope[];
  /** Networks it may be used from; null: from anywhere. */
  addresses: readonly string[] | null;
}

/** Whose secret this is now, or undefined: unknown, of the other mode, revoked, replaced a day ago, or switched off. */
export async function findApiKey(
  db: Database,
  clock: Clock,
  { secret, isTest }: { secret: string; isTest: boolean },
): Promise<KeyIdentity | undefined> {
  const [secretHash, now] = [hashToken(secret), clock.now()];
  const [[key], [staff]] = await Promise.all([
    db.rows(ApiKey, 'WHERE secret_hash = ?', [secretHash]),
    db.rows(Staff, `WHERE id = (${staffOfSecret}) AND status = 'active' AND role = 'pos'`, [secretHash], holderProperties),
  ]);
  if (key?.revokedAt !== null || key.isTest !== isTest || (key.expiresAt ?? Infinity) <= now) return undefined;
  if (staff === undefined) return undefined;
  await noteUse(db, key, now);
  const { id, name, role, phoneHash } = staff;
  const branches = [key.branchId as BranchId];
  return {
    staff: { audience: 'staff', sessionId: key.id, staffId: id as StaffId, name, role, phoneHash, branches },
    scopes: key.scopes,
    addresses: key.addresses,
  };
}

/** For people who wonder whether a key is still in use: to the hour, and never in the way of a sale. */
async function noteUse(db: Database, { id, lastUsedAt }: ApiKey, now: number): Promise<void> {
  if (lastUsedAt !== null && lastUsedAt > now - hourMs) return;
  await db.write((tx) => tx.update(ApiKey, { id }, { lastUsedAt: now })).catch(() => undefined);
}

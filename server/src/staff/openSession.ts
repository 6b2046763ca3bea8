import type { EntityManager } from 'typeorm';
import type { StaffId } from '@shuke/shared/ids';
import type { Database } from '../platform/db/database.ts';
import { hashToken, newToken } from '../platform/secrets.ts';
import { StaffSession, type Staff } from './entities.ts';
import { branchesOf, staffSessionMs, type StaffIdentity } from './session.ts';

/** A fresh session. The token is told here once and never again. */
export interface SignedIn {
  token: string;
  expiresAt: number;
  staff: StaffIdentity;
}

/** Writes a session down and gives its token. */
export async function openSession(tx: EntityManager, staffId: string, now: number): Promise<string> {
  const token = newToken();
  const session = { id: hashToken(token), staffId, createdAt: now, expiresAt: now + staffSessionMs, revokedAt: null };
  await tx.insert(StaffSession, session);
  return token;
}

/** Who has signed in, as every later request will see them. */
export async function signedIn(db: Database, staff: Staff, token: string, now: number): Promise<SignedIn> {
  const identity: StaffIdentity = {
    audience: 'staff',
    sessionId: hashToken(token),
    staffId: staff.id as StaffId,
    name: staff.name,
    role: staff.role,
    phoneHash: staff.phoneHash,
    branches: await branchesOf(db, staff),
  };
  return { token, expiresAt: now + staffSessionMs, staff: identity };
}

import { createHash } from 'node:crypto';
import type { IdentityId } from '@shuke/shared/ids';
import { hashToken } from '../platform/secrets.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { MemberIdentity } from './entities.ts';

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 26);

/** The id of a person within one app, made from what WeChat says, so that the row has a name before it exists. */
export const identityIdOf = (appId: string, openid: string) => `idn_${short(`${appId}:${openid}`)}` as IdentityId;

/** The app of somebody whom staff wrote down: known by a phone number that nobody has proved to hold. */
export const counterApp = 'counter';

/** Who was written down at the counter with a phone number, by its keyed hash. Names no member once WeChat has said whose it is. */
export const counterIdentityOf = (phoneHash: string): IdentityId => identityIdOf(counterApp, phoneHash);

/** The id of the row that says who holds a phone number; `phoneHash` is the keyed hash. */
export const phoneIdOf = (phoneHash: string) => `phn_${short(phoneHash)}`;

/** In place of a member, where a phone number is nobody's any more. */
export const nobody = 'nobody';

/** How long a login lasts: 30 days. */
export const memberSessionMs = 30 * 86_400_000;

/** The person behind a session. */
export const readIdentity = (db: Database, identityId: IdentityId): Promise<MemberIdentity> =>
  db.reader.getRepository(MemberIdentity).findOneByOrFail({ id: identityId });

/**
 * The person whose session this is still has this card: it was neither merged, nor found again from another phone, since they
 * were let in. Throws `unauthenticated`: the phone signs in anew.
 */
export function requireSameCard(identity: MemberIdentity | undefined, memberId: string): void {
  if (identity?.memberId !== memberId) throw new DomainError('unauthenticated');
}

/** Who a member is within one app, the newest if there were several; undefined when they never opened it. */
export async function openidOf(db: Database, memberId: string, appId: string): Promise<string | undefined> {
  const order = { createdAt: 'DESC' } as const;
  const found = await db.reader.getRepository(MemberIdentity).findOne({ where: { memberId, appId }, order });
  return found?.openid;
}

const identityOfSession = 'SELECT identity_id FROM member_session WHERE id = ? AND revoked_at IS NULL AND expires_at > ?';
const holderProperties = ['id', 'memberId'] as const;

/** Who holds this token now: the person within the app, and the member once joined. Undefined when it does not hold. */
export async function findMemberSession(
  db: Database,
  clock: Clock,
  token: string,
): Promise<{ sessionId: string; identityId: IdentityId; memberId: string | null } | undefined> {
  const sessionId = hashToken(token);
  const values = [sessionId, clock.now()];
  const [identity] = await db.rows(MemberIdentity, `WHERE id = (${identityOfSession})`, values, holderProperties);
  return identity && { sessionId, identityId: identity.id as IdentityId, memberId: identity.memberId };
}

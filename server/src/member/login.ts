import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { hashToken, newToken } from '../platform/secrets.ts';
import type { MiniProgram } from '../platform/wechat/ports.ts';
import { noEffects, untouched, type Committer, type Effects, type Unit, type View } from '../ledger/index.ts';
import { MemberIdentity, MemberSession } from './entities.ts';
import { identityIdOf, memberSessionMs } from './identity.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  miniProgram: MiniProgram;
  /** The mini program's own AppID: an openid holds within one app. */
  appId: string;
}

/**
 * Trades a wx.login code for a session of 30 days. The person need not be a member yet.
 * Throws `wechat_code_invalid`, `wechat_unavailable`.
 */
export async function login({ db, clock, committer, miniProgram, appId }: Needs, code: string) {
  const { openid, unionid } = await miniProgram.code2Session(code);
  const now = clock.now();
  const person = { id: identityIdOf(appId, openid), appId, openid, unionid: unionid ?? null };

  const known = await db.reader.getRepository(MemberIdentity).findOneBy({ id: person.id });
  const same = known?.openid === person.openid && known.unionid === person.unionid;
  const identity = same ? known : await committer.submit(recognise(person, now));

  const token = newToken();
  const expiresAt = now + memberSessionMs;
  await db.write((tx) =>
    tx.insert(MemberSession, { id: hashToken(token), identityId: person.id, createdAt: now, expiresAt, revokedAt: null }),
  );
  return { token, expiresAt, memberId: identity.memberId };
}

type Person = Pick<MemberIdentity, 'id' | 'appId' | 'openid' | 'unionid'>;

/** Writes the person down at the first login, and the unionid when WeChat says it later. */
export function recognise(person: Person, now: number): Unit<{ memberId: string | null }> {
  return {
    ...untouched,
    owners: [person.id],
    rows: [['member_identity', person.id]],
    decide(view: View): Effects<{ memberId: string | null }> {
      const before = view.row<MemberIdentity>('member_identity', person.id);
      if (before === undefined) {
        return {
          ...noEffects,
          inserts: [{ entity: 'member_identity', row: { ...person, memberId: null, createdAt: now } }],
          answer: { memberId: null },
        };
      }
      const answer = { memberId: before.memberId };
      const patch = {
        // Forgotten when a membership ended.
        ...(before.openid === person.openid ? {} : { openid: person.openid }),
        ...(person.unionid === null || before.unionid === person.unionid ? {} : { unionid: person.unionid }),
      };
      if (Object.keys(patch).length === 0) return { ...noEffects, answer };
      return { ...noEffects, updates: [{ entity: 'member_identity', id: person.id, patch }], answer };
    },
  };
}

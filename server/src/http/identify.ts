import type { Context } from 'koa';
import { LRUCache } from 'lru-cache';
import { may } from '@shuke/shared/permissions';
import type { Operation } from '@shuke/shared/contract/kit';
import type { MemberId } from '@shuke/shared/ids';
import { findMemberSession } from '../member/index.ts';
import type { Caller, StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { findApiKey, findStaffSession, isApiSecret, liesIn, type KeyIdentity, type StaffIdentity } from '../staff/index.ts';
import { cookieToken } from './consoleSession.ts';

/** A session ended elsewhere still reads here for at most this long: below the five seconds we promise. Nothing is written on it. */
const keptMs = 2_000;
const sessionsKept = 20_000;

type MemberSession = NonNullable<Awaited<ReturnType<typeof findMemberSession>>>;
type RequestPart = Pick<Caller, 'requestId' | 'idempotencyKey'>;

/** Who is asking. Gives the caller the operation's audience calls for, or throws. */
export type Identify = (ctx: Context, operation: Operation, request: RequestPart) => Promise<Caller>;

interface Needs {
  db: Database;
  clock: Clock;
  /** Test keys are good in the sandbox only, the others in live mode only. */
  wechat: { mode: 'sandbox' | 'live' };
}

/** Token or API key → caller, for the audience of the operation. Throws `unauthenticated`, `forbidden`. */
export function createIdentify({ db, clock, wechat }: Needs): Identify {
  // Only good sessions are kept: a token that is refused now may be good a moment later.
  const staffSessions = kept<StaffIdentity>((token) => findStaffSession(db, clock, token));
  const isTest = wechat.mode === 'sandbox';
  const apiKeys = kept<KeyIdentity>((secret) => findApiKey(db, clock, { secret, isTest }));
  const memberSessions = kept<MemberSession>((token) => findMemberSession(db, clock, token));

  return async (ctx, operation, request) => {
    if (operation.audience === 'public') return { audience: 'public', ...request };
    if (operation.audience === 'staff') {
      const token = staffToken(ctx);
      if (isApiSecret(token)) {
        const key = await ask(ctx, apiKeys, token);
        if (key === undefined) throw new DomainError('unauthenticated');
        // From here on it is known whose call this is, also when it is refused.
        ctx.state['apiKey'] = key.staff.sessionId;
        return requireScope(key, ctx.ip, { ...key.staff, ...request }, operation.permission);
      }
      const staff = await ask(ctx, staffSessions, token);
      if (staff === undefined) throw new DomainError('unauthenticated');
      return requirePermission({ ...staff, ...request }, operation.permission);
    }
    const token = bearerToken(ctx);
    let session = await ask(ctx, memberSessions, token);
    // Right after joining, the kept session still says visitor.
    if (session?.memberId === null && operation.audience === 'member') session = await memberSessions.readAnew(token);
    if (session === undefined) throw new DomainError('unauthenticated');
    const { sessionId, identityId, memberId } = session;
    if (operation.audience === 'visitor') return { audience: 'visitor', identityId, sessionId, ...request };
    if (memberId === null) throw new DomainError('forbidden');
    return { audience: 'member', identityId, memberId: memberId as MemberId, ...request };
  };
}

/** Two ways to what a secret opens. */
interface Kept<Found extends object> {
  /** As it is now. */
  readAnew(secret: string): Promise<Found | undefined>;
  /** As it was found a moment ago, if it was. */
  read(secret: string): Promise<Found | undefined>;
}

/** What was found by a secret, for as long as a session that ended elsewhere may still be read with here. */
function kept<Found extends object>(find: (secret: string) => Promise<Found | undefined>): Kept<Found> {
  // Its own way to find what is missing makes a signal to abort for every one: half the cost of the query.
  const known = new LRUCache<string, Found>({ max: sessionsKept, ttl: keptMs });
  const readAnew = async (secret: string): Promise<Found | undefined> => {
    const found = await find(secret);
    if (found === undefined) known.delete(secret);
    else known.set(secret, found);
    return found;
  };
  return { readAnew, read: async (secret: string) => known.get(secret) ?? (await readAnew(secret)) };
}

/** What is only read may go by what was found a moment ago; who writes is looked up anew. */
const ask = <Found extends object>({ method }: Context, sessions: Kept<Found>, secret: string): Promise<Found | undefined> =>
  method === 'GET' ? sessions.read(secret) : sessions.readAnew(secret);

const bearer = /^Bearer ([A-Za-z0-9_-]{20,128})$/;

function bearerToken(ctx: Context): string {
  const token = bearer.exec(ctx.get('authorization'))?.[1];
  if (token === undefined) throw new DomainError('unauthenticated');
  return token;
}

/** The till brings its token, the console its cookie; who brings both is judged by the token. */
function staffToken(ctx: Context): string {
  const token = ctx.get('authorization') === '' ? cookieToken(ctx) : undefined;
  return token ?? bearerToken(ctx);
}

function requirePermission(staff: StaffCaller, permission: Operation['permission']): StaffCaller {
  if (permission === undefined || (permission !== 'any' && !may(staff.role, permission))) throw new DomainError('forbidden');
  return staff;
}

/** A key opens what its scopes name, from where it is at home; what is anybody's on the staff is no till system's. */
function requireScope(key: KeyIdentity, ip: string, pos: StaffCaller, permission: Operation['permission']): StaffCaller {
  if (key.addresses !== null && !liesIn(ip, key.addresses)) throw new DomainError('forbidden');
  if (permission === 'any' || !key.scopes.some((scope) => scope === permission)) throw new DomainError('forbidden');
  return requirePermission(pos, permission);
}
